import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childNodes, nodeKind } from '../../source/model/json-node.ts';
import { JsonSyntaxError } from '../../source/model/json-syntax-error.ts';
import { keyText, sourceText, stringText } from '../../source/model/json-text.ts';
import type { JsonTree } from '../../source/model/json-tree.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What JSON.parse would give, read off the tree; recursion is fine for the shallow values of a property. */
function readBack(tree: JsonTree, node: number): unknown {
  const kind = nodeKind(tree, node);
  if (kind === 'object') {
    const members = [...childNodes(tree, node)].map((child) => [
      keyText(tree, child)?.text ?? '',
      readBack(tree, child),
    ]);
    return Object.fromEntries(members);
  }
  if (kind === 'array') return [...childNodes(tree, node)].map((child) => readBack(tree, child));
  if (kind === 'string') return stringText(tree, node).text;
  if (kind === 'number') return Number(sourceText(tree, node).text);
  return kind === 'null' ? null : kind === 'true';
}

describe('parseJsonTree', () => {
  test.each([
    ['{}', 1],
    [' [ ] ', 1],
    ['{"a":{"b":[1,2,{}]},"c":null}', 7],
    ['[[],[[]],{"k":[]}]', 6],
    ['\r\n\t"x"', 1],
    ['-0', 1],
  ])('%s has %i nodes', (text, nodes) => {
    const tree = parseJsonTree(bytesOf(text));
    expect(tree.size).toBe(nodes);
    expect(readBack(tree, 0)).toEqual(JSON.parse(text));
  });

  test.each([
    ['', 0],
    ['   ', 3],
    ['{', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[1]]', 3],
    ['{"a":1]', 6],
    ['01', 1],
    ['1.', 2],
    ['-', 1],
    ['1e+', 3],
    ['tru', 3],
    ['nulL', 3],
    ['"a\nb"', 2],
    ['"\\x"', 2],
    ['"\\u12g4"', 5],
    ['"open', 5],
    ['\u00a01', 0],
    ['\ufeff1', 0],
    ["'a'", 0],
  ])('%j is no JSON from byte %i on', (text, byteOffset) => {
    const broken = (): JsonTree => parseJsonTree(bytesOf(text));
    expect(broken).toThrow(JsonSyntaxError);
    expect(broken).toThrow(expect.objectContaining({ byteOffset }));
  });

  test('digits stay as they are written', () => {
    const tree = parseJsonTree(bytesOf('[9007199254740993, 1e999, -0.10E+2]'));
    expect([...childNodes(tree, 0)].map((node) => sourceText(tree, node).text)).toEqual([
      '9007199254740993',
      '1e999',
      '-0.10E+2',
    ]);
  });

  test('agrees with JSON.parse on any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 1, 3), (text, indent) => {
        const spelled = JSON.stringify(JSON.parse(text), null, indent);
        expect(readBack(parseJsonTree(bytesOf(spelled)), 0)).toEqual(JSON.parse(spelled));
      }),
    );
  });

  test('accepts what JSON.parse accepts and nothing else', () => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'u00e9',
        '1',
        '0',
        '-',
        '.',
        'e',
        'true',
        'null',
        ' ',
        '\n',
        'a',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        let isTree = true;
        try {
          parseJsonTree(bytesOf(text));
        } catch (error) {
          expect(error).toBeInstanceOf(JsonSyntaxError);
          isTree = false;
        }
        expect(isTree).toBe(isJson);
      }),
      { numRuns: 2000 },
    );
  });

  test('any bytes give a tree or the one error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          expect(parseJsonTree(bytes).size).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(JsonSyntaxError);
        }
      }),
    );
  });

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('a million levels of %s', (open, close) => {
    const levels = 1_000_000;
    const tree = parseJsonTree(bytesOf(`${open.repeat(levels)}1${close.repeat(levels)}`));
    expect(tree.size).toBe(levels + 1);
    expect(tree.parent[levels]).toBe(levels - 1);
    expect(tree.after[0]).toBe(levels + 1);
    expect(tree.end[0]).toBe(tree.bytes.length);
  });

  test('a million keys', () => {
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":${index}`);
    const tree = parseJsonTree(bytesOf(`{${keys.join(',')}}`));
    expect(tree.count[0]).toBe(1_000_000);
    expect(keyText(tree, 1_000_000)?.text).toBe('k999999');
    expect(sourceText(tree, 1_000_000).text).toBe('999999');
  });
});
