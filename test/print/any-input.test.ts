/** Every text output of every fixture, whole and damaged at random: it ends, and shows a terminal nothing that acts on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadResult, readAll } from '../../source/ingest/read-all.ts';
import { printCheck } from '../../source/print/print-check.ts';
import { printJson } from '../../source/print/print-json.ts';
import { printNdjson } from '../../source/print/print-ndjson.ts';
import { printTree } from '../../source/print/print-tree.ts';
import { readingLines } from '../../source/print/reading-lines.ts';
import { rowsInOrder } from '../../source/print/rows-in-order.ts';
import type { Sink } from '../../source/print/sink.ts';
import { temporaryFiles } from '../ingest/temporary-files.ts';
import { gatheringSink } from './gathering-sink.ts';

const write = temporaryFiles();
const folder = resolve(import.meta.dirname, '../../fixtures');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(json|ndjson|jsonl)$/.test(name))
  .sort();

const look = {
  widthCells: 80,
  isAscii: false,
  timeZone: 'UTC',
  timeMode: 'absolute',
  sort: 'status',
  select: null,
  matched: null,
  paint: null,
} as const;

const forms: Readonly<Record<string, (result: ReadResult, sink: Sink) => Promise<void>>> = {
  tree: ({ runs }, sink) => printTree(runs, look, sink),
  json: ({ runs }, sink) => printJson(runs, 'duration', sink),
  ndjson: ({ runs, readBytes, loadMergedRun }, sink) =>
    printNdjson(
      { runs, rows: rowsInOrder(runs, 'input'), readBytes, loadMergedRun, isForTerminal: true },
      sink,
    ),
  check: ({ runs }, sink) => printCheck(runs, 'text', sink),
  'check as JSON': ({ runs }, sink) => printCheck(runs, 'json', sink),
  annotations: ({ runs }, sink) => printCheck(runs, 'github', sink),
};

async function outputs(content: Uint8Array, isStrict = false): Promise<Map<string, string>> {
  const inputs = [write('any', content)];
  const result = await readAll({ inputs, settings: { isStrict, dialect: null }, maxUnpackedBytes: null });
  const texts = new Map<string, string>();
  for (const [name, print] of Object.entries(forms)) {
    const { sink, bytes } = gatheringSink();
    await print(result, sink);
    texts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes()));
  }
  texts.set('stderr', readingLines(result.runs, false).join('\n'));
  await result.close();
  return texts;
}

function expectHarmless(texts: ReadonlyMap<string, string>): void {
  for (const [name, text] of texts) {
    // The joiner of an emoji stays where a person looks at it.
    expect(text.replaceAll(/[\n\u200d]/g, ''), name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(text, name).not.toMatch(/\bNaN\b|Invalid Date|\[object Object\]|\bundefined\b/);
  }
  expect(() => JSON.parse(texts.get('json') ?? '')).not.toThrow();
  expect(() => JSON.parse(texts.get('check as JSON') ?? '')).not.toThrow();
  for (const line of (texts.get('ndjson') ?? '').split('\n'))
    if (line !== '') expect(() => JSON.parse(line)).not.toThrow();
}

describe('each fixture', () => {
  test.each(fixtures)('%s', async (name) => {
    expectHarmless(await outputs(readFileSync(join(folder, name))));
  });
});

test('fixtures with bytes changed, left out and put in', async () => {
  const contents = fixtures
    .map((name) => readFileSync(join(folder, name)))
    .filter(({ length }) => length < 20_000);
  const change = fc.record({ at: fc.nat(20_000), gone: fc.nat(30), put: fc.uint8Array({ maxLength: 4 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...contents),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      async (content, changes, isStrict) => {
        let damaged: Uint8Array = content;
        for (const { at, gone, put } of changes) {
          const place = at % (damaged.length + 1);
          damaged = Buffer.concat([damaged.subarray(0, place), put, damaged.subarray(place + gone)]);
        }
        expectHarmless(await outputs(damaged, isStrict));
      },
    ),
    { numRuns: 150 },
  );
});
