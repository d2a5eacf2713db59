import { expect, test } from 'vitest';
import { filterTerm, finishedTerm } from '../../source/state/filter-term.ts';

test.each([
  ['send-email', 'task:send-email'],
  ['send email', 'task:"send email"'],
  ['a|b', 'task:"a|b"'],
  ['f(x)', 'task:"f(x)"'],
  ['say "hi"', 'task:"say \\"hi\\""'],
  ['back\\slash', 'task:back\\slash'],
  ['back\\ slash', 'task:"back\\\\ slash"'],
  ['', 'task:""'],
])('%j', (task, term) => {
  expect(filterTerm('task', task)).toBe(term);
});

test.each([
  ['to before its end', 0, 1000, 'finished:1970-01-01T00:00:00.000Z..1970-01-01T00:00:00.999Z'],
  ['the ends of all time', -9e15, 9e15, 'finished:-271821-04-20T00:00:00.000Z..+275760-09-13T00:00:00.000Z'],
])('%s', (_, fromMs, toMs, term) => {
  expect(finishedTerm(fromMs, toMs)).toBe(term);
});
