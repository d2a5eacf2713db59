import { expect, test } from 'vitest';
import { toRuns } from '../../source/dialect/to-runs.ts';
import { mergeRuns } from '../../source/model/merge-runs.ts';
import type { Run } from '../../source/model/run.ts';

function span(id: string, message: string, second: number): Run {
  const [run] = toRuns(
    {
      spanId: id,
      parentId: null,
      runId: 'run_a',
      message,
      isError: false,
      isPartial: false,
      isCancelled: false,
      level: 'TRACE',
      startTime: `2026-08-21T11:00:0${second}.000Z`,
      durationMs: 5,
    },
    'span',
  ).runs;
  if (run === undefined) throw new Error('a span tells of a run');
  return run;
}

const messages = (runs: readonly [Run, ...Run[]]) => mergeRuns(runs).run.logs.map(({ message }) => message);

test('two spans of one run are two lines of its log, in the order of time', () => {
  expect(messages([span('s2', 'second', 2), span('s1', 'first', 1)])).toEqual(['first', 'second']);
});

test('a span that was fetched twice is one line', () => {
  expect(messages([span('s1', 'first', 1), span('s1', 'first', 1)])).toEqual(['first']);
});
