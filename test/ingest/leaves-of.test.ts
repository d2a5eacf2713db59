import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf } from '../../source/ingest/leaves-of.ts';
import type { ScanNotice } from '../../source/input/split-event.ts';

const utf8 = new TextEncoder();

function leaves(text: string, notices: readonly ScanNotice[] = [], byteOffset = 0) {
  const whole = { line: 1, column: 1, byteOffset, bytes: utf8.encode(text), isOfPage: false, notices };
  return [...leavesOf(whole)];
}

const places = (text: string) => leaves(text).map((leaf) => `${leaf.line}:${leaf.column} ${leaf.text}`);

describe('a value is taken apart into its documents', () => {
  test.each([
    ['an object is one', '{"a":[1]}', ['1:1 {"a":[1]}']],
    ['a scalar is one', '5', ['1:1 5']],
    ['elements of an array are', '[{"a":1},\n 2]', ['1:2 {"a":1}', '2:2 2']],
    ['elements of arrays in arrays are', '[[1,[2]],\n[],[[3]]]', ['1:3 1', '1:6 2', '2:6 3']],
    ['an empty array has none', '[]', []],
    [
      'elements of a page are',
      '{"data":[{"id":"run_a","status":"FAILED"}],"pagination":{}}',
      ['1:10 {"id":"run_a","status":"FAILED"}'],
    ],
    [
      'elements of a wrapped page are',
      '{"response":{"body":{"pagination":{},"data":[1,2]}}}',
      ['1:46 1', '1:48 2'],
    ],
    [
      'elements of a wrapped array are',
      '{"response":{"body":[{"id":"run_a","status":"FAILED"},2]}}',
      ['1:22 {"id":"run_a","status":"FAILED"}', '1:55 2'],
    ],
    [
      'a wrapped array of nothing known stays',
      '{"response":{"body":[1]}}',
      ['1:1 {"response":{"body":[1]}}'],
    ],
    ['elements of pages in an array are', '[{"data":[1],"pagination":{}}]', ['1:11 1']],
    [
      'rows of a query are, whichever key stands first',
      '{"results":[{"run_id":"run_a"}],"format":"json"}',
      ['1:13 {"run_id":"run_a"}'],
    ],
    ['rows of ClickHouse are', '{"data":[5,6],"meta":[]}', ['1:10 5', '1:12 6']],
    ['rows as CSV are one', '{"format":"csv","results":"a,b"}', ['1:1 {"format":"csv","results":"a,b"}']],
    ['an empty page is one', '{"data":[],"pagination":{}}', ['1:1 {"data":[],"pagination":{}}']],
    ['data that is no page stays', '{"data":[1]}', ['1:1 {"data":[1]}']],
    [
      'data of a duplicate key is the last, as JSON.parse has it',
      '{"data":[1],"data":[2],"pagination":{}}',
      ['1:21 2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

test("byte offsets are the file's, and notices go to the element that they stand in", () => {
  const notice = (byteOffset: number): ScanNotice => ({
    kind: 'invalid-utf8',
    byteOffset,
    line: 1,
    column: 1,
  });
  const [first, second] = leaves('["éa",5]', [notice(102), notice(107)], 100);
  expect(first).toMatchObject({ byteOffset: 101, notices: [notice(102)] });
  expect(second).toMatchObject({ byteOffset: 107, notices: [notice(107)] });
});

test('elements of a page are known as such', () => {
  expect(leaves('[{"data":[1],"pagination":{}},2]').map(({ isOfPage }) => isOfPage)).toEqual([true, false]);
});

test('a million levels are gone through', () => {
  const depth = 1_000_000;
  expect(places(`${'['.repeat(depth)}7${']'.repeat(depth)}`)).toEqual([`1:${depth + 1} 7`]);
});

test('every element of nested arrays is found once, in order, with its own bytes', () => {
  const nested = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, fc.nat(), fc.string(), fc.array(tie('tree'), { maxLength: 4 })),
  })).tree;
  fc.assert(
    fc.property(nested, fc.nat(3), (value, indent) => {
      const flat = Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
      expect(leaves(JSON.stringify(value, null, indent)).map(({ text }) => JSON.parse(text))).toEqual(flat);
    }),
  );
});
