import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clickhouseJson, clickhousePart, clickhouseTime } from '../../source/dialect/clickhouse-value.ts';
import { columnFacts } from '../../source/dialect/column-facts.ts';
import {
  columnCount,
  columnFlag,
  columnJson,
  columnList,
  columnNumber,
  columnText,
} from '../../source/dialect/column-value.ts';
import { internalIds } from '../../source/dialect/internal-ids.ts';
import { readArrayLiteral } from '../../source/dialect/read-array-literal.ts';
import { rowLinks } from '../../source/dialect/row-links.ts';
import { storedPath, textPart } from '../../source/dialect/text-part.ts';

describe('an array as text', () => {
  test.each([
    ['{}', []],
    ['{a}', ['a']],
    ['{a,b c}', ['a', 'b c']],
    ['{"a,b","{}"}', ['a,b', '{}']],
    ['{"say \\"hi\\"","back\\\\slash",""}', ['say "hi"', 'back\\slash', '']],
    ['{a,NULL,"NULL",null}', ['a', 'NULL']],
    ['{', null],
    ['{a', null],
    ['{"a}', null],
    ['{a,}', null],
    ['{a}b}', null],
    ['{{a},{b}}', null],
    ['{"json":1}', null],
    ['[]', []],
    ['[a]', ['a']],
    ['[a, b c]', ['a', 'b c']],
    [`['a','it\\'s']`, ['a', "it's"]],
    [`['it''s', NULL]`, ["it's"]],
    ['[back\\slash, C:\\]', ['back\\slash', 'C:\\']],
    ['{back\\slash}', null],
    ["{it's}", ["it's"]],
    ['[[a]]', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readArrayLiteral(text)).toEqual(expected);
  });

  test('any texts come back, quoted as Postgres quotes them', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const quoted = texts.map((text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
        expect(readArrayLiteral(`{${quoted.join(',')}}`)).toEqual(texts);
      }),
    );
  });

  test('a million elements are read one by one', () => {
    expect(readArrayLiteral(`{${'a,'.repeat(999_999)}a}`)).toHaveLength(1_000_000);
    expect(readArrayLiteral(`{"${'\\"'.repeat(1_000_000)}"}`)?.[0]).toHaveLength(1_000_000);
  });
});

describe('a column', () => {
  test.each([
    ['text', columnText, 'a', 'a'],
    ['empty text', columnText, '', null],
    ['no text', columnText, 5, null],
    ['number', columnNumber, 0.25, 0.25],
    ['number as text', columnNumber, '0.25', 0.25],
    ['text that is no number', columnNumber, 'NaN', null],
    ['empty number', columnNumber, '', null],
    ['endless number', columnNumber, Number.POSITIVE_INFINITY, null],
    ['count', columnCount, 3, 3],
    ['count as text', columnCount, '3', 3],
    ['negative count', columnCount, '-3', null],
    ['broken count', columnCount, 1.5, null],
    ['count too large to be told', columnCount, '9007199254740993', null],
    ['true', columnFlag, true, true],
    ['1', columnFlag, 1, true],
    ['t', columnFlag, 't', true],
    ['"1"', columnFlag, '1', true],
    ['f', columnFlag, 'f', false],
    ['"false"', columnFlag, 'false', false],
    ['0', columnFlag, 0, false],
    ['no flag', columnFlag, 'yes', null],
    ['2', columnFlag, 2, null],
    ['list', columnList, ['a', 5, 'b'], ['a', 'b']],
    ['list of Postgres', columnList, '{a,"b c"}', ['a', 'b c']],
    ['list as JSON', columnList, '["a"]', ['a']],
    ['list of ClickHouse', columnList, "['a','b c']", ['a', 'b c']],
    ['no list', columnList, 'a', null],
    ['object for a list', columnList, '{"a":1}', null],
    ['object', columnJson, { a: 1 }, { a: 1 }],
    ['object as text', columnJson, '{"a":1}', { a: 1 }],
    ['text as JSON', columnJson, '"a"', 'a'],
    ['null as JSON', columnJson, 'null', undefined],
    ['text that is no JSON', columnJson, 'boom', 'boom'],
    ['text that is an array', columnJson, '[1]', '[1]'],
    ['text that is a number', columnJson, '42', '42'],
  ] as const)('%s', (_, read, value, expected) => {
    expect(read({ c: value }, 'c')).toEqual(expected);
    expect(read({}, 'c') ?? null).toBe(null);
    expect(read(JSON.parse('{"__proto__":{"c":"x"}}'), 'c') ?? null).toBe(null);
  });
});

