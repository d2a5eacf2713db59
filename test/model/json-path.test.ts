/** Paths and values of a JSON tree as they are shown and copied. */
import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../source/model/json-node.ts';
import { pathText } from '../../source/model/json-path.ts';
import type { JsonTree } from '../../source/model/json-tree.ts';
import { valueText } from '../../source/model/json-value-text.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const treeOf = (json: string): JsonTree => parseJsonTree(new TextEncoder().encode(json));

const order = treeOf('{"items":[{"sku":"a"},{"sku":"b","a b":{"":1,"x.y":[ 1, 2 ]}}],"caf\\u00e9":1e400}');

describe('the path of a value', () => {
  test.each([
    ['', 'payload'],
    ['/items', 'payload.items'],
    ['/items/1/sku', 'payload.items[1].sku'],
    ['/items/1/a b', 'payload.items[1]["a b"]'],
    ['/items/1/a b/', 'payload.items[1]["a b"][""]'],
    ['/items/1/a b/x.y/1', 'payload.items[1]["a b"]["x.y"][1]'],
    ['/café', 'payload["café"]'],
  ])('%s', (pointer, path) => {
    expect(pathText(order, nodeAt(order, pointer), 0, 'payload')).toBe(path);
  });

  test('begins at the top that is shown', () => {
    const items = nodeAt(order, '/items');
    expect(pathText(order, nodeAt(order, '/items/0/sku'), items, 'list')).toBe('list[0].sku');
    expect(pathText(order, nodeAt(order, '/items/0/sku'), 0, '')).toBe('items[0].sku');
  });

  test('of a deep value tells its last steps', () => {
    expect(pathText(order, nodeAt(order, '/items/1/sku'), 0, 'payload', 2)).toBe('…[1].sku');
    const deep = treeOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`);
    expect(pathText(deep, deep.size - 1, 0, 'payload', 3)).toBe('…[0][0][0]');
    expect(pathText(deep, deep.size - 1, 0, 'payload')).toHaveLength('payload'.length + 3 * 999_999);
  });
});

describe('the text of a value', () => {
  test.each([
    ['a string as it is meant', '"a\\n\\"\\u00e9"', 'a\n"é'],
    ['a number with all its digits', '1.50e400', '1.50e400'],
    ['a container as it stands', '[ 1,\n {"a":2.0} ]', '[ 1,\n {"a":2.0} ]'],
    ['a word', 'null', 'null'],
  ])('%s', (_, json, text) => {
    expect(valueText(treeOf(json), 0, 1000)).toEqual({ kind: 'text', text });
  });

  test('is not made where it is larger than asked for', () => {
    expect(valueText(treeOf('"abcd"'), 0, 5)).toEqual({ kind: 'too-large', byteLength: 6 });
  });
});
