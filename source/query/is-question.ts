import { noRow } from '../model/run-index.ts';
import { stuckRuns } from '../model/stuck.ts';
import { verdicts } from '../model/verdict.ts';
import type { FilteredRuns } from './compile-filter.ts';
import { answerOf, type RowQuestion } from './filter-answer.ts';
import type { IsWord } from './filter-expression.ts';

/** What a word of `is:` asks of a row. */
export function isQuestion(word: IsWord, runs: FilteredRuns): RowQuestion {
  const { index, forest, blame } = runs;
  switch (word) {
    case 'invalid':
      return (row) => answerOf(index.isInvalid(row));
    case 'missing':
      return (row) => answerOf(index.presence(row) !== 'loaded');
    case 'loaded':
    case 'referenced':
    case 'implied':
      return (row) => answerOf(index.presence(row) === word);
    case 'test':
      return (row) => answerOf(index.isTest(row) === true);
    case 'root':
      return (row) => answerOf((forest.parent[row] ?? noRow) === noRow);
    case 'stuck': {
      const stuck = stuckRuns(runs);
      return (row) => answerOf(stuck.has(row));
    }
    default: {
      const code = verdicts.indexOf(word);
      return (row) => answerOf(blame.verdicts[row] === code);
    }
  }
}
