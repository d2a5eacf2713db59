import { expect, test } from 'vitest';
import type { Problem } from '../../source/model/problem.ts';
import { readingLines } from '../../source/print/reading-lines.ts';
import { collectionOf } from '../helpers/collection-of.ts';

const problem = (changes: Partial<Problem>): Problem => ({
  file: 0,
  line: 3,
  column: 8,
  severity: 'invalid',
  kind: 'not-json',
  pointer: null,
  runId: null,
  message: 'trailing comma',
  document: null,
  excerpt: null,
  ...changes,
});

const lines = (problems: readonly Problem[], isCheck = false, remarks: readonly string[] = []) =>
  readingLines({ ...collectionOf([]), problems, remarks }, isCheck);

test('what cannot be read comes first, then what is broken, then what holds no run', () => {
  const problems = [
    problem({}),
    problem({ kind: 'unreadable', message: 'no such file or folder' }),
    problem({ kind: 'not-a-run', message: 'a number' }),
    problem({ kind: 'truncated', severity: 'warning', message: 'the input ends within a value' }),
    problem({ kind: 'invalid', pointer: '/status', message: 'must be …' }),
  ];
  expect(lines(problems, false, ['stdin:1:1: API error: Run not found'])).toEqual([
    'runs.ndjson: no such file or folder',
    'runs.ndjson:3:8: not JSON: trailing comma',
    'runs.ndjson:3:8: not a run: a number',
    'runs.ndjson:3:8: truncated: the input ends within a value',
    'stdin:1:1: API error: Run not found',
  ]);
});

test('what --check lists itself is left out beside it', () => {
  const problems = [problem({}), problem({ kind: 'unreadable', message: 'permission denied' })];
  expect(lines(problems, true)).toEqual(['runs.ndjson: permission denied']);
});

test('a file of junk takes ten lines, and says that there is more', () => {
  const problems = Array.from({ length: 500 }, (_, line) => problem({ line: line + 1 }));
  const told = lines(problems);
  expect(told).toHaveLength(11);
  expect(told.at(-1)).toBe('runs.ndjson: … and more, which --check lists');
  expect(lines(problems.slice(0, 10))).toHaveLength(10);
});

test('texts from outside reach nobody raw', () => {
  expect(lines([problem({ message: '\u001b[2J\n' })], false, ['\u202e']).join('')).not.toMatch(
    /[\p{Cc}\p{Cf}]/u,
  );
});
