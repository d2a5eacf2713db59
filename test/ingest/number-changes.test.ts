import { describe, expect, test } from 'vitest';
import { findNumberChanges, mayHaveNumberChanges } from '../../source/ingest/number-changes.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const changesIn = (text: string, limit = 100) =>
  findNumberChanges(parseJsonTree(new TextEncoder().encode(text)), limit);

describe('a number that reading changes', () => {
  test.each([
    ['9007199254740993', '9007199254740992'],
    ['-9007199254740993', '-9007199254740992'],
    ['10000000000000000999', '10000000000000000000'],
    ['1e999', 'Infinity'],
    ['-1e999', '-Infinity'],
    ['1e-999', '0'],
    [`0.${'0'.repeat(400)}1`, '0'],
  ])('%s is told with what it is read as', (digits, readAs) => {
    const text = `{"a": ${digits}}`;
    expect(mayHaveNumberChanges(text)).toBe(true);
    expect(changesIn(text).changes.map((change) => change.readAs)).toEqual([readAs]);
  });
});

test.each([
  '0',
  '-0',
  '0.1',
  '1e5',
  '1.5e300',
  '0e999',
  '0.0e-5',
  '9007199254740991',
  '9007199254740992',
  '1000000000000000000000',
  '3.14159265358979323846',
])('%s is read well enough', (digits) => {
  expect(changesIn(`[${digits}]`)).toEqual({ changes: [], total: 0 });
});

test('the cheap question is not asked in vain of ordinary runs', () => {
  const run = '{"id":"run_a","createdAt":"2026-08-21T00:00:03.000Z","costInCents":0.0845,"n":[1,-22,1.5]}';
  expect(mayHaveNumberChanges(run)).toBe(false);
});

test('digits in a text are no number', () => {
  expect(changesIn('{"a": ", 9007199254740993", "b": "1e999"}').total).toBe(0);
});

test('all are counted, few are spelled out, and long ones are cut', () => {
  const { changes, total } = changesIn(`[${'1e999,'.repeat(9)}${'9'.repeat(400)}]`, 3);
  expect(total).toBe(10);
  expect(changes).toHaveLength(3);
  expect(changesIn(`[${'9'.repeat(400)}]`).changes[0]?.digits).toBe(`${'9'.repeat(40)}… (400 digits)`);
});
