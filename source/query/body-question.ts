/** What a term asks of a run whose documents were read, where the index left it open. */

import { unknownCode } from '../model/error-record.ts';
import type { RunError } from '../model/run.ts';
import { foldedText } from '../model/smart-case.ts';
import { valueQuestion } from './body-value.ts';
import type { FilteredBody } from './compile-filter.ts';
import { errorText } from './error-question.ts';
import { type FilterAnswer, no, yes } from './filter-answer.ts';
import type { PatternEngine } from './filter-engine.ts';
import type { FilterTerm } from './filter-expression.ts';

/** The question of a term; of the kinds that the index always answers it is not asked. */
export function bodyQuestion(
  term: FilterTerm,
  patternEngine: PatternEngine | null,
): (body: FilteredBody) => FilterAnswer {
  switch (term.kind) {
    case 'body':
      return valueQuestion(term);
    case 'text':
    case 'error-text': {
      const lowered = foldedText(term.text);
      return anyError((text) => foldedText(text).includes(lowered));
    }
    case 'error-pattern':
      return patternEngine === null ? () => no : anyError(patternEngine(term.source, term.isCaseIgnored));
    default:
      return () => no;
  }
}

function anyError(test: (text: string) => boolean): (body: FilteredBody) => FilterAnswer {
  return ({ run }) => {
    for (const { error } of [run, ...run.attempts]) {
      const text = error === null ? null : textOf(error);
      if (text !== null && test(text)) return yes;
    }
    return no;
  };
}

function textOf({ kind, name, message, code }: RunError): string | null {
  const known = code ?? (kind === 'internal' ? unknownCode : null);
  return errorText(name, message, known);
}
