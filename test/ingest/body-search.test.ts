/** Searching the bytes of all documents: what is found, whose it is, what is told of it, and when it ends. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Batch } from '../../source/ingest/batch.ts';
import { BodySearch, type SearchedInput } from '../../source/ingest/body-search.ts';
import { DocumentPlaces } from '../../source/ingest/document-places.ts';
import { InputReading } from '../../source/ingest/input-reading.ts';
import type { FoundDocuments } from '../../source/model/found-documents.ts';
import { jsonNeedle } from '../../source/model/json-needle.ts';
import { nodesWith } from '../../source/model/json-tree-search.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();
const open: InputReading[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((reading) => reading.close()));
});

async function inputOf(paths: readonly string[], pieceBytes: number): Promise<SearchedInput> {
  const settings = { isStrict: false, dialect: null };
  const reading = new InputReading({ inputs: paths, settings, maxUnpackedBytes: null });
  open.push(reading);
  const places = new DocumentPlaces();
  for await (const batch of reading.batches()) places.add(batch);
  const readBytes = reading.readBytes.bind(reading);
  return { places, readBytes, moreDocuments: () => Promise.resolve(false), pieceBytes };
}

async function searched(input: SearchedInput, text: string): Promise<readonly FoundDocuments[]> {
  const told: FoundDocuments[] = [];
  await new BodySearch(jsonNeedle(text), input, (found) => told.push(found)).run();
  return told;
}

/** Documents that hold a text, each with the run it was found in where there are several. */
async function foundIn(paths: readonly string[], text: string, pieceBytes = 1 << 20): Promise<unknown[]> {
  const told = await searched(await inputOf(paths, pieceBytes), text);
  return told.flatMap(({ documents, pointers }) =>
    [...documents].map((document, place) =>
      pointers[place] == null ? document : [document, pointers[place]],
    ),
  );
}

const run = (id: string, payload: unknown) =>
  JSON.stringify({ id, status: 'COMPLETED', taskIdentifier: 'task-of-all', payload });

describe('documents are found', () => {
  const lines = write(
    'lines.ndjson',
    [
      run('run_a', { note: 'say "hi"' }),
      run('run_b', 'C:\\temp'),
      '{"id":',
      run('run_c', ['Été', 12.5]),
    ].join('\n'),
  );
  const page = write(
    'page.json',
    `{ "data": [${run('run_d', 'x')}, ${run('run_e', 'été')}], "pagination": {} }`,
  );

  test.each([
    ['by a value', 'say', [0]],
    ['with what the file escapes', '"hi"', [0]],
    ['by a key', 'note', [0]],
    ['by what all have', 'task-of-all', [0, 1, 2, 3, 4]],
    ['in any case, through all inputs', 'été', [2, 4]],
    ['by a number', '12.5', [2]],
    ['but not between documents', 'pagination', []],
    ['but not between tokens', ',', []],
  ])('%s', async (_, text, documents) => {
    expect(await foundIn([lines, page], text)).toEqual(documents);
    expect(await foundIn([lines, page], text, 64)).toEqual(documents);
  });
});

test('what is packed or otherwise encoded is searched as the text that it holds', async () => {
  const text = `${run('run_a', 'été')}\n${run('run_b', 'x')}`;
  const packed = write('packed.ndjson.gz', gzipSync(text));
  const wide = write('wide.ndjson', Buffer.from(`\ufeff${text}`, 'utf16le'));
  expect(await foundIn([packed, wide], 'ÉTÉ'.toLowerCase(), 64)).toEqual([0, 2]);
});

test('of a document with several runs, the innermost that a match is in', async () => {
  const span = (runId: string, message: string, children: readonly unknown[]) => ({
    id: `s_${runId}`,
    runId,
    data: { message, startTime: '2026-11-03T09:00:00.000Z', duration: 5, isError: false, isPartial: false },
    children,
  });
  const trace = write(
    'trace.json',
    JSON.stringify({
      trace: {
        rootSpan: span('run_top', 'outer task', [
          span('run_low', 'inner task', []),
          span('run_next', 'other', []),
        ]),
      },
    }),
  );
  expect(await foundIn([trace], 'inner')).toEqual([[0, '/trace/rootSpan/children/0']]);
  expect(await foundIn([trace], 'outer')).toEqual([[0, '/trace/rootSpan']]);
  expect(await foundIn([trace], 'task')).toEqual([
    [0, '/trace/rootSpan'],
    [0, '/trace/rootSpan/children/0'],
  ]);
  expect(await foundIn([trace], 'children')).toEqual([
    [0, '/trace/rootSpan'],
    [0, '/trace/rootSpan/children/0'],
    [0, '/trace/rootSpan/children/1'],
  ]);
});

