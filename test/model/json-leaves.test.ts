import { expect, test } from 'vitest';
import { jsonLeaves } from '../../source/model/json-leaves.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

function leaves(text: string, most = 100): readonly [string, string][] {
  const tree = parseJsonTree(new TextEncoder().encode(text));
  return [...jsonLeaves({ tree, node: 0 }, 'payload', most, 20)].toSorted();
}

test.each([
  [
    '{"a":1,"b":{"c":"x"}}',
    [
      ['payload.a', '1'],
      ['payload.b.c', '"x"'],
    ],
  ],
  [
    '[true,[null]]',
    [
      ['payload[0]', 'true'],
      ['payload[1][0]', 'null'],
    ],
  ],
  [
    '{"a":{},"b":[]}',
    [
      ['payload.a', '{}'],
      ['payload.b', '[]'],
    ],
  ],
  ['7', [['payload', '7']]],
])('%s', (text, expected) => {
  expect(leaves(text)).toEqual(expected);
});

test('as many as were asked for, however many or deep there are', () => {
  expect(leaves(JSON.stringify(Array.from({ length: 1000 }, () => 1)), 10)).toHaveLength(10);
  expect(leaves(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([]);
});
