import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSource } from '../../source/input/open-source.ts';
import { eventsOf } from './memory-source.ts';

/** JSONTestSuite and the naughty strings, read in place: they are not ours to copy. */
const corpus = join(import.meta.dirname, '../../../shared/corpus');

/** What the suite refuses and this reads: values that are joined, and UTF-16 without a mark. */
const readHere = new Set([
  'jts/raw-i_string_utf16BE_no_BOM.json',
  'jts/raw-i_string_utf16LE_no_BOM.json',
  'jts/raw-n_structure_object_with_trailing_garbage.json',
]);

interface Row {
  readonly file: string;
  readonly must: string;
}

function rows(): readonly Row[] {
  const manifest = join(corpus, 'manifest.tsv');
  if (!existsSync(manifest)) return [];
  return readFileSync(manifest, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [file = '', , , must = ''] = line.split('\t');
      return { file, must };
    });
}

async function eventsOfFile(file: string) {
  const path = join(corpus, file);
  const source = await openSource({ kind: 'file', name: file, path });
  try {
    return await eventsOf(source);
  } finally {
    await source.close();
  }
}

const all = rows();
if (all.length === 0) console.warn(`No corpus at ${corpus}: its tests have nothing to check.`);

describe('the corpus', () => {
  const broken = all.filter(({ file, must }) => /names line \d+ \(column/.test(must) && !readHere.has(file));
  const whole = all.filter(({ file, must }) => !must.includes('names line') || readHere.has(file));

  test('breaks where the manifest says, once each', async () => {
    for (const { file, must } of broken) {
      const [, line, column] = /names line (\d+) \(column (\d+)\)/.exec(must) ?? [];
      const events = await eventsOfFile(file);
      const places = events.map((event) => ('line' in event ? `${event.line}:${event.column}` : ''));
      expect(places, file).toContain(`${line}:${column}`);
      expect(events.filter((event) => event.kind === 'broken').length, file).toBeLessThanOrEqual(1);
    }
  });

  test('is JSON where the manifest does not say otherwise', async () => {
    for (const { file } of whole) {
      const events = await eventsOfFile(file);
      expect(
        events.filter((event) => event.kind === 'broken'),
        file,
      ).toEqual([]);
    }
  });

  test('warns of bytes that are no UTF-8 and of keys that come again', async () => {
    for (const { file, must } of all) {
      const wanted = must.includes('duplicate key')
        ? 'duplicate-key'
        : must.includes('U+FFFD')
          ? 'invalid-utf8'
          : null;
      if (wanted === null) continue;
      const kinds = (await eventsOfFile(file)).flatMap((event) =>
        event.kind === 'document' ? event.notices.map(({ kind }) => kind) : [],
      );
      expect(kinds, file).toContain(wanted);
    }
  });
});
