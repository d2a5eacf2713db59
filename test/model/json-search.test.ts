/** Finding in bytes is finding in what they mean: held against a search through decoded keys and values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonNeedle } from '../../source/model/json-needle.ts';
import { isContainer, nodeKind } from '../../source/model/json-node.ts';
import { JsonSearch } from '../../source/model/json-search.ts';
import { keyText, sourceText, stringText } from '../../source/model/json-text.ts';
import type { JsonTree } from '../../source/model/json-tree.ts';
import { nodesAmong, nodesWith } from '../../source/model/json-tree-search.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import { foldedText, isCaseCounted } from '../../source/model/smart-case.ts';

function treeOf(json: string): JsonTree {
  return parseJsonTree(new TextEncoder().encode(json));
}

/** What is told of the nodes that a text is found in: their JSON, after their key. */
function found(json: string, text: string): readonly string[] {
  const tree = treeOf(json);
  return [...nodesWith(jsonNeedle(text), tree)].map((node) => {
    const key = keyText(tree, node)?.text;
    return `${key === undefined ? '' : `${key}=`}${sourceText(tree, node).text}`;
  });
}

/** The same by looking at every key and value as it is decoded. */
function naiveNodes(tree: JsonTree, text: string): readonly number[] {
  const fold = isCaseCounted(text) ? (candidate: string) => candidate : foldedText;
  const has = (candidate: string | undefined) => candidate !== undefined && fold(candidate).includes(text);
  return Array.from({ length: tree.size }, (_, node) => node).filter((node) => {
    const value =
      nodeKind(tree, node) === 'string' ? stringText(tree, node).text : sourceText(tree, node).text;
    return has(keyText(tree, node)?.text) || (!isContainer(tree, node) && has(value));
  });
}

describe('a text is found', () => {
  test.each([
    ['in a value', '{"a":"one two"}', 'e tw', ['a="one two"']],
    ['in a key', '{"carrier":{"x":1}}', 'arri', ['carrier={"x":1}']],
    ['in any case, typed in small letters', '["CarRier"]', 'carrier', ['"CarRier"']],
    ['in its own case, typed with a capital', '["CARRIER","Carrier"]', 'Carrier', ['"Carrier"']],
    ['in a number as it stands', '[10.50, 1e9, 7]', '0.50', ['10.50']],
    ['in true, false and null', '[true,false,null]', 'l', ['false', 'null']],
    ['where the file escapes what is typed', '["caf\\u00e9"]', 'café', ['"caf\\u00e9"']],
    ['where the file escapes a capital', '["CAF\\u00C9"]', 'café', ['"CAF\\u00C9"']],
    ['where the file escapes plain letters', '["\\u0063\\u0061f"]', 'caf', ['"\\u0063\\u0061f"']],
    ['with a quote', '["say \\"hi\\""]', '"hi"', ['"say \\"hi\\""']],
    ['with a backslash', '["C:\\\\temp"]', 'c:\\t', ['"C:\\\\temp"']],
    ['with a slash that is escaped', '["https:\\/\\/x"]', '://x', ['"https:\\/\\/x"']],
    ['across a line break', '["a\\nb"]', 'a\nb', ['"a\\nb"']],
    ['beyond the plane', '["\\ud83d\\ude00 and 😀"]', '😀', ['"\\ud83d\\ude00 and 😀"']],
    ['behind an escaped pair', '["\\ud83d\\ude00x"]', '😀x', ['"\\ud83d\\ude00x"']],
    ['as a letter that looks like another', '["\u212Ailo"]', 'kilo', ['"\u212Ailo"']],
    ['as another spelling in the middle', '["a\u212Ab\\u212a"]', 'akbk', ['"a\u212Ab\\u212a"']],
    ['in a key and its value once', '{"aa":"aa"}', 'a', ['aa="aa"']],
  ])('%s', (_, json, text, expected) => {
    expect(found(json, text)).toEqual(expected);
  });

  test.each([
    ['in the letter of an escape', '["\\nope"]', 'n', []],
    ['in the digits of an escape', '["\\u00e9"]', '00e9', []],
    ['in the letter u of an escape', '["\\u00e9"]', 'u00', []],
    ['between tokens', '{"a":1, "b":2}', ': ', []],
    ['across tokens', '[1,2]', '1,2', []],
    ['in brackets', '[[],{}]', '[', []],
    ['in the quotes around a text', '["a"]', '"a', []],
    ['from a text to the next', '["a","b"]', 'a","b', []],
  ])('but not %s', (_, json, text, expected) => {
    expect(found(json, text)).toEqual(expected);
  });

  test('but what looks like that within a text', () => {
    expect(found('["1,2", "[", "a\\",\\"b", "\\\\u00e9"]', '1,2')).toEqual(['"1,2"']);
    expect(found('["1,2", "["]', '[')).toEqual(['"["']);
    expect(found('["a\\",\\"b"]', 'a","b')).toEqual(['"a\\",\\"b"']);
    expect(found('["\\\\u00e9"]', 'u00e9')).toEqual(['"\\\\u00e9"']);
  });
});

