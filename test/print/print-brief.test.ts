import { expect, test } from 'vitest';
import { printBrief } from '../../source/print/print-brief.ts';
import type { TreeLook } from '../../source/print/print-tree.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { gatheringSink } from './gathering-sink.ts';

const look: TreeLook = {
  widthCells: 80,
  isAscii: false,
  timeZone: 'UTC',
  timeMode: 'root',
  sort: 'input',
  select: null,
  matched: null,
  paint: null,
};

async function linesOf(runs: readonly TerseRun[], changes: Partial<TreeLook> = {}): Promise<string[]> {
  const { sink, text } = gatheringSink({ isSlow: true });
  await printBrief(collectionOf(runs), { ...look, ...changes }, sink);
  return text().trimEnd().split('\n');
}

/** As many causes of different kinds in one family as asked for. */
function causes(count: number): readonly TerseRun[] {
  const words = 'abcdefghijklmnopqrstuvwxyz';
  return [
    { id: 'run_top', status: 'FAILED', created: 0, finished: 99, error: { message: 'some failed' } },
    ...Array.from({ length: count }, (_, place): TerseRun => {
      const message = `bad ${words[place % 26]}${words[Math.floor(place / 26)]}`;
      return {
        id: `run_${place}`,
        parent: 'run_top',
        status: 'FAILED',
        created: 1,
        finished: 2,
        error: { message },
      };
    }),
  ];
}

test.each([
  [1, 0, null],
  [2, 0, null],
  [3, 0, null],
  [4, 3, null],
  [14, 13, null],
  [40, 14, '  … and 25 more kinds of failure: --print json has all'],
])('%d kinds of failure fit on one screen, %d of them on a line each', async (count, shortOnes, more) => {
  const lines = await linesOf(causes(count));
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.filter((line) => /^✘ +1× /.test(line))).toHaveLength(shortOnes);
  expect(lines.find((line) => line.includes('more kinds')) ?? null).toBe(more);
});

test('a cause takes ten lines at most, however much there is to say', async () => {
  const long = 'word '.repeat(200);
  const [, , ...lines] = await linesOf([
    { id: 'run_top', task: long, status: 'FAILED', created: 0, finished: 9 },
    {
      id: 'run_a',
      task: `a ${long}`,
      parent: 'run_top',
      status: 'FAILED',
      created: 1,
      finished: 8,
      isAwaited: true,
      hasPayload: true,
      error: {
        name: 'E',
        message: `${long}\n${long}`,
        stack: `E: x\n    at f (/app/src/${'long/'.repeat(30)}a.ts:1:2)`,
      },
    },
    { id: 'run_c', parent: 'run_a', status: 'CANCELED', created: 2, finished: 7, isAwaited: true },
  ]);
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(lines.map((line) => line.slice(2, 9).trim())).toEqual(
    expect.arrayContaining(['why', 'at', 'when', 'tries', 'in', 'awaited', 'next']),
  );
});

test.each([20, 30, 60, 80, 200])('no line is wider than %d cells', async (widthCells) => {
  const lines = await linesOf(causes(5), { widthCells });
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(widthCells);
});

test('signs of ours are ASCII where they are asked to be', async () => {
  const runs = [...causes(30), { id: 'run_q', status: 'QUEUED', created: 0 }];
  for (const widthCells of [30, 80]) {
    expect((await linesOf(runs, { isAscii: true, widthCells })).join('')).toMatch(/^[ -~]+$/);
  }
});

test('text from outside acts on nothing and ends no line', async () => {
  const hostile = 'a\u001b[2J\r\n\u202eb\u0007';
  const lines = await linesOf([
    { id: `run_${hostile}`, task: hostile, status: 'FAILED', error: { name: hostile, message: hostile } },
    { id: 'run_b', task: hostile, status: 'QUEUED', presence: 'referenced' },
  ]);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(lines.length).toBeLessThanOrEqual(12);
});

test('where nothing failed it says so, and what goes on', async () => {
  expect(
    await linesOf([
      { id: 'run_a', created: 0, finished: 90 },
      { id: 'run_b', parent: 'run_a', status: 'FAILED', created: 1, finished: 2, isAwaited: true },
      { id: 'run_c', status: 'EXECUTING', created: 30 },
      { id: 'run_d', isInvalid: true, created: 1, finished: 2, parent: 'run_gone' },
    ]),
  ).toEqual([
    ' runs.ndjson  4 runs, 3 families  ✔ none failed  ◐ 1 unfinished  ! 1 invalid',
    '',
    '✔ nothing failed so far: 4 runs',
    '~ 1 failure handled: the parent went on  b',
    '◐ 1 unfinished: c Executing for 1m 00s',
    '! 1 invalid document: --check tells where',
    '? 1 run named, but not in this input',
  ]);
  expect(await linesOf([])).toEqual([' runs.ndjson  no runs', '', '? no runs']);
});

test('runs that are stuck are told apart from those that go on', async () => {
  const done = (place: number): TerseRun => ({
    id: `run_${place}`,
    task: 'sync',
    created: place,
    started: place,
    finished: place + 1,
  });
  const lines = await linesOf([
    ...[1, 2, 3, 4, 5].map(done),
    { id: 'run_s', task: 'sync', status: 'EXECUTING', created: 0, started: 0 },
    { id: 'run_n', task: 'sync', status: 'EXECUTING', created: 3590, started: 3590, updated: 3600 },
  ]);
  expect(lines.slice(-2)).toEqual([
    '◐ 2 unfinished: sync Executing for 1h 00m, sync Executing for 10.0s',
    '! 1 of them stuck, far longer than usual: sync Executing for 1h 00m',
  ]);
});
