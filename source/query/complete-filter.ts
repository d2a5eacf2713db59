/** What may stand at the cursor of a filter that is being typed. */
import { commonValues } from './common-values.ts';
import type { FilteredRuns } from './compile-filter.ts';
import { durationUnits } from './duration-amount.ts';
import type { NameField } from './filter-expression.ts';
import { type FilterField, filterFieldByName, filterFields } from './filter-fields.ts';
import { hasWords, isWords } from './filter-words.ts';
import { valueText } from './print-filter.ts';
import { statusGroups } from './status-words.ts';

export interface FilterCandidate {
  /** What stands in the filter when it is taken. Raw text. */
  readonly text: string;
  /** What it means, for a list of candidates; null where it says itself. */
  readonly doc: string | null;
  /** How many loaded runs have it; null where it is not counted. */
  readonly count: number | null;
}

export interface FilterCompletion {
  /** What a candidate takes the place of: UTF-16 offsets of the text. */
  readonly from: number;
  readonly to: number;
  /** The likeliest first; at most `mostCandidates`. */
  readonly candidates: readonly FilterCandidate[];
}

/** Candidates that are offered at most. */
export const mostCandidates = 50;

/** Completes the term that the cursor stands in; `cursor` is a UTF-16 offset. Nothing is offered within regular expressions and values of bodies. */
export function completeFilter(text: string, cursor: number, runs: FilteredRuns): FilterCompletion {
  const start = startOfTerm(text.slice(0, cursor));
  const typed = text.slice(start, cursor);
  const end = cursor + (/^[^\s)|]*/.exec(text.slice(cursor))?.[0].length ?? 0);
  const [, name = '', operator = '', value = ''] = /^([A-Za-z_][\w-]*)?(?:([:~])(.*))?$/s.exec(typed) ?? [];
  if (name === '' && typed !== '') return { from: start, to: end, candidates: [] };
  if (operator === '') return { from: start, to: end, candidates: fieldsFrom(name) };
  const field = filterFieldByName.get(name);
  const from = start + name.length + operator.length;
  const candidates = field === undefined ? [] : valuesOf(field, operator, value, runs);
  return { from, to: end, candidates: candidates.slice(0, mostCandidates) };
}

/** Where the term begins that ends with the text: after white space, `(`, `)`, `|` or `!` outside of quotes and regular expressions. */
function startOfTerm(text: string): number {
  let start = 0;
  /** The sign that ends what white space does not: a quoted text or a regular expression. */
  let closer: '"' | '/' | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (closer !== null) {
      if (character === '\\') at++;
      else if (character === closer) closer = null;
    } else if (character === '/' && text.slice(start, at) === 'error:') closer = '/';
    else if (character === '"' && /(?:^|[:~.])$/.test(text.slice(Math.max(start, at - 1), at))) closer = '"';
    else if (/[\s)|]/.test(character) || (at === start && /[(!]/.test(character))) start = at + 1;
  }
  return start;
}

function fieldsFrom(typed: string): readonly FilterCandidate[] {
  return filterFields
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map(({ name, operators, doc }) => ({ text: `${name}${operators[0] ?? ':'}`, doc, count: null }));
}

function valuesOf(
  field: FilterField,
  operator: string,
  typed: string,
  runs: FilteredRuns,
): readonly FilterCandidate[] {
  if (field.kind === 'error') return operator === '~' ? counted(typed, commonValues('error', runs)) : [];
  if (operator === '~') return [];
  switch (field.kind) {
    case 'status':
      return counted(typed, commonValues('status', runs), (word) =>
        Object.hasOwn(statusGroups, word) ? statusGroups[word as keyof typeof statusGroups].doc : null,
      );
    case 'name':
      return counted(typed, commonValues(field.name as NameField, runs));
    case 'is':
      return worded(typed, isWords);
    case 'has':
      return worded(typed, hasWords);
    case 'count':
      return typed === '' ? comparisons() : [];
    case 'duration':
      return durations(typed);
    case 'time':
      return times(typed, runs.index.newestTimeMs);
    case 'body':
      return [];
  }
}

/** Those that begin as typed come before those that only hold it; case is ignored. */
function matching<Entry>(
  typed: string,
  entries: Iterable<Entry>,
  textOf: (entry: Entry) => string,
): readonly Entry[] {
  const wanted = typed.replace(/^"/, '').toLowerCase();
  const beginning: Entry[] = [];
  const holding: Entry[] = [];
  for (const entry of entries) {
    const place = textOf(entry).toLowerCase().indexOf(wanted);
    if (place === 0) beginning.push(entry);
    else if (place > 0) holding.push(entry);
    if (beginning.length >= mostCandidates) break;
  }
  return beginning.concat(holding);
}

function counted(
  typed: string,
  values: ReturnType<typeof commonValues>,
  docOf: (value: string) => string | null = () => null,
): readonly FilterCandidate[] {
  return matching(typed, values, ({ value }) => value).map(({ value, count }) => ({
    text: valueText(value),
    doc: docOf(value),
    count,
  }));
}

function worded(typed: string, words: ReadonlyMap<string, string>): readonly FilterCandidate[] {
  return matching(typed, words, ([word]) => word).map(([word, doc]) => ({ text: word, doc, count: null }));
}

function comparisons(): readonly FilterCandidate[] {
  return ['>', '>=', '<', '<='].map((text) => ({ text, doc: null, count: null }));
}

function durations(typed: string): readonly FilterCandidate[] {
  if (typed === '') return comparisons();
  const amount = /^(?:[<>]=?)?-?\d+(?:\.\d+)?/.exec(typed)?.[0];
  if (amount === undefined) return [];
  return durationUnits
    .map((unit) => ({ text: `${amount}${unit}`, doc: null, count: null }))
    .filter(({ text }) => text.startsWith(typed));
}

/** Ranges that are asked for most, and the input's newest day (by UTC). */
function times(typed: string, newestTimeMs: number): readonly FilterCandidate[] {
  const day = Math.abs(newestTimeMs) < 8e15 ? new Date(newestTimeMs).toISOString().slice(0, 10) : null;
  const ranges: (readonly [string, string | null])[] = [
    ['-15m..', 'the last 15 minutes of the input'],
    ['-1h..', 'the last hour of the input'],
    ['-1d..', 'the last day of the input'],
    ['>', null],
    ['<', null],
  ];
  if (day !== null && /^\d{4}-/.test(day))
    ranges.splice(3, 0, [`${day}..${day}`, 'the newest day of the input']);
  return ranges.filter(([text]) => text.startsWith(typed)).map(([text, doc]) => ({ text, doc, count: null }));
}
