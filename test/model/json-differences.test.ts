import { expect, test } from 'vitest';
import { jsonDifferences, valueExcerpt } from '../../source/model/json-differences.ts';
import { noNode } from '../../source/model/json-tree.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';

function place(text: string) {
  return { tree: parseJsonTree(new TextEncoder().encode(text)), node: 0 };
}

/** `path: here → there`, a dash for what is not there. */
function told(here: string, there: string, most = 100): readonly string[] {
  const [one, other] = [place(here), place(there)];
  return jsonDifferences(one, other, most).differences.map((each) => {
    const left = each.here === noNode ? '-' : valueExcerpt({ ...one, node: each.here }, 100);
    const right = each.there === noNode ? '-' : valueExcerpt({ ...other, node: each.there }, 100);
    return `${each.path}: ${left} → ${right}`;
  });
}

test.each([
  ['{"a":1}', '{"a":1}', []],
  ['{"a":1,"b":2}', '{"b":2,"a":1}', []],
  ['{"a":1}', '{"a":2}', ['a: 1 → 2']],
  ['{"a":1}', '{}', ['a: 1 → -']],
  ['{}', '{"a":1}', ['a: - → 1']],
  ['{"a":{"b":[1,2]}}', '{"a":{"b":[1,3,4]}}', ['a.b[1]: 2 → 3', 'a.b[2]: - → 4']],
  ['{"a":{}}', '{"a":[]}', ['a: {} → []']],
  ['{"a":null}', '{"a":false}', ['a: null → false']],
  // Digits say more than a double holds.
  ['{"a":9007199254740993}', '{"a":9007199254740992}', ['a: 9007199254740993 → 9007199254740992']],
  ['{"a":1.0}', '{"a":1}', ['a: 1.0 → 1']],
  // An escape is another spelling of the same text, of a key as of a value.
  ['{"a":"\\u0041"}', '{"a":"A"}', []],
  ['{"\\u0061":1}', '{"a":1}', []],
  // Of a key that stands twice the last counts.
  ['{"a":1,"a":2}', '{"a":2}', []],
  ['{"a.b":1}', '{"a.b":2}', ['"a.b": 1 → 2']],
  ['{"__proto__":1}', '{}', ['__proto__: 1 → -']],
  ['"x"', '"y"', [': "x" → "y"']],
  ['[{"k":1}]', '[{"k":2}]', ['[0].k: 1 → 2']],
  ['{"a":{"x":1,"y":2}}', '{"a":"s"}', ['a: {…} 2 keys → "s"']],
])('%s and %s', (here, there, differences) => {
  expect(told(here, there)).toEqual(differences);
});

test('a difference very deep is found, and its path is told from its end', () => {
  const deep = (value: number): string => `${'['.repeat(100_000)}${value}${']'.repeat(100_000)}`;
  expect(told(deep(1), deep(2))).toEqual([`…${'[0]'.repeat(10)}: 1 → 2`]);
});

test('no more are listed than were asked for, and it says so', () => {
  const many = (value: number): string => JSON.stringify(Array.from({ length: 50 }, () => value));
  expect(jsonDifferences(place(many(1)), place(many(2)), 10)).toMatchObject({ isCut: true });
  expect(told(many(1), many(2), 10)).toHaveLength(10);
});
