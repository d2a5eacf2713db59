/** A filter made ready to be asked of every run of an input. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { bodyQuestion } from './body-question.ts';
import { bytesQuestion, type HoldsText } from './bytes-question.ts';
import { type FilterAnswer, no, open, type RowQuestion, yes } from './filter-answer.ts';
import type { PatternEngine } from './filter-engine.ts';
import type { FilterExpression, FilterTerm } from './filter-expression.ts';
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
export interface CompiledFilter {
  /** What the index alone tells: no, yes, or open where the run's body decides. */
  readonly ask: RowQuestion;
  /** The same with what the bytes of the run's only document rule out: seldom open where it is not so. */
  readonly askBytes: (row: number, holds: HoldsText) => FilterAnswer;
  /** Whether a run matches whose body was read because the others left it open. */
  readonly askBody: (row: number, body: FilteredBody) => boolean;
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
  const further = <Subject>(
    questionOf: (term: FilterTerm) => (subject: Subject) => FilterAnswer,
  ): ((asked: { readonly row: number; readonly subject: Subject }) => FilterAnswer) =>
    programRunner(
      program,
      program.terms.map((term, place) => {
        const ofSubject = questionOf(term);
        const ofRow = questions[place] as RowQuestion;
        return ({ row, subject }) => {
          const answer = ofRow(row);
          return answer === open ? ofSubject(subject) : answer;
        };
      }),
    );
  const askOfBytes = further(bytesQuestion);
  const askOfBody = further((term) => bodyQuestion(term, context.patternEngine));
  const isAll = isOfAllRuns(expression);
  return {
    ask: isAll ? ask : (row) => (index.presence(row) === 'loaded' ? ask(row) : no),
    askBytes: (row, holds) => askOfBytes({ row, subject: holds }),
    askBody: (row, body) => askOfBody({ row, subject: body }) === yes,
  };
}
