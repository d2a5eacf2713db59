import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonObject, jsonScalar, jsonString, jsonTime } from '../../source/print/json-string.ts';

test.each([
  ['controls', '\u0000\u001b\u007f\u009b', String.raw`"\u0000\u001b\u007f\u009b"`],
  ['line ends', 'a\n\u2028\u2029', String.raw`"a\n\u2028\u2029"`],
  ['bidi and zero width', '\u202e\u200b\ufeff\u00ad\u061c', String.raw`"\u202e\u200b\ufeff\u00ad\u061c"`],
  ['fillers', '\u3164\u115f\uffa0', String.raw`"\u3164\u115f\uffa0"`],
  ['tags, as two units', '\u{e0041}', String.raw`"\udb40\udc41"`],
  ['half of a pair', '\ud800x', String.raw`"\ud800x"`],
  ['what one can see stays', 'é漢😀⚠️"\\', '"é漢😀⚠️\\"\\\\"'],
])('%s', (_, text, json) => {
  expect(jsonString(text)).toBe(json);
});

test('any text comes back as it was, and the JSON has nothing unseen in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = jsonString(text);
      expect(JSON.parse(json)).toBe(text);
      expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test.each([
  [0, '"1970-01-01T00:00:00.000Z"'],
  [-62198755200000, '"-000001-01-01T00:00:00.000Z"'],
  [Number.NaN, 'null'],
  [null, 'null'],
  [9e15, 'null'],
])('the time %s', (timeMs, json) => {
  expect(jsonTime(timeMs)).toBe(json);
});

test.each([
  [undefined, 'null'],
  [null, 'null'],
  [Number.NaN, 'null'],
  [Number.POSITIVE_INFINITY, 'null'],
  [false, 'false'],
  [1.5, '1.5'],
  ['a', '"a"'],
])('the value %s', (value, json) => {
  expect(jsonScalar(value)).toBe(json);
});

test('an object is one line', () => {
  expect(
    jsonObject([
      ['a', '1'],
      ['b', '[]'],
    ]),
  ).toBe('{ "a": 1, "b": [] }');
  expect(jsonObject([])).toBe('{}');
});
