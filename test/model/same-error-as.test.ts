import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameError } from '../../source/model/error-record.ts';
import type { ErrorRecord } from '../../source/model/run-record.ts';
import { sameErrorAs } from '../../source/model/same-error-as.ts';

function record(messageShape: string, name: string | null, frameShape: string | null): ErrorRecord {
  return { name, message: messageShape, frame: null, code: null, messageShape, frameShape };
}

test.each([
  ['equal in all', [record('m', 'A', 'f'), record('m', 'A', 'f'), record('m', 'A', 'f')], [-1, 0, 0]],
  ['other message', [record('m', 'A', 'f'), record('n', 'A', 'f')], [-1, -1]],
  ['other name', [record('m', 'A', 'f'), record('m', 'B', 'f')], [-1, -1]],
  ['a name that one lacks', [record('m', null, 'f'), record('m', 'B', 'f')], [-1, 0]],
  [
    'frames that one lacks',
    [record('m', 'A', 'f'), record('m', 'A', null), record('m', 'A', 'g')],
    [-1, 0, 1],
  ],
  ['an attempt without error', [null, record('m', 'A', 'f'), null, record('m', 'A', 'f')], [-1, -1, -1, 1]],
  ['words that look like a key', [record('m', 'any', null), record('m', 'absent', null)], [-1, -1]],
])('%s', (_, errors, places) => {
  expect([...sameErrorAs(errors)]).toEqual(places);
});

test('is the first that isSameError finds', () => {
  const part = fc.constantFrom(null, 'a', 'b');
  const errors = fc.array(
    fc.option(fc.tuple(fc.constantFrom('m', 'n'), part, part).map((parts) => record(...parts))),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(errors, (list) => {
      const naive = list.map((error, place) =>
        list.findIndex(
          (other, at) => at < place && error !== null && other !== null && isSameError(other, error),
        ),
      );
      expect([...sameErrorAs(list)]).toEqual(naive);
    }),
  );
});
