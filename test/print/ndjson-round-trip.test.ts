/** Runs that share their documents with others, printed in the run schema's shape and read again: the same runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadResult, readAll } from '../../source/ingest/read-all.ts';
import { isSharedDocument } from '../../source/model/document.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow } from '../../source/model/run-index.ts';
import { printNdjson } from '../../source/print/print-ndjson.ts';
import { rowsInOrder } from '../../source/print/rows-in-order.ts';
import * as project from '../helpers/whole-project.ts';
import { temporaryFiles } from '../ingest/temporary-files.ts';
import { gatheringSink } from './gathering-sink.ts';

const write = temporaryFiles();
const fixtures = resolve(import.meta.dirname, '../../fixtures');

async function read(name: string, content: string | Uint8Array, isStrict = false): Promise<ReadResult> {
  const inputs = [write(name, content)];
  return readAll({ inputs, settings: { isStrict, dialect: null }, maxUnpackedBytes: null });
}

async function printed({ runs, readBytes, loadMergedRun }: ReadResult): Promise<string> {
  const { sink, bytes } = gatheringSink();
  const rows = rowsInOrder(runs, 'input');
  await printNdjson({ runs, rows, readBytes, loadMergedRun, isForTerminal: false }, sink);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes());
}

/** What must not be lost of each loaded run, by its id. */
function factsById({ index, forest }: RunCollection): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (let row = 0; row < index.size; row++) {
    // The run of an export whose file has no name is shown as unknown: nobody could join it to anything.
    if (index.presence(row) !== 'loaded' || !index.id(row).startsWith('run_')) continue;
    // What has neither a status nor a task is no run to the run schema (formats.md §2, 10).
    if (index.state(row) === 'unknown' && index.status(row) === null && index.taskIdentifier(row) === null)
      continue;
    const parent = forest.isParentUnknown[row] === 1 ? noRow : (forest.parent[row] ?? noRow);
    facts[index.id(row)] = {
      state: index.state(row),
      task: index.taskIdentifier(row),
      version: index.version(row),
      times: [index.createdAtMs(row), index.startedAtMs(row), index.finishedAtMs(row)],
      parent: parent === noRow ? null : index.id(parent),
      root: index.id(forest.root[row] ?? row),
      isAwaited: index.isAwaited(row),
      tags: index.tags(row),
      error: index.error(row),
      attemptCount: index.attemptCount(row),
      attempts: index.attempts(row).map(({ status, ...attempt }) => attempt),
      has: [index.hasPayload(row), index.hasOutput(row), index.hasMetadata(row)],
    };
  }
  return facts;
}

/** States that the run schema has no word for: a run in one of them cannot be valid by it. */
const wordless: ReadonlySet<string> = new Set(['starting', 'paused', 'unknown']);

const files = [
  'trace',
  'events',
  'trace-export',
  'alert',
  'alert-v1',
  'batch-results',
  'query-rows',
  'clickhouse-rows',
  'electric-message',
].flatMap((dialect) => readdirSync(resolve(fixtures, dialect)).map((name) => `${dialect}/${name}`));

describe('a run that shares its document', () => {
  test.each(files)('%s', async (path) => {
    const before = await read(
      path.replaceAll('/', '-').replace(/^trace-export-/, ''),
      readFileSync(resolve(fixtures, path)),
    );
    const lines = await printed(before);
    const after = await read('again.ndjson', lines);
    expect(factsById(after.runs)).toEqual(factsById(before.runs));
    const { index } = before.runs;
    for (const { message } of after.runs.problems.filter(({ severity }) => severity === 'invalid'))
      expect(message).toMatch(
        /must have the property "(taskIdentifier|status)"|begin with "run_"|^an object with the keys id/,
      );
    for (let row = 0; row < index.size; row++) {
      const document = before.runs.documents[index.document(row)];
      if (index.presence(row) === 'loaded') expect(document && isSharedDocument(document)).toBe(true);
    }
  });

  test.each(files)('%s is valid by the run schema as far as it has words', async (path) => {
    const before = await read(
      path.replaceAll('/', '-').replace(/^trace-export-/, ''),
      readFileSync(resolve(fixtures, path)),
    );
    const strict = await read('again.ndjson', await printed(before), true);
    const { index } = strict.runs;
    const invalid = Array.from({ length: index.size }, (_, row) => row).filter((row) => index.isInvalid(row));
    expect(
      invalid.filter((row) => !wordless.has(index.state(row)) && index.taskIdentifier(row) !== null),
    ).toEqual([]);
  });
});

test('a whole project is written as its documents are, or in the shape of the run schema where they are shared', async () => {
  const documents = [project.trace, project.queryRows];
  const before = await read('project.json', documents.map((document) => JSON.stringify(document)).join('\n'));
  const after = await read('again.ndjson', await printed(before));
  expect(factsById(after.runs)).toEqual(factsById(before.runs));
});

test('payloads keep every byte but white space, and are unwrapped', async () => {
  const row = {
    run_id: 'run_a',
    task_identifier: 'a',
    status: 'Completed',
    output: { big: 0, 'é "\\ ': ['\u2028', null] },
  };
  const text = JSON.stringify({ format: 'json', results: [row] }, null, 2).replace(
    '"big": 0',
    '"big": 9007199254740993',
  );
  const line = await printed(await read('rows.json', text));
  expect(line.split('\n')).toEqual([
    expect.stringContaining('"output":{"big":9007199254740993,"é \\"\\\\ ":["\u2028",null]}'),
    '',
  ]);
});

test('a trace of many runs is read once, not once a run', async () => {
  const child = (place: number) => ({
    id: `s${place}`,
    runId: `run_${place}`,
    data: {
      message: 'child',
      startTime: '2026-08-21T11:00:00.000Z',
      duration: 1_000_000,
      isError: false,
      isPartial: false,
      isCancelled: false,
      level: 'TRACE',
    },
    children: [],
  });
  const count = 2000;
  const root = { ...child(0), children: Array.from({ length: count }, (_, place) => child(place + 1)) };
  const result = await read('trace.json', JSON.stringify({ trace: { traceId: 't', rootSpan: root } }));
  let asked = 0;
  const loadMergedRun: ReadResult['loadMergedRun'] = (row) => {
    asked += 1;
    return result.loadMergedRun(row);
  };
  const lines = (await printed({ ...result, loadMergedRun })).trimEnd().split('\n');
  expect([lines.length, asked]).toEqual([count + 1, count + 1]);
  expect(JSON.parse(lines[count] ?? '')).toMatchObject({
    id: `run_${count}`,
    relatedRuns: { parent: { id: 'run_0' } },
  });
});
