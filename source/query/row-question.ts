/** What each kind of term asks of the index. */
import type { Forest } from '../model/forest.ts';
import { noRow, type RunIndex } from '../model/run-index.ts';
import { foldedText } from '../model/smart-case.ts';
import { codedQuestion } from './coded-question.ts';
import type { FilterContext, FilteredRuns } from './compile-filter.ts';
import { durationMs } from './duration-amount.ts';
import { errorQuestion, errorTextQuestion } from './error-question.ts';
import { answerOf, no, open, type RowQuestion, yes } from './filter-answer.ts';
import type {
  Comparison,
  CountField,
  DurationTerm,
  FilterTerm,
  HasWord,
  NameTerm,
  TextTerm,
  TimeField,
} from './filter-expression.ts';
import { lastMsOf, momentMs } from './filter-moment.ts';
import { globMatcher, longestPart } from './glob.ts';
import { isQuestion } from './is-question.ts';
import { isStatusMatch } from './status-words.ts';

/** The question of a term; it leaves open what only a run's body can tell. */
export function rowQuestion(term: FilterTerm, context: FilterContext): RowQuestion {
  const { index, forest } = context.runs;
  switch (term.kind) {
    case 'text':
      return textQuestion(term, index);
    case 'status':
      return codedQuestion(index.coded.state, (state) => isStatusMatch(term, state()));
    case 'name':
      return nameQuestion(term, index);
    case 'error-text':
      return errorTextQuestion(index.coded.errors, foldedText(term.text));
    case 'error-pattern': {
      const { patternEngine } = context;
      if (patternEngine === null) throw new Error('a filter with a pattern was compiled without an engine');
      return errorQuestion(index.coded.errors, patternEngine(term.source, term.isCaseIgnored));
    }
    case 'count':
      return numberQuestion(countOf(term.field, context.runs), term.comparison, Number(term.amount));
    case 'duration':
      return numberQuestion(spanOf(term, index), term.comparison, durationMs(term.amount, term.unit));
    case 'time':
      return timeQuestion(term, context);
    case 'is':
      return isQuestion(term.word, context.runs);
    case 'has':
      return hasQuestion(term.word, index, forest);
    case 'body':
      return (row) => (isPartTold(index, row, term.field) ? open : no);
  }
}

/** A bare word or phrase: in id, task, tags and errors, case ignored. */
function textQuestion({ text }: TextTerm, index: RunIndex): RowQuestion {
  const lowered = foldedText(text);
  const isIn = (candidate: string): boolean => foldedText(candidate).includes(lowered);
  const ofTask = codedQuestion(index.coded.task, (task) => isIn(task()));
  const mayBeInTags = index.coded.tagsSearch(lowered);
  const ofTags = codedQuestion(index.coded.tags, (tags, list) => mayBeInTags(list) && tags().some(isIn));
  const ofErrors = errorTextQuestion(index.coded.errors, lowered);
  const isInId = index.coded.idSearch(lowered);
  return (row) => (ofTask(row) === yes || ofTags(row) === yes || isInId(row) ? yes : ofErrors(row));
}

function nameQuestion({ field, glob }: NameTerm, index: RunIndex): RowQuestion {
  const isMatch = globMatcher(glob);
  if (field === 'task') return codedQuestion(index.coded.task, (task) => isMatch(task()));
  if (field === 'version') return codedQuestion(index.coded.version, (version) => isMatch(version()));
  const literal = foldedText(longestPart(glob));
  if (field === 'tag') {
    const mayBeInTags = index.coded.tagsSearch(literal);
    return codedQuestion(index.coded.tags, (tags, list) => mayBeInTags(list) && tags().some(isMatch));
  }
  if (glob.includes('*')) {
    const mayBeInId = index.coded.idSearch(literal);
    return (row) => answerOf(mayBeInId(row) && isMatch(index.id(row)));
  }
  const wanted = index.rowOf(glob);
  return (row) => answerOf(row === wanted);
}

/** NaN where it is not known: no comparison holds of it. */
function countOf(field: CountField, { index, forest }: FilteredRuns): (row: number) => number {
  if (field === 'attempts') return (row) => index.attemptCount(row) ?? Number.NaN;
  if (field === 'depth') return (row) => forest.depth[row] ?? Number.NaN;
  const children = childCounts(forest);
  return (row) => children[row] ?? 0;
}

/** Children by row; what only hangs below its root because its parent is not known is no child of it. */
function childCounts(forest: Forest): Uint32Array {
  const counts = new Uint32Array(forest.size);
  for (let row = 0; row < forest.size; row++) {
    const parent = forest.parent[row] ?? noRow;
    if (parent !== noRow && forest.isParentUnknown[row] !== 1) counts[parent] = (counts[parent] ?? 0) + 1;
  }
  return counts;
}

function spanOf({ field }: DurationTerm, index: RunIndex): (row: number) => number {
  if (field === 'duration') return (row) => index.finishedAtMs(row) - index.startedAtMs(row);
  return (row) => index.startedAtMs(row) - index.createdAtMs(row);
}

function numberQuestion(
  numberOf: (row: number) => number,
  comparison: Comparison,
  than: number,
): RowQuestion {
  switch (comparison) {
    case '=':
      return (row) => answerOf(numberOf(row) === than);
    case '>':
      return (row) => answerOf(numberOf(row) > than);
    case '>=':
      return (row) => answerOf(numberOf(row) >= than);
    case '<':
      return (row) => answerOf(numberOf(row) < than);
    case '<=':
      return (row) => answerOf(numberOf(row) <= than);
  }
}

function timeQuestion(term: Extract<FilterTerm, { kind: 'time' }>, context: FilterContext): RowQuestion {
  const { index } = context.runs;
  const clock = { timeZone: context.timeZone, newestTimeMs: index.newestTimeMs };
  const timeOf = timeReader(term.field, index);
  if (term.form !== 'range') {
    const limitMs = momentMs(term.moment, clock);
    return numberQuestion(timeOf, term.form === 'after' ? '>' : '<', limitMs);
  }
  const fromMs = term.from === null ? Number.NEGATIVE_INFINITY : momentMs(term.from, clock);
  const toMs = term.to === null ? Number.POSITIVE_INFINITY : lastMsOf(term.to, clock);
  return (row) => {
    const timeMs = timeOf(row);
    return answerOf(timeMs >= fromMs && timeMs <= toMs);
  };
}

function timeReader(field: TimeField, index: RunIndex): (row: number) => number {
  switch (field) {
    case 'created':
      return (row) => index.createdAtMs(row);
    case 'started':
      return (row) => index.startedAtMs(row);
    case 'finished':
      return (row) => index.finishedAtMs(row);
    case 'updated':
      return (row) => index.updatedAtMs(row);
  }
}

function hasQuestion(word: HasWord, index: RunIndex, forest: Forest): RowQuestion {
  switch (word) {
    case 'error':
      return (row) => answerOf(index.coded.errors.some(row, () => true));
    case 'children': {
      const counts = childCounts(forest);
      return (row) => answerOf((counts[row] ?? 0) > 0 || index.listsChildren(row));
    }
    case 'attempts':
      return (row) => answerOf(index.coded.listedAttempts(row) > 0);
    case 'tags':
      return codedQuestion(index.coded.tags, (tags) => tags().length > 0);
    default:
      return (row) => answerOf(index.coded.hasPart(row, word));
  }
}

function isPartTold(index: RunIndex, row: number, part: 'payload' | 'output' | 'metadata'): boolean {
  if (part === 'payload') return index.hasPayload(row);
  return part === 'output' ? index.hasOutput(row) : index.hasMetadata(row);
}
