/** The program as it is installed, in a real terminal: piped, redirected, resized, left in every way. Wants `npm run build` before. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SessionOptions, TerminalSession } from './terminal-session.ts';

const root = resolve(import.meta.dirname, '../..');
const program = `${process.execPath} ${root}/dist/runlens.js`;
const family = `${root}/fixtures/run-schema/order-family.ndjson`;
const failure = 'CarrierError: label rejected by carrier';
// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const sessions: TerminalSession[] = [];

beforeAll(() => {
  if (!existsSync(`${root}/dist/runlens.js`)) throw new Error('no dist/runlens.js: npm run build makes it');
});

afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
});

/** A shell command in a terminal. */
function open(command: string, options?: SessionOptions): TerminalSession {
  const session = new TerminalSession('sh', ['-c', command], options);
  sessions.push(session);
  return session;
}

/** The same; afterwards the shell tells the exit code and whether the terminal's settings are as before. */
function openAndTell(command: string): TerminalSession {
  return open(
    `before=$(stty -g); ${command}; code=$?; [ "$before" = "$(stty -g)" ] && echo kept; echo "code $code"; cat`,
  );
}

describe('a file', () => {
  test('opens on the failure, unfolded, with its details', async () => {
    const session = open(`${program} ${family}`);
    await session.waitFor('createLabel (src/trigger/ship.ts');
    expect(session.text()).toContain(failure);
    expect(session.screen().filter((line) => line.startsWith('❯'))).toHaveLength(1);
    expect(session.screen().find((line) => line.startsWith('❯'))).toContain('ship-label');
  });

  test('answers keys, and q leaves', async () => {
    const session = openAndTell(`${program} ${family}`);
    await session.waitFor(failure);
    session.press('g');
    await session.waitFor(/^❯.*process-order/m);
    session.press('q');
    await session.waitFor('code 0');
    expect(session.text()).toContain('kept');
    expect(session.leftovers()).toEqual([]);
  });

  test('is filtered while one types, by what documents hold too; esc goes back', async () => {
    const session = open(`${program} ${family}`);
    await session.waitFor(failure);
    session.press('fstatus:fai');
    await session.waitFor('column 8');
    session.press('led');
    await session.waitFor('3 of 17 runs');
    session.press(' payload.carrier:northpost');
    await session.waitFor('1 of 17 runs');
    session.press('\r');
    await session.waitFor(' (esc)');
    session.press('\u001b');
    await session.waitFor('all runs are shown again');
    expect(session.text()).toContain('charge-card');
  });

  test('opens with a filter set by --filter', async () => {
    const session = open(`${program} --filter 'error:/label .*jected/ task:ship*' ${family}`);
    await session.waitFor('ship-label');
    expect(session.text()).toContain('1 of 17 runs (esc)');
    expect(session.text()).not.toContain('charge-card');
  });

  test('has no colours with NO_COLOR, and the same text', async () => {
    const session = open(`${program} ${family}`, { environment: { NO_COLOR: '1' } });
    await session.waitFor('createLabel');
    expect(session.raw).not.toMatch(/\x1b\[[0-9;]*(3[0-7]|9[0-7])m/);
    expect(session.text()).toContain('✘ ship-label');
  });
});

describe('a pipe', () => {
  test('is read while the keys come from the terminal', async () => {
    const session = openAndTell(`cat ${family} | ${program}`);
    await session.waitFor(failure);
    session.press('g');
    await session.waitFor(/^❯.*process-order/m);
    session.press('\x03');
    await session.waitFor('code 130');
    expect(session.text()).toContain('kept');
    expect(session.leftovers()).toEqual([]);
  });

  test('that never ends can be looked at and left', async () => {
    const session = openAndTell(`{ cat ${family}; sleep 1000; } | ${program}; kill %1 2> /dev/null`);
    await session.waitFor(failure);
    session.press('j');
    await session.waitFor(/^❯(?!.*ship-label)/m);
    session.press('\x03');
    await session.waitUntil('the main screen', () => !session.isAlternateScreen());
    expect(session.leftovers()).toEqual([]);
  });

  test('may be a file', async () => {
    const session = open(`${program} - < ${family}`);
    await session.waitFor(failure);
    session.press('q');
    expect(await session.ended()).toEqual({ exitCode: 0, signal: 0 });
  });
});

describe('the size', () => {
  test.each([
    [20, 5],
    [40, 12],
    [80, 24],
    [120, 40],
    [200, 50],
  ])('%i×%i is filled but for the last row, and no line runs over', async (columns, rows) => {
    const session = open(`${program} ${family}`, { columns, rows });
    await session.waitFor(/❯[^\n]*shi/);
    expect(session.screen()).toHaveLength(rows);
    expect(session.screen().at(-1)).toBe('');
    expect(session.screen().at(-2)).not.toBe('');
  });

  test('may change 300 times and the picture is as if it never had', async () => {
    const still = open(`${program} ${family}`, { columns: 100, rows: 31 });
    const session = open(`${program} ${family}`);
    for (const each of [still, session]) {
      await each.waitFor('createLabel');
      // A tab that was chosen stays; one that was not goes by the size.
      each.press('oa');
      await each.waitFor(/\[attempts\][\s\S]*q quit/);
    }
    for (let count = 0; count < 300; count += 1) {
      session.resize(20 + ((count * 37) % 150), 5 + ((count * 11) % 50));
      await new Promise((done) => setImmediate(done));
    }
    session.resize(100, 31);
    await session.waitUntil('the same picture', () => session.text() === still.text());
  });

  test('too small for anything says so and recovers', async () => {
    const session = open(`${program} ${family}`, { columns: 8, rows: 2 });
    await session.waitUntil('anything', () => session.text().trim() !== '');
    session.resize(80, 24);
    await session.waitFor(failure);
  });
});

describe('no screen', () => {
  test('on a dumb terminal: the tree as text, and why', async () => {
    const session = open(`${program} ${family}`, { environment: { TERM: 'dumb' }, columns: 120 });
    expect((await session.ended()).exitCode).toBe(0);
    expect(session.raw).toMatch(/runlens: no screen: the terminal is a dumb one/);
    expect(session.raw).toContain('ship-label');
    expect(session.raw).not.toContain('\x1b');
  });

  test('where no keyboard is to be had: the tree as text, and why', async () => {
    const session = open(`cat ${family} | setsid -w ${program}; echo "code $?"`, { columns: 120 });
    await session.waitFor('code 0');
    expect(session.raw).toMatch(/runlens: no screen: no keyboard: \/dev\/tty cannot be opened/);
    expect(session.raw).toContain('ship-label');
    expect(session.raw).not.toContain('\x1b[?1049h');
  });

  test('in a pipe: text without one escape', () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `${program} ${family} | cat`], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ship-label');
    expect(stdout).not.toContain('\x1b');
  });

  test('in a pipe that closes early: a quiet end', () => {
    const script = `for i in $(seq 200); do cat ${family}; done | ${program} - 2>&1 >&3 | cat; `;
    const { stdout, stderr } = spawnSync('sh', ['-c', `{ ${script} } 3>&1 | head -1`], { encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

test('SIGTERM gives the terminal back and is what it dies of', async () => {
  const session = open(
    `stty -g > /dev/null; sh -c 'echo pid $$ >&2; exec ${program} ${family}'; echo "code $?"; cat`,
  );
  await session.waitFor(failure);
  const pid = Number(/pid (\d+)/.exec(session.raw)?.[1]);
  process.kill(pid, 'SIGTERM');
  await session.waitFor('code 143');
  expect(session.leftovers()).toEqual([]);
});