describe('ClickHouse', () => {
  test.each([
    ['2026-08-21 10:00:00.000', '2026-08-21 10:00:00.000'],
    ['1970-01-01 00:00:00.000', null],
    ['1970-01-01T00:00:00Z', null],
    ['', null],
    [null, null],
  ])('time %j', (value, expected) => {
    expect(clickhouseTime({ t: value }, 't')).toBe(expected);
  });

  test.each([
    [{ data: { a: 1 } }, { a: 1 }, { pointer: '/row/c/data', format: 'value' }],
    [{ data: [] }, [], { pointer: '/row/c/data', format: 'value' }],
    [{ data: null }, undefined, null],
    [{}, undefined, null],
    ['', '', null],
    ['{}', undefined, null],
    ['{"data":null}', undefined, null],
    ['{"a":1}', { a: 1 }, { pointer: '/row/c', format: 'json' }],
    [
      { data: 1, b: 2 },
      { data: 1, b: 2 },
      { pointer: '/row/c', format: 'value' },
    ],
    [undefined, undefined, null],
  ])('JSON column %j', (value, inner, part) => {
    expect(clickhouseJson({ c: value }, 'c')).toEqual(inner);
    expect(clickhousePart({ c: value }, 'c', '/row')).toEqual(part);
  });
});

test.each([
  [{ payload: '{}', payloadType: 'application/json' }, 'json', null],
  [{ payload: '{}' }, 'json', null],
  [{ payload: { a: 1 } }, 'value', null],
  [{ payload: '{"json":1}', payloadType: 'application/super+json' }, 'super-json', null],
  [{ payload: '{"json":{"json":null}}', payloadType: 'application/super+json' }, 'super-json', null],
  [{ payload: '{"json":null}', payloadType: 'application/super+json' }, null, null],
  [
    { payload: '{ "json" : null, "meta":{"values":["undefined"]}}', payloadType: 'application/super+json' },
    null,
    null,
  ],
  [{ payload: '5', payloadType: 'text/plain' }, 'value', null],
  [{ payload: '', payloadType: 'text/plain' }, 'value', null],
  [{ payload: '' }, null, null],
  [{ payload: ' null ' }, null, null],
  [{ payload: null }, null, null],
  [{ payload: 'a/b.json', payloadType: 'application/store' }, null, 'a/b.json'],
])('the body of %j', (row, format, path) => {
  expect(textPart(row, 'payload', '/x')).toEqual(format === null ? null : { pointer: '/x/payload', format });
  expect(storedPath(row, 'payload')).toBe(path);
});

describe('links', () => {
  test.each([
    ['a', null, null, 0, null, null],
    ['a', null, 'a', null, null, null],
    ['a', 'p', 'r', 2, 'p', 'r'],
    ['a', null, 'r', 1, 'r', 'r'],
    ['a', 'p', null, 1, 'p', 'p'],
    ['a', null, 'r', 2, null, 'r'],
    ['a', 'a', 'a', 1, 'a', 'a'],
  ])('%s below %s, root %s at depth %s', (own, parent, root, depth, parentId, rootId) => {
    expect(rowLinks(own, parent, root, depth)).toEqual({ parentId, rootId });
  });

  test.each([
    ['run_x', 'cm1', { runId: 'run_x', internal: { id: 'cm1', parentId: 'cm2', rootId: 'cm3' } }],
    ['run_cm1', null, { runId: 'run_cm1', internal: { id: 'cm1', parentId: 'cm2', rootId: 'cm3' } }],
    [null, 'cm1', { runId: 'cm1', internal: { id: 'cm1', parentId: 'cm2', rootId: 'cm3' } }],
    [null, null, null],
  ])('of a run %s with the internal id %s', (friendlyId, id, expected) => {
    expect(internalIds(friendlyId, { id, parentId: 'cm2', rootId: 'run_cm3', depth: 2 })).toEqual(expected);
  });
});

test('facts have their units, unknown columns their own name, and what says nothing is left out', () => {
  const table = {
    told: new Map([
      ['time', ['Compute time', 'ms']],
      ['limit', ['Max duration', 'seconds']],
      ['cost', ['Cost', 'cents']],
      ['price', ['Total cost', 'dollars']],
      ['warm', ['Warm start', 'flag']],
      ['groups', ['Bulk actions', 'list']],
      ['at', ['Queued at', 'time']],
      ['queue', ['Queue', 'text']],
    ] as const),
    silent: new Set(['id']),
  };
  const told = (row: Readonly<Record<string, unknown>>) =>
    columnFacts(row, table).map(({ label, value }) => `${label}: ${value}`);
  expect(
    told({
      zebra: { a: 1 },
      queue: 'task/a',
      at: '2026-08-21 10:00:00',
      groups: '{b1,b2}',
      warm: 0,
      price: 0.0025,
      cost: '0.25',
      limit: 300,
      time: '1200',
      id: 'x',
    }),
  ).toEqual([
    'Compute time: 1200 ms',
    'Max duration: 300 s',
    'Cost: 0.25 ¢',
    'Total cost: $0.0025',
    'Warm start: no',
    'Bulk actions: b1, b2',
    'Queued at: 2026-08-21 10:00:00',
    'Queue: task/a',
    'zebra: {"a":1}',
  ]);
  expect(
    told({ time: 'long', cost: [], warm: null, groups: {}, at: '1970-01-01 00:00:00', queue: '' }),
  ).toEqual(['Compute time: long']);
});
