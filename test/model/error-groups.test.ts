import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupTitle } from '../../source/model/error-groups.ts';
import { isSameError } from '../../source/model/error-record.ts';
import { collectionOf, errorOf, startOfTestsMs, type TerseRun } from '../helpers/collection-of.ts';

function groupsOf(runs: readonly TerseRun[]): string[] {
  const { index, blame } = collectionOf(runs.map((run) => ({ status: 'FAILED', ...run })));
  return blame.groups.map(
    (group) => `${groupTitle(group)}: ${group.rows.map((row) => index.id(row)).join(' ')}`,
  );
}

const at = (file: string): string => `Error: x\n    at run (/app/src/${file}.ts:1:2)`;

describe('groups failures', () => {
  test.each<[string, readonly TerseRun[], readonly string[]]>([
    [
      'by what their errors share, the largest first',
      [
        { id: 'a', finished: 1, error: { message: 'other' } },
        { id: 'b', finished: 2, error: { name: 'E', message: 'order ord_9001 lost' } },
        { id: 'c', finished: 3, error: { name: 'E', message: 'order ord_17342 lost' } },
      ],
      ['E: order ord_9001 lost: b c', 'other: a'],
    ],
    [
      'by their last error',
      [
        { id: 'a', attempts: [{ error: { message: 'first' } }, { error: { message: 'second' } }] },
        { id: 'b', error: { message: 'second' } },
      ],
      ['second: a b'],
    ],
    [
      'without an error by their state',
      [{ id: 'a' }, { id: 'b', status: 'CRASHED' }, { id: 'c', status: 'COMPLETED_WITH_ERRORS' }],
      ['Failed: a c', 'Crashed: b'],
    ],
    [
      'without a message by their code',
      [
        { id: 'a', error: { code: 'TASK_RUN_CRASHED' } },
        { id: 'b', error: { code: 'TASK_EXECUTION_FAILED' } },
      ],
      ['TASK_RUN_CRASHED: a', 'TASK_EXECUTION_FAILED: b'],
    ],
    [
      'as equal to the first of a group, not to one another',
      [
        { id: 'a', finished: 1, error: { message: 'x', stack: at('one') } },
        { id: 'b', finished: 2, error: { message: 'x' } },
        { id: 'c', finished: 3, error: { message: 'x', stack: at('two') } },
      ],
      ['x: a b', 'x: c'],
    ],
    [
      'leaves out what was propagated or handled',
      [
        { id: 'a', error: { message: 'top' } },
        { id: 'b', parent: 'a', error: { message: 'cause' } },
        { id: 'c', status: 'COMPLETED' },
        { id: 'd', parent: 'c', error: { message: 'handled' } },
      ],
      ['cause: b'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(groupsOf(runs)).toEqual(expected);
  });

  test('tells families, tasks, versions and when', () => {
    const error = { message: 'boom' };
    const { index, blame } = collectionOf([
      { id: 'r', status: 'CANCELED' },
      { id: 'a', parent: 'r', status: 'FAILED', task: 'ship', version: 'v2', finished: 9, error },
      { id: 'b', parent: 'r', status: 'FAILED', task: 'send', version: 'v1', finished: 3, error },
      { id: 'c', status: 'FAILED', task: 'ship', error },
    ]);
    const [group] = blame.groups;
    expect(group?.rows.map((row) => index.id(row))).toEqual(['b', 'a', 'c']);
    expect(group).toMatchObject({
      tasks: ['send', 'ship'],
      versions: ['v1', 'v2'],
      firstSeenMs: startOfTestsMs + 3000,
      lastSeenMs: startOfTestsMs + 9000,
    });
    expect(group?.families.map((row) => index.id(row))).toEqual(['r', 'c']);
    expect(group?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('groups as comparing with the first of every group would', () => {
  const anyError = fc.record(
    {
      name: fc.constantFrom('E', 'F'),
      message: fc.constantFrom('x', 'y'),
      stack: fc.constantFrom(at('one'), at('two')),
    },
    { requiredKeys: ['message'] },
  );
  fc.assert(
    fc.property(fc.array(anyError, { maxLength: 12 }), (errors) => {
      const { index, blame } = collectionOf(
        errors.map((error, place) => ({ id: `run_${place}`, status: 'FAILED', finished: place, error })),
      );
      const expected: number[][] = [];
      errors.forEach((error, place) => {
        const same = expected.find(([first]) =>
          isSameError(errorOf(errors[first as number] ?? {}), errorOf(error)),
        );
        if (same === undefined) expected.push([place]);
        else same.push(place);
      });
      expected.sort((first, second) => second.length - first.length);
      expect(blame.groups.map(({ rows }) => rows.map((row) => index.finishedAtMs(row)))).toEqual(
        expected.map((places) => places.map((place) => startOfTestsMs + place * 1000)),
      );
    }),
  );
});
