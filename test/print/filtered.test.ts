/** Every text output where a filter says which runs. */
import { expect, test } from 'vitest';
import type { RunCollection } from '../../source/model/run-collection.ts';
import type { Tone } from '../../source/presentation/line.ts';
import { printBrief } from '../../source/print/print-brief.ts';
import { printCount } from '../../source/print/print-count.ts';
import { printJson } from '../../source/print/print-json.ts';
import { printTree, type TreeLook } from '../../source/print/print-tree.ts';
import { rowsInOrder } from '../../source/print/rows-in-order.ts';
import type { Sink } from '../../source/print/sink.ts';
import { compileFilter } from '../../source/query/compile-filter.ts';
import { matchRows, type RowMatches } from '../../source/query/match-rows.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { printExitCode } from '../../source/text-exit-code.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { gatheringSink } from './gathering-sink.ts';

const error = { name: 'CarrierError', message: 'label rejected' };
const runs = collectionOf([
  { id: 'run_r', task: 'process-order', status: 'FAILED', created: 0, started: 0, finished: 41 },
  { id: 'run_c', task: 'charge-card', parent: 'run_r', created: 1, started: 1, finished: 3 },
  {
    id: 'run_f',
    task: 'fulfil-order',
    parent: 'run_r',
    status: 'FAILED',
    created: 3,
    started: 3,
    finished: 41,
  },
  {
    id: 'run_s',
    task: 'ship-label',
    parent: 'run_f',
    status: 'FAILED',
    created: 4,
    started: 4,
    finished: 41,
    error,
  },
  { id: 'run_o', task: 'charge-card', created: 5, started: 5, finished: 6, attemptCount: 3, attempts: [{}] },
  {
    id: 'run_x',
    task: 'sync',
    status: 'FAILED',
    created: 7,
    started: 7,
    finished: 9,
    error: { message: 'other' },
  },
]);

function matched(query: string): RowMatches {
  const parsed = parseFilter(query);
  if (parsed.kind === 'mistake') throw new Error(parsed.mistake.what);
  const filter = compileFilter(parsed.expression, { runs, timeZone: 'UTC', patternEngine: null });
  return matchRows(filter, runs.index.size);
}

const look: TreeLook = {
  widthCells: 80,
  isAscii: false,
  timeZone: 'UTC',
  timeMode: 'absolute',
  sort: 'input',
  select: null,
  matched: null,
  paint: null,
};

async function written(write: (sink: Sink) => Promise<void>): Promise<string> {
  const { sink, text } = gatheringSink();
  await write(sink);
  return text();
}

const tree = (query: string, changes: Partial<TreeLook> = {}) =>
  written((sink) => printTree(runs, { ...look, matched: matched(query), ...changes }, sink));

test('a tree has the runs that match and those above them, which are marked', async () => {
  expect((await tree('task:ship-label')).split('\n')).toEqual([
    ' runs.ndjson  6 runs, 3 families  1 matches  ✘ 4 failed = 2 causes  1 warning',
    '',
    ' ▼✘ process-order  1 hidden  no match    41.0s  Failed    •████████████████████',
    ' ╰▼✘ fulfil-order  no match              38.0s  Failed    • ███████████████████',
    '  ╰ ✘ ship-label  cause                  37.0s  Failed    •  █████████████████✘',
    '      ! CarrierError: label rejected',
    '',
  ]);
  expect((await tree('task:nothing')).split('\n')).toEqual([
    ' runs.ndjson  6 runs, 3 families  0 match  ✘ 4 failed = 2 causes  1 warning',
    '',
  ]);
});

test('what stands above a match is dim', async () => {
  const tones: (readonly [string, Tone])[] = [];
  await tree('task:ship-label', {
    paint: ({ segments }) => {
      for (const { text, tone } of segments) if (/[a-z]-[a-z]/.test(text)) tones.push([text.trim(), tone]);
      return '';
    },
  });
  expect(tones).toEqual([
    ['process-order', 'dim'],
    ['fulfil-order', 'dim'],
    ['ship-label', 'strong'],
  ]);
});

test('a brief tells of the failures that match', async () => {
  const brief = (query: string) =>
    written((sink) => printBrief(runs, { ...look, matched: matched(query) }, sink));
  expect(await brief('task:sync')).toMatch(/✘ sync {2}run_x/);
  expect(await brief('task:sync')).not.toMatch(/ship-label/);
  expect(await brief('is:cause')).toMatch(/sync.*ship-label/s);
  expect(await brief('task:charge-card')).not.toMatch(/✘ (sync|ship-label)/);
});

test('JSON has the runs that match with their families, groups and warnings, and the totals of the input', async () => {
  const json = async (query: string) =>
    JSON.parse(await written((sink) => printJson(runs, 'input', sink, matched(query)))) as {
      readonly totals: RunCollection['totals'] & { readonly runs: number };
      readonly families: readonly { readonly rootId: string }[];
      readonly groups: readonly { readonly name: string | null }[];
      readonly runs: readonly { readonly runId: string }[];
      readonly warnings: readonly { readonly runId: string }[];
    };
  const failed = await json('task:ship-label | task:sync');
  expect(failed.runs.map(({ runId }) => runId)).toEqual(['run_s', 'run_x']);
  expect(failed.families.map(({ rootId }) => rootId)).toEqual(['run_r', 'run_x']);
  expect(failed.groups.map(({ name }) => name)).toEqual([null, 'CarrierError']);
  expect(failed.warnings).toEqual([]);
  expect(failed.totals.runs).toBe(6);
  const charged = await json('attempts:3');
  expect(charged.groups).toEqual([]);
  expect(charged.warnings.map(({ runId }) => runId)).toEqual(['run_o']);
  expect(await json('task:nothing')).toMatchObject({ families: [], groups: [], runs: [], warnings: [] });
});

test('rows come in the order asked for', () => {
  const ids = (query: string, order: 'input' | 'duration') =>
    [...rowsInOrder(runs, order, matched(query))].map((row) => runs.index.id(row));
  expect(ids('task:charge-card', 'input')).toEqual(['run_c', 'run_o']);
  expect(ids('status:failed !is:propagated', 'duration')).toEqual(['run_s', 'run_x']);
});

test('the count is of the runs that match', async () => {
  expect(await written((sink) => printCount(runs, matched('status:failed'), sink))).toBe('4\n');
  expect(await written((sink) => printCount(runs, matched('task:nothing'), sink))).toBe('0\n');
});

test.each([
  ['task:sync', ['match'], 1],
  ['task:nothing', ['match'], 0],
  ['task:sync', ['failed'], 1],
  ['task:charge-card', ['failed'], 0],
  ['task:charge-card', ['warning'], 1],
] as const)('%s --fail-on %j exits with %i', (query, failOn, code) => {
  expect(printExitCode(runs, failOn, matched(query))).toBe(code);
});
