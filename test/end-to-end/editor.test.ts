/** `v`: the terminal is given to an editor and taken back. Wants `npm run build` before. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TerminalSession } from './terminal-session.ts';

const root = resolve(import.meta.dirname, '../..');
const family = `${root}/fixtures/run-schema/order-family.ndjson`;
// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let session: TerminalSession | null = null;

/** Says what it was given and how it found the terminal, then waits for a line of input. */
const fakeEditor = `#!/bin/sh
trap '' INT
printf '%s\\n' "$@" > "$RUNLENS_TEST_FOLDER/arguments"
stty -a < /dev/tty | tr ' ;' '\\n\\n' | grep -x -e '-*icanon' -e '-*echo' | sort > "$RUNLENS_TEST_FOLDER/modes"
echo "editor here"
read -r line
echo "$line" > "$RUNLENS_TEST_FOLDER/typed"
exit "\${EDITOR_CODE:-0}"
`;

beforeAll(() => {
  if (!existsSync(`${root}/dist/runlens.js`)) throw new Error('no dist/runlens.js: npm run build makes it');
  folder = mkdtempSync(join(tmpdir(), 'runlens-editor-'));
  mkdirSync(join(folder, 'project/src/trigger'), { recursive: true });
  const lines = Array.from({ length: 60 }, (_, index) => `// line ${index + 1} of ship`);
  writeFileSync(join(folder, 'project/src/trigger/ship.ts'), lines.join('\n'));
  for (const name of ['vim', 'code']) {
    writeFileSync(join(folder, name), fakeEditor);
    chmodSync(join(folder, name), 0o755);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => {
  session?.stop();
  for (const name of ['arguments', 'modes', 'typed']) rmSync(join(folder, name), { force: true });
});

function open(environment: Readonly<Record<string, string | undefined>>): TerminalSession {
  const command = `trap : INT; ${process.execPath} ${root}/dist/runlens.js --source-root ${folder}/project ${family}; echo "code $?"; cat`;
  session = new TerminalSession('sh', ['-c', command], {
    columns: 120,
    rows: 40,
    environment: { VISUAL: undefined, EDITOR: undefined, RUNLENS_TEST_FOLDER: folder, ...environment },
  });
  return session;
}

const written = (name: string) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
const ship = () => join(folder, 'project/src/trigger/ship.ts');

test('an editor in the terminal has it for itself, and gives it back', async () => {
  const screen = open({ VISUAL: `${join(folder, 'vim')} -R`, EDITOR: 'never' });
  await screen.waitFor('// line 42 of ship');
  screen.press('v');
  await screen.waitUntil(
    'the editor',
    () => !screen.isAlternateScreen() && screen.text().includes('editor here'),
  );
  expect(screen.leftovers()).toEqual([]);
  // ctrl-c ends neither of the two: an editor has a use of its own for it.
  screen.press('q\x03jq\r');
  await screen.waitUntil('the screen', () => screen.isAlternateScreen());
  await screen.waitFor('// line 42 of ship');
  expect(written('arguments')).toEqual(['-R', '+call cursor(42,11)', '--', ship()]);
  expect(written('modes')).toEqual(['echo', 'icanon']);
  expect(written('typed')).toEqual(['jq']);
  screen.press('?');
  await screen.waitFor('previous row');
  screen.press('qq');
  await screen.waitFor('code 0');
  expect(screen.leftovers()).toEqual([]);
});

test('an editor that ends badly is told of', async () => {
  const screen = open({ EDITOR: join(folder, 'vim'), EDITOR_CODE: '3' });
  await screen.waitFor('// line 42 of ship');
  screen.press('v');
  await screen.waitFor('editor here');
  screen.press('\r');
  await screen.waitFor(/vim ended with code 3/);
  screen.press('q');
  await screen.waitFor('code 0');
});

test('an editor with a window of its own runs beside', async () => {
  const screen = open({ EDITOR: `${join(folder, 'code')} --wait` });
  await screen.waitFor('// line 42 of ship');
  screen.press('v');
  await screen.waitFor('opening src/trigger/ship.ts:42');
  await vi.waitUntil(() => existsSync(join(folder, 'typed')), { timeout: 25_000 });
  expect(written('arguments')).toEqual(['--wait', '--goto', `${ship()}:42:11`]);
  expect(screen.isAlternateScreen()).toBe(true);
  screen.press('q');
  await screen.waitFor('code 0');
});

test.each([
  ['no editor is known: set $VISUAL or $EDITOR', {}],
  ['is not found: $VISUAL or $EDITOR names the editor', { EDITOR: '/nowhere/vim' }],
  ['is not found: $VISUAL or $EDITOR names the editor', { EDITOR: '/nowhere/code' }],
  ['names no program', { EDITOR: '"open' }],
])('what cannot be done is told: %s', async (words, environment) => {
  const screen = open(environment);
  await screen.waitFor('// line 42 of ship');
  screen.press('v');
  await screen.waitFor(words);
  expect(screen.isAlternateScreen()).toBe(true);
  screen.press('q');
  await screen.waitFor('code 0');
});
