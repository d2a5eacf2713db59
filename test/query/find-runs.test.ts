/** Which runs a find matches, asked of codes and of ids in bytes, is what it matches asked of every text of every run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunIndex } from '../../source/model/run-index.ts';
import { stateFacts } from '../../source/model/run-state.ts';
import { foldedText, isCaseCounted } from '../../source/model/smart-case.ts';
import { runMatcher } from '../../source/query/find-runs.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

/** All texts of a run, one by one. */
function naive(index: RunIndex, row: number, text: string): boolean {
  const fold = isCaseCounted(text) ? (one: string) => one : foldedText;
  const errors = [index.error(row), ...index.attempts(row).map(({ error }) => error)];
  const texts = [
    index.id(row),
    index.taskIdentifier(row),
    index.status(row),
    stateFacts[index.state(row)].label,
    index.version(row),
    ...index.tags(row),
    ...errors.flatMap((error) => [error?.name, error?.message, error?.code]),
    ...errors.map((error) =>
      error?.name == null || error.message === null ? null : `${error.name}: ${error.message}`,
    ),
  ];
  return texts.some((one) => one != null && fold(one).includes(fold(text)));
}

const letter = fc.constantFrom(...'abAB: 1', 'é', 'É', 'ж', 'Ж');
const words = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
const runs = fc.uniqueArray(words, { minLength: 1, maxLength: 6 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(`run_${id}`),
        task: words,
        status: fc.constantFrom('COMPLETED', 'FAILED', 'aB'),
        tags: fc.array(words, { maxLength: 2 }),
        error: fc.option(fc.record({ name: words, message: words }), { nil: undefined }),
      }),
    ),
  ),
);

test('a find is what each text of each run says', () => {
  fc.assert(
    fc.property(runs, fc.string({ unit: letter, minLength: 1, maxLength: 3 }), (some, text) => {
      const { index } = collectionOf(
        some.map(({ error, ...run }) =>
          error === undefined ? run : { ...run, error },
        ) as readonly TerseRun[],
      );
      const rows = Array.from({ length: index.size }, (_, row) => row);
      const expected = rows.filter((row) => naive(index, row, text));
      expect(rows.filter(runMatcher(index, text))).toEqual(expected);
      expect(rows.filter(runMatcher(index, text, 1_000_000))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

describe('ids are found whatever stands before and after them', () => {
  const { index } = collectionOf(['run_ab', 'run_ca', 'run_жa', 'run_bc'].map((id) => ({ id })));
  test.each([
    ['ab', ['run_ab']],
    ['b', ['run_ab', 'run_bc']],
    ['abrun', []],
    ['RUN_AB', []],
    ['жa', ['run_жa']],
    ['a', ['run_ab', 'run_ca', 'run_жa']],
  ])('%s', (text, ids) => {
    const isMatch = runMatcher(index, text, 1_000_000);
    const found = Array.from({ length: index.size }, (_, row) => index.id(row)).filter((_, row) =>
      isMatch(row),
    );
    expect(found.filter((id) => id.toLowerCase().includes(text.toLowerCase()))).toEqual(ids);
  });
});
