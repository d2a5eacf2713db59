/** The program without a terminal: what stands on stdout and stderr, and the exit code. Wants `npm run build` before. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const program = `${process.execPath} ${root}/dist/runlens.js`;
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'runlens-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (id: string) => `{"id":"${id}","status":"QUEUED","taskIdentifier":"t"}\n`;
writeFileSync(join(folder, 'runs.ndjson'), run('run_1') + run('run_2'));

function shell(command: string) {
  const { stdout, stderr, status, signal } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CONFIG_HOME: folder },
  });
  return { stdout, stderr, status, signal };
}

describe('output that cannot be written', () => {
  test
    .runIf(existsSync('/dev/full'))
    .each([
      'runs.ndjson',
      '--print json runs.ndjson',
      '--print ndjson runs.ndjson',
      '--check runs.ndjson',
      '--count runs.ndjson',
      '--help',
      '--version',
      '--completions bash',
    ])('%s > /dev/full says why and exits with 3', (options) => {
    expect(shell(`${program} ${options} > /dev/full`)).toEqual({
      stdout: '',
      stderr: 'runlens: the output could not be written: no space is left on the device\n',
      status: 3,
      signal: null,
    });
  });

  test.each(['--print tree', '--print json', '--print ndjson', '--check'])(
    'a reader that leaves ends %s quietly',
    (options) => {
      const { stderr, stdout } = shell(
        `yes '${run('run_1').trim()}' | head -50000 | ${program} ${options} | head -1`,
      );
      expect(stderr).toBe('');
      expect(stdout.split('\n')).toHaveLength(2);
    },
  );
});

test.each([
  ['SIGINT', 130, null],
  ['SIGTERM', null, 'SIGTERM'],
  ['SIGHUP', null, 'SIGHUP'],
] as const)('%s while it reads ends it', async (signal, status, diedOf) => {
  const child = spawn(process.execPath, [`${root}/dist/runlens.js`, '--check', 'fifo', '-'], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise((resolve) => {
    child.on('exit', (code, name) => resolve([code, name]));
  });
  // More than a pipe holds: once it is written, it is being read.
  await new Promise((resolve) => child.stdin.write(run('run_1').repeat(50_000), resolve));
  child.kill(signal);
  expect(await ended).toEqual([status, diedOf]);
});

describe('without anything to read', () => {
  test('an empty name is told as such', () => {
    expect(shell(`${program} --check ''`)).toMatchObject({
      stdout: '0 ok, 0 invalid, 0 duplicate, 0 warnings\n',
      stderr: 'runlens: "": an empty name\n',
      status: 3,
    });
  });

  test('a run to stand on that is not there is told', () => {
    const { stderr, status } = shell(`${program} --select run_9 runs.ndjson`);
    expect(stderr).toBe('runlens: --select: no run run_9 in the input\n');
    expect(status).toBe(0);
  });
});

describe('--filter', () => {
  test.each([
    ["--filter 'id:run_2' --count runs.ndjson", '1\n', '', 0],
    ["--filter '!id:run_2' --print ndjson runs.ndjson", run('run_1'), '', 0],
    ["--filter 'status:final' --count --fail-on match runs.ndjson", '0\n', '', 0],
    ["--filter 'error:/(a+)+$/ | payload.a:1 | id:*1' --count --fail-on match runs.ndjson", '1\n', '', 1],
    [
      "--filter 'statsu:x' runs.ndjson",
      '',
      '--filter: column 1: there is no field statsu; did you mean status?',
      2,
    ],
    ["--filter 'a (b' not-there.json", '', '--filter: column 3: this ( has no )', 2],
    ["--filter '' runs.ndjson", '', '--filter: column 1: the filter is empty', 2],
    [
      '--filter x --check runs.ndjson',
      '',
      '--filter does not go with --check, which judges every document',
      2,
    ],
  ])('%s', (options, stdout, said, status) => {
    const stderr = said === '' ? '' : `runlens: ${said}\n`;
    expect(shell(`${program} ${options}`)).toEqual({ stdout, stderr, status, signal: null });
  });

  test('may stand in the environment, where --check passes it over', () => {
    expect(shell(`RUNLENS_FILTER=id:run_2 ${program} --count runs.ndjson`).stdout).toBe('1\n');
    expect(shell(`RUNLENS_FILTER=id:run_2 ${program} --check runs.ndjson`).status).toBe(0);
  });
});
