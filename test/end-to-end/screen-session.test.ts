/** The terminal under the screen session, by the fixture program: every ending gives the terminal back. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundleFixture, type FixtureBundle } from './bundle-fixture.ts';
import { type SessionOptions, TerminalSession } from './terminal-session.ts';

let fixture: FixtureBundle;
let folder: string;
// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

const sessions: TerminalSession[] = [];

beforeAll(async () => {
  fixture = await bundleFixture();
  folder = mkdtempSync(join(tmpdir(), 'runlens-test-'));
});

afterAll(() => {
  fixture.remove();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
  for (const session of sessions.splice(0)) session.stop();
});

function open(command: string, args: readonly string[], options?: SessionOptions): TerminalSession {
  const session = new TerminalSession(command, args, options);
  sessions.push(session);
  return session;
}

/** The fixture in a shell that tells its exit code and whether the terminal's settings are as before. */
function openInShell(args = '', options?: SessionOptions): TerminalSession {
  const pidFile = join(folder, 'pid');
  rmSync(pidFile, { force: true });
  const program = `sh -c 'echo $$ > ${pidFile}; exec ${process.execPath} ${fixture.program} ${args}'`;
  const script = `before=$(stty -g); ${program}; code=$?; [ "$before" = "$(stty -g)" ] && echo "settings kept"; echo "code $code"; cat`;
  return open('sh', ['-c', script], options);
}

function signal(name: NodeJS.Signals): void {
  process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), name);
}

describe('the screen', () => {
  test('is one row lower than the terminal and shows the size', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0 of 10000  80x24');
    expect(session.screen().map((line) => line.length > 0)).toEqual([...Array(23).fill(true), false]);
    expect(session.isAlternateScreen()).toBe(true);
  });

  test('is drawn with CI in the environment too, and with false sizes there', async () => {
    const environment = { CI: 'true', CONTINUOUS_INTEGRATION: '1', LINES: '5', COLUMNS: '7' };
    const session = open(process.execPath, [fixture.program], { environment });
    await session.waitFor('80x24');
    session.press('j');
    await session.waitFor('at 1 of');
  });

  test('is 80×24 where the terminal does not know its size', async () => {
    const session = open('sh', ['-c', `stty rows 0 cols 0; exec ${process.execPath} ${fixture.program}`]);
    await session.waitFor('at 0 of 10000  80x24');
    session.resize(60, 12);
    await session.waitFor('60x12');
  });

  test('asks the terminal nothing and sets no title, no mouse', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press('jjq');
    await session.ended();
    expect(session.raw).not.toMatch(/\x1b\[[0-9;?>]*[nc]|\x1b\[\?u|\x1b\]|\x1bP|\x1b\[\?100[0-6]h|\x1b\[3J/);
  });

  test('ends in the right picture after 300 resizes', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    let seed = 7;
    const chance = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    for (let count = 0; count < 300; count += 1) {
      session.resize(20 + chance(140), 5 + chance(50));
      await new Promise((resolve) => setImmediate(resolve));
    }
    session.resize(70, 20);
    await session.waitFor('70x20');
    const picture = [
      'at 0 of 10000  70x20',
      ...Array.from({ length: 17 }, (_, row) => `row ${row}`),
      'ready',
      '',
    ];
    await session.waitUntil('the whole picture', () => session.text() === picture.join('\n'));
  });

  test('is drawn anew where it comes back to the size it had', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.resize(40, 10);
    session.resize(80, 24);
    const picture = [
      'at 0 of 10000  80x24',
      ...Array.from({ length: 21 }, (_, row) => `row ${row}`),
      'ready',
      '',
    ];
    await session.waitUntil('the whole picture', () => session.text() === picture.join('\n'));
  });
});

