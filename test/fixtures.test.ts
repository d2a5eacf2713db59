import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fixtures } from './helpers/fixtures/fixture-list.ts';
import { fixtureVerdict } from './helpers/fixtures/fixture-verdict.ts';
import { fixturesReadme } from './helpers/fixtures/fixtures-readme.ts';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));

if (process.env['UPDATE_FIXTURES'] !== undefined) {
  for (const { path, text } of [...fixtures, { path: 'README.md', text: fixturesReadme() }]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('fixtures/ holds the described files and no other', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
  expect(files.sort()).toEqual([...fixtures.map(({ path }) => path), 'README.md'].sort());
});

test('the README describes every fixture as the list does', () => {
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(fixturesReadme());
});

test.each(fixtures)('$path is as it is planned and validates as described', ({ path, verdict, text }) => {
  const content = readFileSync(join(folder, path), 'utf8');
  expect(content).toBe(text);
  expect(fixtureVerdict(path, content)).toBe(verdict);
});
