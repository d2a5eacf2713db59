/** A filter made ready to be asked of every run of an input. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { type BodyFilter, bodyFilter, type IndexAnswer } from './body-filter.ts';
import { no, type RowQuestion } from './filter-answer.ts';
import type { PatternEngine } from './filter-engine.ts';
import type { FilterExpression } from './filter-expression.ts';
import { filterProgram, programRunner } from './filter-program.ts';
import { wordsOfAllRuns } from './filter-words.ts';
import { rowQuestion } from './row-question.ts';

/** What a filter is asked against. */
export type FilteredRuns = Pick<RunCollection, 'index' | 'forest' | 'blame' | 'progress'>;

export interface FilterContext {
  readonly runs: FilteredRuns;
  /** IANA zone of dates and times without one. */
  readonly timeZone: string;
  /** Needed where `needsPatternEngine`. */
  readonly patternEngine: PatternEngine | null;
}

/** What a filter looks at of a body. */
export type FilteredBody = Pick<RunBody, 'run' | 'parts'>;

/** A filter for one collection; another is compiled when more runs have come in. */
export interface CompiledFilter extends BodyFilter {
  /** What the index alone tells: no, yes, or open where the run's body decides. */
  readonly ask: RowQuestion;
  /** The same of each term, by its number in the filter's program. */
  readonly askTerm: IndexAnswer;
  readonly termCount: number;
}

/** Whether a filter has a regular expression. */
export function needsPatternEngine(expression: FilterExpression): boolean {
  return filterProgram(expression).terms.some(({ kind }) => kind === 'error-pattern');
}

/** Whether a filter is asked of runs without a document too (contract rule 11). */
export function isOfAllRuns(expression: FilterExpression): boolean {
  return filterProgram(expression).terms.some((term) => term.kind === 'is' && wordsOfAllRuns.has(term.word));
}

/** Takes time linear in the filter and, for a few terms, in the runs. */
export function compileFilter(expression: FilterExpression, context: FilterContext): CompiledFilter {
  const program = filterProgram(expression);
  const { index } = context.runs;
  const questions = program.terms.map((term) => rowQuestion(term, context));
  const ask = programRunner(program, questions);
  const askTerm: IndexAnswer = (row, term) => (questions[term] as RowQuestion)(row);
  const isAll = isOfAllRuns(expression);
  return {
    ask: isAll ? ask : (row) => (index.presence(row) === 'loaded' ? ask(row) : no),
    askTerm,
    termCount: questions.length,
    ...bodyFilter(program, askTerm, context.patternEngine),
  };
}
