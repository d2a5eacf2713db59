import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { filterTerm, finishedTerm } from '../../source/state/filter-term.ts';

test.each([
  ['send-email', 'task:send-email'],
  ['send email', 'task:"send email"'],
  ['a|b', 'task:"a|b"'],
  ['say "hi"', 'task:"say \\"hi\\""'],
  ['', 'task:""'],
])('%j', (task, term) => {
  expect(filterTerm('task', task)).toBe(term);
});

test('the filter language reads what was meant', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (task) => {
      expect(parseFilter(filterTerm('task', task))).toEqual({
        kind: 'filter',
        expression: { kind: 'name', field: 'task', glob: task },
      });
    }),
  );
});

test.each([
  ['to before its end', 0, 1000, 'finished:1970-01-01T00:00:00.000Z..1970-01-01T00:00:00.999Z'],
  ['the ends of all time', -9e15, 9e15, 'finished:-271821-04-20T00:00:00.000Z..+275760-09-13T00:00:00.000Z'],
])('%s', (_, fromMs, toMs, term) => {
  expect(finishedTerm(fromMs, toMs)).toBe(term);
});

test('a stretch of time is read by the filter language', () => {
  expect(parseFilter(finishedTerm(1_787_310_000_000, 1_787_310_300_000))).toMatchObject({
    kind: 'filter',
    expression: { kind: 'time', form: 'range' },
  });
});