test('a text longer than the window of the quick comparison', () => {
  const long = 'abcdefgh'.repeat(40);
  expect(found(`["${long}", "${long.slice(1)}"]`, long)).toHaveLength(1);
});

test('the top of a part has no key of its own', () => {
  const tree = treeOf('{"payload":{"x":"payload"}}');
  expect([...nodesWith(jsonNeedle('payload'), tree, 1)]).toEqual([2]);
});

/** Few letters, so that what is sought is there; each of those that are spelled in more than one way. */
const letter = fc.constantFrom(
  ...'aAkKu0e9:,[ "\\/\n',
  'é',
  'É',
  '\u212A',
  '😀',
  'İ',
  'Σ',
  'σ',
  'ς',
  'ẞ',
  'ß',
  '\u0000',
  '\ud800',
);
const words = fc.string({ unit: letter, maxLength: 6 });
const scalars = fc.oneof(words, fc.constantFrom(0, 90, 9e20, true, false, null));
const documents = fc.oneof(
  fc.array(scalars, { maxLength: 5 }),
  fc.dictionary(words, fc.oneof(scalars, fc.array(scalars, { maxLength: 3 })), { maxKeys: 4 }),
);
/** A document with some characters of its strings escaped though they need not be, by the numbers in turn. */
const spelled = fc
  .tuple(documents, fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }))
  .map(([value, choices]) => {
    let turn = 0;
    const json = JSON.stringify(value);
    return json.replace(/\\u[0-9a-f]{4}|\\.|[a-zA-Z0-9é\u{10000}-\u{10ffff}]/gu, (part, at: number) => {
      turn += 1;
      const isInString = (json.slice(0, at).match(/(?<!\\)(?:\\\\)*"/g) ?? []).length % 2 === 1;
      if (!isInString || part.startsWith('\\') || choices[turn % choices.length] !== 0) return part;
      return [...Array(part.length).keys()]
        .map((unit) => `\\u${part.charCodeAt(unit).toString(16).padStart(4, '0')}`)
        .join('');
    });
  });
const sought = fc.string({ unit: letter, minLength: 1, maxLength: 3 });

test('what is found in bytes is what is found in decoded keys and values', () => {
  fc.assert(
    fc.property(spelled, sought, (json, text) => {
      const tree = treeOf(json);
      const wanted = isCaseCounted(text) ? text : foldedText(text);
      const expected = naiveNodes(tree, wanted);
      expect([...nodesWith(jsonNeedle(text), tree)]).toEqual(expected);
      const all = Int32Array.from({ length: tree.size }, (_, node) => node);
      expect([...nodesAmong(jsonNeedle(text), tree, all)]).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a stretch may begin within a text that backslashes stand before', () => {
  const bytes = new TextEncoder().encode('n"');
  expect(new JsonSearch(jsonNeedle('n'), bytes, 2, true).next(0)).toBe(-1);
  expect(new JsonSearch(jsonNeedle('n'), bytes, 2, false).next(0)).toBe(0);
});

/** Bytes that count how many of them `indexOf` walked past. */
class CountedBytes extends Uint8Array {
  static walked = 0;

  override indexOf(byte: number, from = 0): number {
    const at = super.indexOf(byte, from);
    CountedBytes.walked += (at < 0 ? this.length : at) - from;
    return at;
  }
}

test.each(['value', 'kelvin', 'a/b'])(
  'what is sought among some values, %s, is sought in no others',
  (text) => {
    const plain = treeOf(JSON.stringify(Array.from({ length: 1000 }, (_, at) => `${text} ${at}`)));
    const tree = { ...plain, bytes: new CountedBytes(plain.bytes) };
    CountedBytes.walked = 0;
    const all = Int32Array.from({ length: tree.size }, (_, node) => node);
    expect(nodesAmong(jsonNeedle(text), tree, all)).toHaveLength(1000);
    expect(CountedBytes.walked).toBeLessThan(10 * tree.bytes.length);
  },
);
