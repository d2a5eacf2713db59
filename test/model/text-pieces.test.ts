/** Strings of JSON in lines. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringText, textBetween } from '../../source/model/json-text.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import { hasTextPieces, textPieces } from '../../source/model/text-pieces.ts';

const treeOf = (text: string) => parseJsonTree(new TextEncoder().encode(text));

function lines(json: string): readonly string[] {
  const tree = treeOf(json);
  const starts = textPieces(tree, 0);
  return Array.from({ length: starts.length - 1 }, (_, at) =>
    textBetween(tree, starts[at] ?? 0, starts[at + 1] ?? 0),
  );
}

test.each([
  ['at line breaks', '"a\\nbc\\n\\nd"', ['a\n', 'bc\n', '\n', 'd']],
  ['not behind the last', '"a\\n"', ['a\n']],
  ['not at what only looks like one', '"a\\\\nb"', ['a\\nb']],
  [
    'where they would be too long',
    JSON.stringify('x'.repeat(250)),
    ['x'.repeat(100), 'x'.repeat(100), 'x'.repeat(50)],
  ],
])('lines end %s', (_, json, expected) => {
  expect(lines(json)).toEqual(expected);
});

test('one line is enough for what is short and has no line break', () => {
  expect(
    ['"abc"', '"a\\\\nb"', '"a\\nb"', JSON.stringify('x'.repeat(50))].map((one) =>
      hasTextPieces(treeOf(one), 0),
    ),
  ).toEqual([false, false, true, true]);
});

test('the lines together are the string, no character broken, none longer than it may be', () => {
  const unit = fc.constantFrom('a', '"', '\\', '\n', 'é', '😀', '\ud800', '\u0001', 'xyz'.repeat(9));
  const text = fc.tuple(fc.string({ unit, maxLength: 80 }), fc.boolean());
  fc.assert(
    fc.property(text, ([value, isEscaped]) => {
      const plain = JSON.stringify(value);
      const json = isEscaped
        ? plain.replace(
            /[éa\ud83d\ude00]/gu,
            (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
          )
        : plain;
      const tree = treeOf(json);
      expect(lines(json).join('')).toBe(stringText(tree, 0, Number.POSITIVE_INFINITY).text);
      const starts = textPieces(tree, 0);
      for (let at = 1; at < starts.length; at += 1) {
        expect((starts[at] ?? 0) - (starts[at - 1] ?? 0)).toBeLessThan(100 + 12);
      }
    }),
    { numRuns: 300 },
  );
});
