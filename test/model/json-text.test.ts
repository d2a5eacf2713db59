import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyText, sourceText, stringText } from '../../source/model/json-text.ts';
import type { JsonTree } from '../../source/model/json-tree.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

const treeOf = (text: string): JsonTree => parseJsonTree(new TextEncoder().encode(text));

describe('stringText', () => {
  test.each([
    ['"plain"', 'plain'],
    ['""', ''],
    ['"a\\n\\t\\"\\\\\\/b"', 'a\n\t"\\/b'],
    ['"\\u00e9\\ud83d\\ude00"', 'é\u{1f600}'],
    ['"\\ud800"', '\ud800'],
    ['"\ufeffbom"', '\ufeffbom'],
  ])('%s is %j', (json, text) => {
    expect(stringText(treeOf(json), 0)).toEqual({ text, hiddenBytes: 0 });
  });

  test.each([
    ['"abcdef"', 3, 'abc', 3],
    ['"ab\\ncd"', 3, 'ab', 4],
    ['"ab\\ncd"', 4, 'ab\n', 2],
    ['"a\\\\\\\\n"', 4, 'a\\', 3],
    ['"\\\\\\u0041"', 5, '\\', 6],
    ['"x\\u0041"', 5, 'x', 6],
    ['"x\\ud83d\\ude00y"', 8, 'x', 13],
    ['"x\\ud83d\\ude00y"', 13, 'x\u{1f600}', 1],
    ['"éé"', 3, 'é', 2],
    ['"\u{1f600}"', 3, '', 4],
  ])('%s cut at %i bytes is %j and %i more', (json, limit, text, hiddenBytes) => {
    expect(stringText(treeOf(json), 0, limit)).toEqual({ text, hiddenBytes });
  });

  test('a cut text is the start of the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, limit) => {
        const tree = treeOf(JSON.stringify(text));
        const cut = stringText(tree, 0, limit);
        expect(text.startsWith(cut.text)).toBe(true);
        expect(cut.hiddenBytes === 0).toBe(cut.text === text);
      }),
    );
  });

  test('invalid UTF-8 comes as U+FFFD', () => {
    expect(stringText(parseJsonTree(Uint8Array.from([0x22, 0x61, 0xff, 0x22])), 0).text).toBe('a\ufffd');
  });
});

test('keyText and sourceText keep to their limit too', () => {
  const tree = treeOf('{"longer key":123456789}');
  expect(keyText(tree, 0)).toBeNull();
  expect(keyText(tree, 1, 6)).toEqual({ text: 'longer', hiddenBytes: 4 });
  expect(sourceText(tree, 1, 4)).toEqual({ text: '1234', hiddenBytes: 5 });
});
