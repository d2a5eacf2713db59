/** Documents of many runs with parts that are dropped or of another type: what is printed is JSON with an id, a line a run. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAll } from '../../source/ingest/read-all.ts';
import { printNdjson } from '../../source/print/print-ndjson.ts';
import { rowsInOrder } from '../../source/print/rows-in-order.ts';
import { temporaryFiles } from '../ingest/temporary-files.ts';
import { gatheringSink } from './gathering-sink.ts';

const write = temporaryFiles();
const fixtures = resolve(import.meta.dirname, '../../fixtures');
const texts = [
  'trace',
  'events',
  'alert',
  'alert-v1',
  'batch-results',
  'query-rows',
  'clickhouse-rows',
].flatMap((dialect) =>
  readdirSync(resolve(fixtures, dialect)).map((name) =>
    readFileSync(resolve(fixtures, dialect, name), 'utf8'),
  ),
);

const others: readonly unknown[] = [
  undefined,
  null,
  '',
  'soon',
  -1,
  1e300,
  true,
  [],
  {},
  [[null]],
  { json: 'x' },
];

/** Every place of a value that can be replaced. */
function placesIn(
  value: unknown,
): readonly { readonly holder: Record<string, unknown>; readonly key: string }[] {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      waiting.push(holder[key]);
    }
  }
  return places;
}

test('whatever is changed in a document', async () => {
  const change = fc.tuple(fc.nat(), fc.constantFrom(...others));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (text, changes) => {
        const value: unknown = JSON.parse(text);
        const places = placesIn(value);
        for (const [at, other] of changes) {
          const place = places[at % places.length];
          if (place !== undefined) place.holder[place.key] = structuredClone(other);
        }
        const inputs = [write('mutated.json', JSON.stringify(value))];
        const result = await readAll({
          inputs,
          settings: { isStrict: false, dialect: null },
          maxUnpackedBytes: null,
        });
        const { runs, readBytes, loadMergedRun } = result;
        const { sink, bytes } = gatheringSink();
        await printNdjson(
          { runs, rows: rowsInOrder(runs, 'input'), readBytes, loadMergedRun, isForTerminal: true },
          sink,
        );
        await result.close();
        const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes()).split('\n').slice(0, -1);
        expect(lines).toHaveLength(runs.index.loadedCount);
        for (const line of lines) expect(JSON.parse(line)).toHaveProperty('id');
      },
    ),
    { numRuns: 300 },
  );
});
