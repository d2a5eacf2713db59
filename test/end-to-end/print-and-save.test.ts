/** `P` and ctrl-s of the real program. Wants `npm run build` before. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TerminalSession } from './terminal-session.ts';

const root = resolve(import.meta.dirname, '../..');
// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let session: TerminalSession | null = null;

beforeAll(() => {
  if (!existsSync(`${root}/dist/runlens.js`)) throw new Error('no dist/runlens.js: npm run build makes it');
  folder = mkdtempSync(join(tmpdir(), 'runlens-save-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => session?.stop());

function open(): TerminalSession {
  const file = `${root}/fixtures/run-schema/order-family.ndjson`;
  const command = `cd ${folder}; ${process.execPath} ${root}/dist/runlens.js ${file}; echo "code $?"; cat`;
  session = new TerminalSession('sh', ['-c', command], { columns: 110, rows: 40 });
  return session;
}

test('P prints all of the pane, and a key comes back to where one was', async () => {
  const screen = open();
  await screen.waitFor('label rejected');
  await screen.waitFor('"carrier": "northpost"');
  const before = screen.text();
  screen.press('P');
  await screen.waitFor('-- any key: back to runlens --');
  expect(screen.isAlternateScreen()).toBe(false);
  expect(screen.text()).toMatch(/^ ├─▼✘ fulfil-order .*\n.*reserve-stock/m);
  expect(screen.text()).not.toContain('❯');
  screen.press(' ');
  await screen.waitUntil('the screen', () => screen.isAlternateScreen() && screen.text() === before);
  screen.press('q');
  await screen.waitFor('code 0');
  expect(screen.leftovers()).toEqual([]);
});

test('ctrl-s writes what is named, once, and nothing else', async () => {
  const screen = open();
  await screen.waitFor('"carrier": "northpost"');
  for (const name of ['a.json', 'a b.txt', 'a.md']) {
    screen.press(`\x13${name}\r`);
    await screen.waitFor(`saved ${name}: `);
  }
  screen.press('\x13a.md\r');
  await screen.waitFor('a.md is there already: save! replaces it');
  screen.press(':save! a.md\r');
  await screen.waitFor('saved a.md: ');
  screen.press('q');
  await screen.waitFor('code 0');
  expect(readdirSync(folder).sort()).toEqual(['a b.txt', 'a.json', 'a.md']);
  expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toHaveLength(17);
  expect(readFileSync(join(folder, 'a b.txt'), 'utf8')).toContain('ship-label');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toMatch(/^# `ship-label`: Failed\n/);
});