describe('keys', () => {
  test('5,000 in one write move exactly so far', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press('j'.repeat(5000));
    await session.waitFor('at 5000 of');
    session.press('\x1b[A'.repeat(1200));
    await session.waitFor('at 3800 of');
  });

  test('typed before the first picture are not lost', async () => {
    const session = open('sh', ['-c', `stty -echo; echo up; ${process.execPath} ${fixture.program}`]);
    await session.waitFor('up');
    session.press('jjj');
    await session.waitFor('at 3 of');
  });

  test('an escape alone is heard; sequences, mouse and half an escape are not', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('ready');
    session.press('\x1b');
    await session.waitFor('key escape');
    session.press('j\x1b[99;9x\x1b[<0;3;3M\x1b[Mqqq\x1bq\x1b]11;rgb:q\x07j');
    await session.waitFor('at 2 of');
    expect(session.text()).toContain('ready');
  });

  test('a megabyte pasted at once is ignored', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press('jq\x03 '.repeat(262_144));
    await session.waitFor(/at 0 of[\s\S]*ignored a paste of [0-9,]+ bytes/);
  });

  test('a megabyte pasted with marks is ignored, and what follows it is not', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press(`\x1b[200~${'jq\x03 '.repeat(262_144)}\x1b[201~jj`);
    await session.waitFor('at 2 of');
  });

  test('come from the terminal where standard input is a pipe', async () => {
    const session = open('sh', ['-c', `echo '{}' | ${process.execPath} ${fixture.program}`]);
    await session.waitFor('at 0');
    session.press('jj');
    await session.waitFor('at 2 of');
    session.press('q');
    expect(await session.ended()).toEqual({ exitCode: 0, signal: 0 });
    expect(session.leftovers()).toEqual([]);
  });

  test('come from the terminal where standard input is closed', async () => {
    const session = open('sh', ['-c', `${process.execPath} ${fixture.program} <&-`]);
    await session.waitFor('at 0');
    session.press('j');
    await session.waitFor('at 1 of');
  });

  test('y sends one text to the clipboard and says how much it was', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    expect(session.raw).not.toContain('\x1b]52');
    session.press('y');
    await session.waitFor("run id sent to the terminal's clipboard (5 bytes)");
    expect(session.raw).toContain(`\x1b]52;c;${Buffer.from('run_1').toString('base64')}\x07`);
  });
});

