import { describe, expect, test } from 'vitest';
import { isOfAllRuns, needsPatternEngine } from '../../source/query/compile-filter.ts';
import type { FilterExpression } from '../../source/query/filter-expression.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { collectionOfDescribed, matchingIds } from './match-described.ts';
import type { DescribedRun } from './naive-filter.ts';

function expressionOf(text: string): FilterExpression {
  const parsed = parseFilter(text);
  if (parsed.kind === 'mistake') throw new Error(parsed.mistake.what);
  return parsed.expression;
}

function matching(query: string, described: readonly DescribedRun[], timeZone = 'UTC'): string[] {
  const byId = new Map(described.map((run) => [run.id, run]));
  return matchingIds(expressionOf(query), collectionOfDescribed(described), byId, timeZone);
}

describe('facts of runs', () => {
  const hour = 3600;
  // The tests' time begins at 11:00 UTC on 2026-08-21.
  const runs: readonly DescribedRun[] = [
    { id: 'run_a', task: 'Sync', created: 0, started: 1, finished: 2.5, attemptCount: 0, tags: ['Eu'] },
    {
      id: 'run_b',
      status: 'FAILED',
      created: hour,
      started: hour + 60,
      finished: hour + 50,
      parent: 'run_a',
    },
    {
      id: 'run_c',
      status: 'EXECUTING',
      created: 13 * hour,
      started: 13 * hour,
      parent: 'run_gone',
      root: 'run_a',
    },
    { id: 'run_d', status: 'SOME NEW ONE', updated: 14 * hour, attempts: [{}, {}], version: '1' },
    {
      id: 'run_e',
      status: 'TIMED_OUT',
      created: 0,
      error: { code: 'TASK_PROCESS_OOM_KILLED', message: 'Process ran out of memory' },
      attempts: [{ error: { name: 'TypeError', message: 'x is undefined' } }],
    },
  ];

  test.each([
    ['status:failed', ['run_b', 'run_e']],
    ['status:completed-with-errors', ['run_b']],
    ['status:unknown', ['run_d']],
    ['!status:final', ['run_c', 'run_d']],
    ['task:sync', []],
    ['sync', ['run_a']],
    ['eu', ['run_a']],
    ['RUN_B', ['run_b']],
    ['attempts:0', ['run_a']],
    ['attempts:<=2', ['run_a', 'run_d', 'run_e']],
    ['!attempts:>=0', ['run_b', 'run_c']],
    ['duration:1.5s', ['run_a']],
    ['duration:<0s', ['run_b']],
    ['queued:>=1m', ['run_b']],
    ['depth:1', ['run_b']],
    ['depth:2', ['run_c']],
    ['children:1', ['run_a']],
    ['is:root', ['run_a', 'run_d', 'run_e']],
    ['created:2026-08-21..2026-08-21', ['run_a', 'run_b', 'run_e']],
    ['created:>2026-08-21', ['run_a', 'run_b', 'run_c', 'run_e']],
    ['created:<2026-08-22', ['run_a', 'run_b', 'run_e']],
    ['created:2026-08-21T12:00..2026-08-22T00:00', ['run_b', 'run_c']],
    ['created:-13h..', ['run_b', 'run_c']],
    ['updated:>-1s', ['run_d']],
    ['error~oom', ['run_e']],
    ['error:/^TASK_\\w+: Process/', ['run_e']],
    ['error:/^typeerror/i', ['run_e']],
    ['has:error', ['run_e']],
    ['has:attempts', ['run_d', 'run_e']],
    ['has:tags', ['run_a']],
    ['has:children', ['run_a']],
  ])('%s', (query, ids) => {
    expect(matching(query, runs)).toEqual(ids);
  });

  test('dates are those of the zone', () => {
    expect(matching('created:2026-08-22..2026-08-22', runs, 'Asia/Tokyo')).toEqual(['run_c']);
    expect(matching('created:..2026-08-21', runs, 'Asia/Tokyo')).toEqual(['run_a', 'run_b', 'run_e']);
    expect(matching('created:2026-08-21..2026-08-21', runs, 'America/New_York')).toEqual([
      'run_a',
      'run_b',
      'run_c',
      'run_e',
    ]);
  });
});

test('what stands within each other without end is asked too', () => {
  const depth = 100_000;
  const runs = [{ id: 'run_a' }, { id: 'run_b', tags: ['x'] }];
  expect(matching(`${'id:run_* (nothing | '.repeat(depth)}x${')'.repeat(depth)}`, runs)).toEqual(['run_b']);
  expect(matching(`${'!(a '.repeat(depth)}x${')'.repeat(depth)}`, runs)).toHaveLength(1);
});

test.each([
  ['a', false, false],
  ['a !(b is:missing)', true, false],
  ['is:referenced', true, false],
  ['is:implied', true, false],
  ['is:loaded', false, false],
  ['a | error:/x/', false, true],
])('%s is of all runs: %s, needs an engine for patterns: %s', (query, isOfAll, needsEngine) => {
  expect(isOfAllRuns(expressionOf(query))).toBe(isOfAll);
  expect(needsPatternEngine(expressionOf(query))).toBe(needsEngine);
});
