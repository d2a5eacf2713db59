import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptRecord } from '../../source/model/run-record.ts';
import { SingleAttempts } from '../../source/model/single-attempts.ts';
import { unitedAttempts } from '../../source/model/united-attempts.ts';
import { recordFrom, storeOf, type TerseRun } from '../helpers/collection-of.ts';

/** A document about one attempt of a run, which has another when it is read whole. */
function aboutAttempt(number: number, document: number): TerseRun {
  return {
    id: 'run_a',
    presence: 'referenced',
    attemptsListed: 'some',
    attempts: [{ number, started: number }],
    document,
  };
}

function byNumber(attempts: readonly AttemptRecord[]): readonly AttemptRecord[] {
  return attempts.toSorted((a, b) => a.number - b.number);
}

test('whatever the order in which documents come, each fact is from the most believed that has it', () => {
  const terse = fc.record(
    {
      number: fc.constantFrom(1, 2),
      status: fc.constantFrom('FAILED', 'COMPLETED', 'novel'),
      started: fc.nat(9),
      finished: fc.nat(9),
    },
    { requiredKeys: ['number'] },
  );
  const documents = fc.array(fc.record({ ageMs: fc.nat(2), attempts: fc.array(terse, { maxLength: 3 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(documents, fc.func(fc.nat()), (all, placeOf) => {
      const told = all.map(({ ageMs, attempts }, document) => ({
        rank: { isLoaded: false, ageMs, document },
        record: recordFrom({ id: 'run_a', attempts, attemptsListed: 'some', document }),
      }));
      const shuffled = new SingleAttempts();
      for (const one of told.toSorted((a, b) => placeOf(a) - placeOf(b))) shuffled.add(one);
      const believed = told.toSorted(
        (a, b) => b.rank.ageMs - a.rank.ageMs || b.rank.document - a.rank.document,
      );
      expect(byNumber(shuffled.attempts)).toEqual(
        unitedAttempts(
          [],
          believed.flatMap(({ record }) => record.attempts),
        ),
      );
    }),
  );
});

describe('a run of which a thousand documents tell an attempt each', () => {
  const documents = Array.from({ length: 1000 }, (_, place) => aboutAttempt(place + 1, place));

  test('takes room for a thousand attempts', () => {
    const one = storeOf(documents.slice(0, 1));
    const store = storeOf(documents);
    expect(store.attempts(0).map(({ number }) => number)).toEqual(documents.map((_, place) => place + 1));
    expect(store.byteLength - one.byteLength).toBeLessThan(1000 * 1000);
  });

  test('is read from all of them', () => {
    expect(storeOf(documents).bodySources(0)).toHaveLength(1000);
    expect(storeOf(documents).sources(0)).toHaveLength(1000);
  });
});