describe('the terminal is given back', () => {
  test.each([
    ['q', 'q', 0],
    ['ctrl-c', '\x03', 130],
    ['ctrl-c after half a sequence', '\x1b[1\x03', 130],
    ['ctrl-\\', '\x1c', 131],
  ])('on %s', async (_name, keys, code) => {
    const session = openInShell();
    await session.waitFor('at 0');
    session.press(keys);
    await session.waitFor(`code ${code}`);
    expect(session.text()).toContain('settings kept');
    expect(session.leftovers()).toEqual([]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
    ['SIGINT', 130],
  ] as const)('on %s', async (name, code) => {
    const session = openInShell();
    await session.waitFor('at 0');
    signal(name);
    await session.waitFor(`code ${code}`);
    expect(session.text()).toContain('settings kept');
    expect(session.leftovers()).toEqual([]);
  });

  test.each(['draw', 'key', 'timer', 'rejection'])(
    'on an error in a %s, with one line that is safe',
    async (fault) => {
      const session = openInShell(`--fault ${fault}`);
      await session.waitFor('at 0');
      session.press('x');
      await session.waitFor('code 1');
      expect(session.text()).toContain('settings kept');
      expect(session.leftovers()).toEqual([]);
      expect(session.text()).toMatch(/^runlens: internal error: torn ␛\]52;c;eA==␇ by a test$/m);
      expect(session.raw).not.toContain('\x1b]52');
      expect(session.text()).not.toMatch(/^ *at .*:\d+/m);
    },
  );

  test('on an error in the first picture', async () => {
    const session = openInShell('--fault start');
    await session.waitFor('code 1');
    expect(session.text()).toMatch(/^runlens: internal error: torn ␛\]52;c;eA==␇ by a test$/m);
    expect(session.text()).toContain('settings kept');
    expect(session.leftovers()).toEqual([]);
  });

  test('before it stops on ctrl-z, and taken again on fg', async () => {
    const session = open('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: '$ ' } });
    await session.waitFor('$');
    session.press(`${process.execPath} ${fixture.program}\r`);
    await session.waitFor('at 0');
    session.press('jj');
    await session.waitFor('at 2');
    session.press('\x1a');
    await session.waitFor('Stopped');
    expect(session.leftovers().filter((name) => name !== 'bracketed paste')).toEqual([]);
    session.press('stty -a | grep -o -- "-*icanon"\r');
    await session.waitFor(/^icanon$/m);
    session.resize(60, 12);
    session.press('fg\r');
    await session.waitFor('at 2 of 10000  60x12');
    expect(session.isAlternateScreen()).toBe(true);
    session.press('j');
    await session.waitFor('at 3');
    session.press('q');
    await session.waitUntil('the shell again', () => !session.isAlternateScreen());
  });

  test('and left alone in the background', async () => {
    const session = open('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: '$ ' } });
    await session.waitFor('$');
    session.press(`${process.execPath} ${fixture.program}\r`);
    await session.waitFor('at 0');
    session.press('\x1a');
    await session.waitFor('Stopped');
    session.press('bg; echo alive $((6 * 7))\r');
    await session.waitFor('alive 42');
    expect(session.isAlternateScreen()).toBe(false);
    session.press('fg\r');
    await session.waitFor('at 0 of');
    session.press('q');
    await session.waitUntil('the main screen', () => !session.isAlternateScreen());
  });

  test('stops all of a pipeline, so that the shell has its terminal back', async () => {
    const session = open('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: '$ ' } });
    await session.waitFor('$');
    session.press(`sleep 1000 | ${process.execPath} ${fixture.program}\r`);
    await session.waitFor('at 0');
    session.press('\x1a');
    await session.waitFor('Stopped');
    session.press('echo alive $((6 * 7))\r');
    await session.waitFor('alive 42');
    session.press('fg\r');
    await session.waitFor('at 0 of');
    session.press('q');
    await session.waitUntil('the main screen', () => !session.isAlternateScreen());
  });

  test('goes on where ctrl-z has no shell to stop it for', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press('\x1aj');
    await session.waitFor('at 1 of');
    expect(session.isAlternateScreen()).toBe(true);
  });

  test('and taken again after STOP and CONT from outside', async () => {
    const session = openInShell();
    await session.waitFor('at 0');
    signal('SIGSTOP');
    const before = session.raw.length;
    signal('SIGCONT');
    await session.waitUntil('a new picture', () => session.raw.slice(before).includes('row 1'));
    session.press('j');
    await session.waitFor('at 1 of');
    session.press('q');
    await session.waitFor('settings kept');
    expect(session.leftovers()).toEqual([]);
  });
});

describe('a view printed on the normal screen', () => {
  const prompt = '-- any key: back to runlens --';

  async function printed(session: TerminalSession): Promise<void> {
    await session.waitFor('at 0');
    session.press('jp');
    await session.waitFor(prompt);
    expect(session.isAlternateScreen()).toBe(false);
    expect(session.leftovers()).toEqual(['bracketed paste']);
  }

  test('stays until a key, which means nothing else, and the screen is as before', async () => {
    const session = openInShell('--mouse');
    await session.waitFor('at 0');
    const before = session.text();
    session.press('p');
    await session.waitFor(prompt);
    expect(session.leftovers()).not.toContain('mouse');
    session.press('\x1b[200~qqq\x1b[201~');
    session.press('q');
    await session.waitUntil('the screen', () => session.isAlternateScreen() && session.text() === before);
    await session.waitUntil('the mouse', () => session.leftovers().includes('mouse'));
    session.press('jq');
    await session.waitFor('settings kept');
    expect(session.text()).not.toContain(prompt);
    expect(session.leftovers()).toEqual([]);
  });

  test('is drawn over by nothing where the size changes meanwhile', async () => {
    const session = open(process.execPath, [fixture.program]);
    await printed(session);
    session.resize(60, 12);
    session.resize(61, 13);
    session.press('x');
    await session.waitFor('at 1 of 10000  61x13');
    const aside = session.raw.slice(session.raw.indexOf(prompt), session.raw.lastIndexOf('\x1b[?1049h'));
    expect(aside).not.toContain('row');
  });

  test('a burst that prints and goes on is taken in order', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press('jpqjpqj');
    await session.waitFor('at 3 of');
  });

  test.each([
    ['ctrl-c', '\x03', 130],
    ['ctrl-\\', '\x1c', 131],
    ['SIGTERM', 'SIGTERM', 143],
    ['SIGHUP', 'SIGHUP', 129],
    ['SIGINT', 'SIGINT', 130],
  ] as const)('is no hindrance to end on %s', async (_name, how, code) => {
    const session = openInShell();
    await printed(session);
    if (how.startsWith('SIG')) signal(how as NodeJS.Signals);
    else session.press(how);
    await session.waitFor(`code ${code}`);
    expect(session.text()).toContain('settings kept');
    expect(session.leftovers()).toEqual([]);
    // What was printed stands above, not below.
    if (how.startsWith('SIG')) expect(session.text()).toMatch(new RegExp(`${prompt}[\\s\\S]*code ${code}`));
  });

  test('ends with a terminal that is lost', async () => {
    const codeFile = join(folder, 'aside-code');
    const script = `trap '' HUP; ${process.execPath} ${fixture.program}; echo "code $?" > ${codeFile}`;
    const session = open('bash', ['-c', script]);
    await printed(session);
    session.hangUp();
    expect(await contentOf(codeFile)).toBe('code 129\n');
  });

  test('suspends on ctrl-z, and comes back to the screen', async () => {
    const session = open('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: '$ ' } });
    await session.waitFor('$');
    session.press(`${process.execPath} ${fixture.program}\r`);
    await printed(session);
    session.press('\x1a');
    await session.waitFor('Stopped');
    session.press('fg\r');
    await session.waitFor('at 1 of');
    session.press('q');
    await session.waitUntil('the main screen', () => !session.isAlternateScreen());
  });

  test('is left for the screen after STOP and CONT from outside', async () => {
    const session = openInShell();
    await printed(session);
    signal('SIGSTOP');
    signal('SIGCONT');
    await session.waitFor('at 1 of');
    session.press('jq');
    await session.waitFor('settings kept');
    expect(session.leftovers()).toEqual([]);
  });
});

describe('the mouse', () => {
  const click = '\x1b[<0;3;5M';

  test('is the terminal’s until it is asked for', async () => {
    const session = open(process.execPath, [fixture.program]);
    await session.waitFor('at 0');
    session.press(`${click}j`);
    await session.waitFor('at 1 of');
    expect(session.raw).not.toContain('\x1b[?1000h');
    session.press('m');
    await session.waitUntil('the mouse', () => session.leftovers().includes('mouse'));
    session.press(click);
    await session.waitFor('press at 2,4');
  });

  test('is listened to with --mouse: clicks and the wheel, at their cells', async () => {
    const session = open(process.execPath, [fixture.program, '--mouse']);
    await session.waitFor('at 0');
    session.press('\x1b[<0;3;5M\x1b[<0;3;5m');
    await session.waitFor('press at 2,4');
    session.press('\x1b[<65;80;24M');
    await session.waitFor('wheel-down at 79,23');
  });

  test.each([
    ['q', 0],
    ['\x03', 130],
    ['\x1c', 131],
    ['x', 1],
  ])('is given back on %j', async (keys, code) => {
    const session = openInShell('--mouse --fault key');
    await session.waitFor('at 0');
    await session.waitUntil('the mouse', () => session.leftovers().includes('mouse'));
    session.press(keys);
    await session.waitFor(`code ${code}`);
    expect(session.leftovers()).toEqual([]);
  });

  test('is given back on a signal', async () => {
    const session = openInShell('--mouse');
    await session.waitFor('at 0');
    signal('SIGTERM');
    await session.waitFor('code 143');
    expect(session.leftovers()).toEqual([]);
  });

  test('is given back on ctrl-z, and taken again on fg', async () => {
    const session = open('bash', ['--norc', '--noprofile', '-i'], { environment: { PS1: '$ ' } });
    await session.waitFor('$');
    session.press(`${process.execPath} ${fixture.program} --mouse\r`);
    await session.waitFor('at 0');
    session.press('\x1a');
    await session.waitFor('Stopped');
    expect(session.leftovers()).not.toContain('mouse');
    session.press('fg\r');
    await session.waitFor('at 0');
    session.press(click);
    await session.waitFor('press at 2,4');
    expect(session.leftovers()).toContain('mouse');
  });
});

describe('a terminal that is lost', () => {
  test('ends the program by the hangup', async () => {
    const codeFile = join(folder, 'lost-code');
    // The outer shell lives on to tell how the inner program ended: an abort with a core would be 134.
    const script = `trap '' HUP; ${process.execPath} ${fixture.program}; echo "code $?" > ${codeFile}`;
    const session = open('bash', ['-c', script]);
    await session.waitFor('at 0');
    session.hangUp();
    expect(await contentOf(codeFile)).toBe('code 129\n');
  });

  test('ends it where no signal tells of it', async () => {
    const codeFile = join(folder, 'deaf-code');
    // In a session of its own the program is not the terminal's to be told.
    const script = `trap '' HUP; setsid -w ${process.execPath} ${fixture.program}; echo "code $?" > ${codeFile}`;
    const session = open('bash', ['-c', script]);
    await session.waitFor('at 0');
    session.hangUp();
    expect(await contentOf(codeFile)).toBe('code 129\n');
  });
});

describe('no screen', () => {
  test('for a dumb terminal', async () => {
    const session = open(process.execPath, [fixture.program], { environment: { TERM: 'dumb' } });
    expect((await session.ended()).exitCode).toBe(7);
    expect(session.text()).toContain('TERM=dumb');
    expect(session.raw).not.toContain('\x1b');
  });

  test('for no TERM', async () => {
    const session = open('sh', ['-c', `unset TERM; exec ${process.execPath} ${fixture.program}`]);
    expect((await session.ended()).exitCode).toBe(7);
    expect(session.text()).toContain('TERM is not set');
  });

  test('where no terminal gives keys', async () => {
    const session = open('sh', [
      '-c',
      `setsid -w ${process.execPath} ${fixture.program} < /dev/null; echo code $?`,
    ]);
    await session.waitFor('code 7');
    expect(session.text()).toContain('/dev/tty cannot be opened');
  });
});

/** What a file holds, once it is there. */
async function contentOf(path: string): Promise<string> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (existsSync(path) && readFileSync(path, 'utf8') !== '') return readFileSync(path, 'utf8');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${path}`);
}
