/** The part of a filter that documents decide, for rows that the index leaves open: asked in whichever thread reads them. */
import { bodyQuestion } from './body-question.ts';
import { bytesQuestion, type HoldsText } from './bytes-question.ts';
import type { FilteredBody } from './compile-filter.ts';
import { type FilterAnswer, open, yes } from './filter-answer.ts';
import type { PatternEngine } from './filter-engine.ts';
import type { FilterTerm } from './filter-expression.ts';
import { type FilterProgram, programRunner } from './filter-program.ts';

/** What the index answers a term of the program, by its number, for a row or whatever stands for one. */
export type IndexAnswer = (row: number, term: number) => FilterAnswer;

export interface BodyFilter {
  /** What the index tells with what the bytes of the run's only document rule out: seldom open where it is not so. */
  readonly askBytes: (row: number, holds: HoldsText) => FilterAnswer;
  /** Whether a run matches whose body was read because the others left it open. */
  readonly askBody: (row: number, body: FilteredBody) => boolean;
}

/** The engine is needed where the program has regular expressions. */
export function bodyFilter(
  program: FilterProgram,
  indexAnswer: IndexAnswer,
  patternEngine: PatternEngine | null,
): BodyFilter {
  const further = <Subject>(questionOf: (term: FilterTerm) => (subject: Subject) => FilterAnswer) =>
    programRunner<{ readonly row: number; readonly subject: Subject }>(
      program,
      program.terms.map((term, place) => {
        const ofSubject = questionOf(term);
        return ({ row, subject }) => {
          const answer = indexAnswer(row, place);
          return answer === open ? ofSubject(subject) : answer;
        };
      }),
    );
  const askOfBytes = further(bytesQuestion);
  const askOfBody = further((term) => bodyQuestion(term, patternEngine));
  return {
    askBytes: (row, holds) => askOfBytes({ row, subject: holds }),
    askBody: (row, body) => askOfBody({ row, subject: body }) === yes,
  };
}
