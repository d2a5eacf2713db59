import { describe, expect, test } from 'vitest';
import { printTree, type TreeLook } from '../../source/print/print-tree.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { gatheringSink } from './gathering-sink.ts';

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

async function printed(runs: readonly TerseRun[], changes: Partial<TreeLook> = {}): Promise<string> {
  const { sink, text } = gatheringSink({ isSlow: true });
  await printTree(collectionOf(runs), { ...look, ...changes }, sink);
  return text();
}

const error = { name: 'CarrierError', message: 'label rejected by carrier' };
const order: readonly TerseRun[] = [
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
    attempts: [
      { started: 4, finished: 14, error },
      { started: 18, finished: 28, error },
      { started: 32, finished: 41, error },
    ],
  },
  { id: 'run_a', presence: 'referenced', task: 'audit-log', status: 'QUEUED', parent: 'run_r' },
];

test('the verdict, then every run with its error, and the attempts of those retried', async () => {
  expect((await printed(order)).split('\n')).toEqual([
    ' runs.ndjson  4 runs  ✘ 3 failed = 1 cause  ◐ 1 unfinished',
    '',
    ' ▼✘ process-order                        41.0s  Failed    •████████████████████',
    ' ├ ✔ charge-card                          2.0s  Completed •▌',
    ' ├▼✘ fulfil-order                        38.0s  Failed    • ███████████████████',
    ' │╰ ✘ ship-label  ×3  cause              37.0s  Failed    •  █████▒▒█████▒▒███✘',
    ' │    ! 3× CarrierError: label rejected by carrier',
    ' │    #1 Failed 10.0s  █████               CarrierError: label rejected by carr…',
    ' │        gap    4.0s       ▒',
    ' │    #2 Failed 10.0s        █████         = same error as #1',
    ' │        gap    4.0s             ▒▒',
    ' │    #3 Failed  9.0s               ███✘   = same error as #1',
    ' ╰ ? audit-log                               -  Queued     not in this input',
    '',
  ]);
});

test('with room the columns have heads, and one family a time axis', async () => {
  const lines = (await printed(order, { widthCells: 120 })).split('\n');
  expect(lines[2]).toMatch(/^ RUN +ATT +DUR {2}STATUS {4}│11:00:00 +11:00:15 +11:00:30$/);
  const several = await printed([...order, { id: 'run_z', created: 0, finished: 1 }], { widthCells: 120 });
  expect(several.split('\n')[2]).toMatch(/^ RUN +ATT +DUR {2}STATUS$/);
});

describe('what options ask for', () => {
  test('signs, guides and bars in ASCII', async () => {
    for (const widthCells of [40, 80, 160]) {
      expect(await printed(order, { isAscii: true, widthCells })).toMatch(/^[\n -~]+$/);
    }
  });

  test.each([20, 40, 60, 80, 99, 100, 160, 240])('no line wider than %d cells', async (widthCells) => {
    const lines = (await printed(order, { widthCells })).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(widthCells);
  });

  test('a mark at the run to stand on, and none where it is not there', async () => {
    expect((await printed(order, { select: 'run_s' })).match(/^❯.*/gm)).toEqual([
      expect.stringContaining('ship-label'),
    ]);
    expect(await printed(order, { select: 'run_none' })).not.toContain('❯');
  });

  test('another order of the families', async () => {
    const runs = [
      { id: 'run_late', created: 5, finished: 6 },
      { id: 'run_early', created: 1, finished: 2 },
    ];
    expect(await printed(runs, { sort: 'start' })).toMatch(/early[\s\S]*late/);
    expect(await printed(runs)).toMatch(/late[\s\S]*early/);
  });

  test('colours', async () => {
    const paint: TreeLook['paint'] = (line) => line.segments.map(({ tone }) => `<${tone}>`).join('');
    expect(await printed(order, { paint })).toContain('<failure>');
  });

  test('colours change nothing of the text, its line ends included', async () => {
    const paint: TreeLook['paint'] = (line) => line.segments.map(({ text }) => text).join('');
    expect(await printed(order, { paint })).toBe(await printed(order));
  });
});

test('runs without a failure, many of one task, are told one by one', async () => {
  const runs = [
    { id: 'run_r', created: 0, finished: 9 },
    ...Array.from({ length: 12 }, (_, place) => ({
      id: `run_${place}`,
      task: 'send-email',
      parent: 'run_r',
      created: place / 4,
      finished: 5,
    })),
  ];
  expect((await printed(runs)).match(/send-email/g)).toHaveLength(12);
});

test('names from outside act on nothing and end no line', async () => {
  const text = await printed([
    { id: 'run_a', task: 'x\u001b[2J\n\u202ey', status: 'FAILED', error: { message: 'a\r\u0007b' } },
  ]);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(text.trimEnd().split('\n')).toHaveLength(4);
});

test('every run of a family a hundred levels deep has its line', async () => {
  const runs = Array.from({ length: 100 }, (_, depth) => ({
    id: `run_${depth}`,
    ...(depth === 0 ? {} : { parent: `run_${depth - 1}` }),
  }));
  expect((await printed(runs)).trimEnd().split('\n')).toHaveLength(102);
});

test('an input without runs is said to be one', async () => {
  expect(await printed([])).toBe(' runs.ndjson  no runs\n');
});
