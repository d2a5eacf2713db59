import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFilter, anyText } from './any-filter.ts';
import { collectionOfDescribed, matchingIds } from './match-described.ts';
import { type DescribedRun, naiveMatches } from './naive-filter.ts';

const seconds = fc.option(fc.constantFrom(0, 1, 1.5, 5, 10, 20, 3600, -3600, -86_400), { nil: undefined });
const error = fc.record(
  {
    name: fc.constantFrom('Error', 'TypeError', 'a'),
    code: fc.constantFrom('a', 'POD_EVICTED'),
    message: fc.oneof(
      { weight: 30, arbitrary: anyText },
      { weight: 1, arbitrary: fc.constant('a'.repeat(8200)) },
    ),
  },
  { requiredKeys: [] },
);
const json = fc.constantFrom(
  ...[
    'null',
    '[]',
    '{}',
    '"a"',
    '1',
    '1.0',
    'true',
    '{"a":"a","b":[1,"1",null]}',
    '{"a":{"a":"ab","b":{}},"a.b":false}',
  ],
  ...['[{"a":10e-1},"a"]', '{"a":"\\u0061","1":"b"}', '{"":{"":""}}', '{"b":null,"0":-0}'],
);

const anyRuns: fc.Arbitrary<DescribedRun[]> = fc
  .array(
    fc.record(
      {
        presence: fc.constantFrom(
          'loaded' as const,
          'loaded' as const,
          'loaded' as const,
          'referenced' as const,
        ),
        task: fc.constantFrom('send', 'send-email', 'a', 'AB', 'a*b'),
        status: fc.constantFrom(
          ...['COMPLETED', 'FAILED', 'COMPLETED_WITH_ERRORS', 'CRASHED', 'Timed out', 'WAITING', 'QUEUED'],
          ...['EXECUTING', 'EXPIRED', 'CANCELED', 'NEVER_HEARD'],
        ),
        version: fc.constantFrom('a', 'ab', '20260821.1'),
        created: seconds,
        started: seconds,
        finished: seconds,
        updated: seconds,
        isTest: fc.boolean(),
        isAwaited: fc.boolean(),
        tags: fc.array(fc.oneof(anyText, fc.constant('b:1')), { maxLength: 2 }),
        attemptCount: fc.constantFrom(0, 1, 2, 3),
        attempts: fc.array(
          fc.record(
            { number: fc.constantFrom(1, 2), error, started: seconds, finished: seconds },
            { requiredKeys: [] },
          ),
          { maxLength: 2 },
        ),
        error,
        parent: fc.constantFrom('run_0', 'run_1', 'run_2', 'run_none'),
        root: fc.constantFrom('run_0', 'run_none'),
        isInvalid: fc.boolean(),
        bodies: fc.record({ payload: json, output: json, metadata: json }, { requiredKeys: [] }),
      },
      { requiredKeys: ['presence'] },
    ),
    { maxLength: 7 },
  )
  .map((runs) =>
    runs.map((run, place) => {
      const known = Object.entries(run).filter(([, value]) => value !== undefined);
      const own = { ...(Object.fromEntries(known) as Omit<DescribedRun, 'id'>), id: `run_${place}` };
      if (own.presence !== 'referenced') return own;
      // A reference tells no more than status and task.
      return { id: own.id, presence: 'referenced' as const, ...pick(own, 'status'), ...pick(own, 'task') };
    }),
  );

function pick(run: DescribedRun, key: 'status' | 'task'): Partial<DescribedRun> {
  return run[key] === undefined ? {} : { [key]: run[key] };
}

test('a filter matches what its definition says, whatever the runs and the filter are', () => {
  fc.assert(
    fc.property(anyRuns, anyFilter, (described, expression) => {
      const runs = collectionOfDescribed(described);
      const byId = new Map(described.map((run) => [run.id, run]));
      const expected = naiveMatches(expression, { runs, described: byId });
      expect(matchingIds(expression, runs, byId)).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
});
