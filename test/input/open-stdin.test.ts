import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'runlens-test-'));
const program = join(folder, 'split-stdin.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'split-stdin.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(
  stdin: 'pipe' | number,
  mostEvents?: number,
): { child: ChildProcess; lines: Promise<string[]> } {
  const args = mostEvents === undefined ? [program] : [program, String(mostEvents)];
  const child = spawn(process.execPath, args, { stdio: [stdin, 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (piece) => {
    output += piece;
  });
  child.stderr?.on('data', (piece) => {
    output += piece;
  });
  child.stdin?.on('error', () => undefined);
  const lines = new Promise<string[]>((resolve) =>
    child.once('close', () => resolve(output.trimEnd().split('\n'))),
  );
  return { child, lines };
}

/** The program's lines with a shell's command line around it. */
function shell(command: string): Promise<string[]> {
  const child = spawn('sh', ['-c', command.replace('PROGRAM', `'${process.execPath}' '${program}'`)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  return new Promise((resolve) => child.once('close', () => resolve(output.trimEnd().split('\n'))));
}

describe('standard input', () => {
  test('from a pipe, seven bytes at a time', async () => {
    const { child, lines } = start('pipe');
    const text = '{"id":1}\n{"id":"é"}\n[{"id":2},\n{"id":3}]\n';
    for (let at = 0; at < text.length; at += 7) {
      child.stdin?.write(text.slice(at, at + 7));
      await sleep(2);
    }
    child.stdin?.end();
    expect(await lines).toEqual(['document', 'document', 'document', 'document']);
  });

  test('gives each document as soon as it is whole, while the pipe stays open', async () => {
    const { child, lines } = start('pipe', 2);
    child.stdin?.write('[{"id":1}');
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdin?.write(',{"id":2}');
    expect(await lines).toEqual(['document', 'document']);
  });

  test('that never ends can be left', async () => {
    expect(await shell(`yes '{"id":1}' | PROGRAM 5`)).toEqual(Array.from({ length: 5 }, () => 'document'));
  });

  test('that is packed', async () => {
    const { child, lines } = start('pipe');
    child.stdin?.end(gzipSync('{"id":1}\n{"id":2}'));
    expect(await lines).toEqual(['document', 'document']);
  });

  test('that is packed and cut', async () => {
    const { child, lines } = start('pipe');
    child.stdin?.end(gzipSync('{"id":1}\n{"id":2}').subarray(0, -5));
    expect(await lines).toEqual([
      'document',
      'document',
      'the gzip data is cut off: its checksum is missing',
    ]);
  });

  test('that is empty, closed or nothing', async () => {
    expect(await shell('printf "" | PROGRAM')).toEqual(['empty']);
    expect(await shell('PROGRAM < /dev/null')).toEqual(['empty']);
    expect(await shell('PROGRAM <&-')).toEqual(['empty']);
  });

  test('from a file, which may be packed', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '{"id":1}{"id":2}');
    expect(await start(openSync(path, 'r')).lines).toEqual(['document', 'document']);
    writeFileSync(path, gzipSync('{"id":1}'));
    expect(await start(openSync(path, 'r')).lines).toEqual(['document']);
  });

  test('that cannot be had is refused in words', async () => {
    expect(await shell(`PROGRAM < '${folder}'`)).toEqual(['is a folder']);
    expect(await shell('PROGRAM < /dev/zero')).toEqual(['is a device, not a file']);
  });

  test('in an encoding that is not read says so', async () => {
    const { child, lines } = start('pipe');
    child.stdin?.end(Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]));
    expect(await lines).toEqual(['empty', 'is UTF-32, which is not read; convert it to UTF-8']);
  });
});
