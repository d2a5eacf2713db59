/** What `--print brief` tells of each fixture with runs. `UPDATE_BRIEFS=1` writes test/briefs anew: read what changed aloud before it is kept. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { readAll } from '../source/ingest/read-all.ts';
import { printBrief } from '../source/print/print-brief.ts';
import { fixtures } from './helpers/fixtures/fixture-list.ts';
import { gatheringSink } from './print/gathering-sink.ts';

const fixtureFolder = resolve(import.meta.dirname, '../fixtures');
const folder = resolve(import.meta.dirname, 'briefs');
const told = fixtures.filter(({ path }) => /^(run-schema|blame|api-run|list-page)\//.test(path));

/** `rule-2a-not-awaited.txt` of `blame/rule-2a-not-awaited.ndjson`. */
function briefName(path: string): string {
  return `${path.replace(/^.*\//, '').replace(/\.\w+$/, '')}.txt`;
}

async function briefOf(path: string): Promise<string> {
  const settings = { isStrict: false, dialect: null };
  const { runs, close } = await readAll({
    inputs: [resolve(fixtureFolder, path)],
    settings,
    maxUnpackedBytes: null,
  });
  const { sink, text } = gatheringSink();
  const look = { widthCells: 80, isAscii: false, timeZone: 'UTC', timeMode: 'root', sort: 'input' } as const;
  // A path differs from machine to machine.
  const inputs = [{ name: basename(path) }];
  await printBrief({ ...runs, inputs }, { ...look, select: null, matched: null, paint: null }, sink);
  await close();
  return text();
}

test.each(told)('$path', async ({ path }) => {
  const brief = await briefOf(path);
  const file = resolve(folder, briefName(path));
  if (process.env['UPDATE_BRIEFS'] !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, brief);
  }
  expect(brief).toBe(readFileSync(file, 'utf8'));
  const lines = brief.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
});

test('no brief is left over from a fixture that is gone', () => {
  expect(readdirSync(folder).sort()).toEqual(told.map(({ path }) => briefName(path)).sort());
});
