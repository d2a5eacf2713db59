import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childNodes, nodeAt, nodeKind, pointerOf } from '../../source/model/json-node.ts';
import { sourceText } from '../../source/model/json-text.ts';
import { type JsonTree, noNode } from '../../source/model/json-tree.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const treeOf = (text: string): JsonTree => parseJsonTree(new TextEncoder().encode(text));

describe('nodeAt', () => {
  const text =
    '{"a":[10,[20,30],{"":{"b":40}}],"x/y":50,"x~y":60,"twice":1,"twice":2,"\\u0061b":70,"é":80,"\\ud83d\\ude00":90,"01":{"0":1}}';
  test.each([
    ['', text],
    ['/a/0', '10'],
    ['/a/1/1', '30'],
    ['/a/2//b', '40'],
    ['/x~1y', '50'],
    ['/x~0y', '60'],
    ['/twice', '2'],
    ['/ab', '70'],
    ['/é', '80'],
    ['/\u{1f600}', '90'],
    ['/01/0', '1'],
  ])('%j is %s', (pointer, found) => {
    const tree = treeOf(text);
    expect(sourceText(tree, nodeAt(tree, pointer)).text).toBe(found);
  });

  test.each(['a', '/b', '/a/3', '/a/00', '/a/-', '/a/0/0', '/a/1/x', '/twice/0', '/__proto__', '/a/length'])(
    '%j is nothing',
    (pointer) => {
      expect(nodeAt(treeOf(text), pointer)).toBe(noNode);
    },
  );

  test('a key of broken UTF-8 is found by the text that a reader sees', () => {
    const bytes = Uint8Array.from([0x7b, 0x22, 0x61, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect(nodeAt(parseJsonTree(bytes), '/a\ufffd')).toBe(1);
  });

  test('a key with a lone surrogate is found', () => {
    expect(nodeAt(treeOf('{"\\ud800":1}'), '/\ud800')).toBe(1);
  });

  test('is the way back from pointerOf, whatever the keys', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const tree = treeOf(json);
        for (let node = 0; node < tree.size; node += 1) {
          const found = nodeAt(tree, pointerOf(tree, node));
          // Of a key that stands twice the last one counts; fast-check makes none.
          expect(found).toBe(node);
        }
      }),
    );
  });

  test('a million levels down', () => {
    const levels = 1_000_000;
    const tree = treeOf(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    const pointer = pointerOf(tree, levels - 1);
    expect(pointer.length).toBe(2 * (levels - 1));
    expect(nodeAt(tree, pointer)).toBe(levels - 1);
  });
});

describe('childNodes', () => {
  test('steps over what stands inside a child', () => {
    const tree = treeOf('[[1,[2]],{"a":[]},3]');
    expect([...childNodes(tree, 0)].map((node) => nodeKind(tree, node))).toEqual([
      'array',
      'object',
      'number',
    ]);
  });

  test('an empty container and a scalar have none', () => {
    const tree = treeOf('[[],1]');
    expect([...childNodes(tree, 1)]).toEqual([]);
    expect([...childNodes(tree, 2)]).toEqual([]);
  });
});
