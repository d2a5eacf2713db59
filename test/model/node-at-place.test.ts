import { expect, test } from 'vitest';
import { pointerOf } from '../../source/model/json-node.ts';
import { noNode } from '../../source/model/json-tree.ts';
import { nodeAtPlace } from '../../source/model/node-at-place.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const text = '{"ä": [1, "ß", {"k": 2}],\n "𝔸": true,\n\n  "b": {"c": null}}';

test.each<[number, number, string]>([
  [1, 1, ''],
  [1, 2, '/ä'],
  [1, 7, '/ä'],
  [1, 8, '/ä/0'],
  [1, 11, '/ä/1'],
  [1, 16, '/ä/2'],
  [1, 17, '/ä/2/k'],
  [1, 22, '/ä/2/k'],
  [2, 2, '/𝔸'],
  [2, 7, '/𝔸'],
  [4, 3, '/b'],
  [4, 8, '/b'],
  [4, 9, '/b/c'],
])('at %i:%i stands %s', (line, column, pointer) => {
  const tree = parseJsonTree(new TextEncoder().encode(text));
  const node = nodeAtPlace(tree, { line: 1, column: 1 }, { line, column });
  expect(pointerOf(tree, node)).toBe(pointer);
});

test('a document that begins within a line is counted from there', () => {
  const tree = parseJsonTree(new TextEncoder().encode('{"a":1,\n"b":2}'));
  const top = { line: 7, column: 5 };
  expect(pointerOf(tree, nodeAtPlace(tree, top, { line: 7, column: 6 }))).toBe('/a');
  expect(pointerOf(tree, nodeAtPlace(tree, top, { line: 8, column: 1 }))).toBe('/b');
});

test('nothing stands in what is empty', () => {
  const tree = { ...parseJsonTree(new TextEncoder().encode('0')), size: 0 };
  expect(nodeAtPlace(tree, { line: 1, column: 1 }, { line: 1, column: 1 })).toBe(noNode);
});