test('whatever the pieces in which it is read, it is what the documents hold each by itself', async () => {
  const letter = fc.constantFrom(...'aA"\\,/: 1u0', 'é', 'É', '\u212A', 'k', '😀');
  const words = fc.string({ unit: letter, maxLength: 8 });
  const values = fc.oneof(words, fc.constantFrom(1, 110, true), fc.array(words, { maxLength: 3 }));
  const asked = fc.record({
    payloads: fc.array(values, { minLength: 1, maxLength: 6 }),
    text: fc.string({ unit: letter, minLength: 1, maxLength: 3 }),
    pieceBytes: fc.integer({ min: 1, max: 300 }),
    isEscaped: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ payloads, text, pieceBytes, isEscaped }) => {
      const plain = payloads.map((payload, place) => run(`run_${place}`, payload));
      const lines = isEscaped
        ? plain.map((line) => line.replace(/[éÉk]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`))
        : plain;
      const needle = jsonNeedle(text);
      const expected = lines.flatMap((line, place) =>
        nodesWith(needle, parseJsonTree(Buffer.from(line))).length > 0 ? [place] : [],
      );
      expect(await foundIn([write('property.ndjson', lines.join('\n'))], text, pieceBytes)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('what is found is told as it goes on, with the part that was searched, at last that it is complete', async () => {
  const path = write(
    'many.ndjson',
    Array.from({ length: 400 }, (_, place) => run(`run_${place}`, place)).join('\n'),
  );
  const told = await searched(await inputOf([path], 256), 'task-of-all');
  expect(told.length).toBeGreaterThan(1);
  expect(told.flatMap(({ documents }) => [...documents])).toEqual([...Array(400).keys()]);
  expect(told.map(({ isComplete }) => isComplete)).toEqual([...Array(told.length - 1).fill(false), true]);
  expect(told.at(-1)).toMatchObject({ share: 1, failure: null });
  const shares = told.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('a search that is ended tells nothing more', async () => {
  const path = write(
    'ended.ndjson',
    Array.from({ length: 400 }, (_, place) => run(`run_${place}`, place)).join('\n'),
  );
  const told: FoundDocuments[] = [];
  const search = new BodySearch(jsonNeedle('task'), await inputOf([path], 256), (found) => {
    told.push(found);
    search.end();
  });
  await search.run();
  expect(told).toHaveLength(1);
});

test('documents that still come are searched too', async () => {
  const path = write('growing.ndjson', [run('run_a', 'x'), run('run_b', 'x')].join('\n'));
  const whole = await inputOf([path], 256);
  const places = new DocumentPlaces();
  const place = (document: number) => {
    const { byteOffset, byteEnd } = whole.places.place(document);
    return {
      file: 0,
      line: 1,
      column: 1,
      byteOffset,
      byteLength: byteEnd - byteOffset,
      dialect: null,
      verdict: 'ok',
    };
  };
  const add = (document: number, inputs: readonly unknown[]) =>
    places.add({ inputs, documents: [place(document)], records: [] } as unknown as Batch);
  add(0, [{ name: path }]);
  let come = 0;
  const moreDocuments = (): Promise<boolean> => {
    come += 1;
    if (come === 1) add(1, []);
    return Promise.resolve(come === 1);
  };
  const told = await searched({ ...whole, places, moreDocuments }, 'run_');
  expect(told.flatMap(({ documents }) => [...documents])).toEqual([0, 1]);
  expect(come).toBe(2);
});

test('an input that is not there any more is passed over, and said to be', async () => {
  const kept = write('kept.ndjson', run('run_a', 'x'));
  const gone = write('gone.ndjson', `${run('run_b', 'x')}\n${run('run_c', 'x')}`);
  const input = await inputOf([gone, kept], 256);
  write('gone.ndjson', '');
  const told = await searched(input, 'task');
  expect(told.flatMap(({ documents }) => [...documents])).toEqual([2]);
  expect(told.at(-1)?.failure).toContain('gone.ndjson');
  expect(told.at(-1)?.isComplete).toBe(true);
});

test('lines of an export among other documents, which are told of behind them', async () => {
  const line = (spanId: string, message: string) =>
    JSON.stringify({ time: '2026-08-21T10:00:00.000Z', level: 'TRACE', spanId, message });
  const first = [
    line('a1', 'needle one'),
    run('run_b', 'hay two'),
    line('a2', 'needle three'),
    run('run_c', 'hay four'),
  ];
  const mixed = write('run_mixed.ndjson', first.join('\n'));
  const after = write('after.ndjson', run('run_d', 'needle five'));
  for (const pieceBytes of [1 << 20, 64]) {
    expect(await foundIn([mixed, after], 'hay', pieceBytes)).toEqual([0, 1]);
    expect(await foundIn([mixed, after], 'needle', pieceBytes)).toEqual([2, 3]);
    expect(await foundIn([mixed, after], 'three', pieceBytes)).toEqual([2]);
  }
});
