import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateTime } from '../../source/schema/is-date-time.ts';

test.each([
  ['2026-05-03T10:00:00Z', true],
  ['2026-05-03t10:00:00.5z', true],
  ['2026-05-03 10:00:00+05', true],
  ['2026-05-03T10:00:00+0530', true],
  ['2026-12-31T23:59:60Z', true],
  ['2028-02-29T00:00:00Z', true],
  ['2026-02-29T00:00:00Z', false],
  ['2026-05-31T24:00:00Z', false],
  ['2026-05-03T10:00:00', false],
  ['2026-05-03', false],
  ['2026-05-03TT10:00:00Z', false],
  ['', false],
])('%j: %s', (text, expected) => {
  expect(isDateTime(text)).toBe(expected);
});

test('judges as ajv-formats does', () => {
  const format = fullFormats['date-time'];
  const judge =
    typeof format === 'object' && 'validate' in format
      ? (format.validate as (text: string) => boolean)
      : null;
  const part = fc.constantFrom(
    '2026',
    '0000',
    '-',
    '02',
    '28',
    '29',
    '30',
    '31',
    '12',
    '13',
    'T',
    't',
    ' ',
    '00',
    '23',
    '59',
    '60',
    ':',
    '.',
    '123',
    'Z',
    'z',
    '+',
    '-',
    '05',
    '\n',
  );
  const close = fc
    .tuple(
      part,
      part,
      part,
      part,
      part,
      part,
      fc.constantFrom('', '.1', '.1234567890'),
      fc.constantFrom('Z', 'z', '+05', '-05:30', '+0100', ''),
    )
    .map(
      ([year, month, day, hour, minute, second, fraction, zone]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}${zone}`,
    );
  fc.assert(
    fc.property(
      fc.oneof(
        close,
        fc.array(part).map((parts) => parts.join('')),
        fc.string(),
        fc.date({ noInvalidDate: true }).map(String),
      ),
      (text) => {
        expect(isDateTime(text)).toBe(judge?.(text));
      },
    ),
    { numRuns: 3000 },
  );
});

test('a text of separators alone is judged without being split', () => {
  expect(isDateTime('t'.repeat(50_000_000))).toBe(false);
});
