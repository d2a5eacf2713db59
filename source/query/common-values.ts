/** The values that runs of an input have, the commonest first: what completion offers. */
import type { CodedFact } from '../model/coded-facts.ts';
import type { Forest } from '../model/forest.ts';
import type { FilteredRuns } from './compile-filter.ts';
import type { NameField, StatusTerm } from './filter-expression.ts';
import { isStatusMatch, statusTerm, statusWord, statusWords } from './status-words.ts';

export interface CommonValue {
  /** Raw text. */
  readonly value: string;
  /** How many loaded runs have it. */
  readonly count: number;
}

/** Values of a field that are kept at most. */
const mostValues = 10_000;

const known = new WeakMap<Forest, Map<string, readonly CommonValue[]>>();

/** Values of a field of loaded runs, the commonest first, of equal ones the first by text. Counted once for a collection; linear in the runs. */
export function commonValues(
  field: NameField | 'status' | 'error',
  runs: FilteredRuns,
): readonly CommonValue[] {
  const ofForest = known.get(runs.forest) ?? new Map<string, readonly CommonValue[]>();
  known.set(runs.forest, ofForest);
  const before = ofForest.get(field);
  if (before !== undefined) return before;
  const values = [...countsOf(field, runs)]
    .map(([value, count]): CommonValue => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
  ofForest.set(field, values);
  return values;
}

function countsOf(field: NameField | 'status' | 'error', runs: FilteredRuns): ReadonlyMap<string, number> {
  const { index } = runs;
  const counts = new Map<string, number>();
  const add = (value: string, count = 1): void => {
    counts.set(value, (counts.get(value) ?? 0) + count);
  };
  if (field === 'task') forEachValue(index.coded.task, runs, add);
  else if (field === 'version') forEachValue(index.coded.version, runs, add);
  else if (field === 'tag') {
    forEachValue(index.coded.tags, runs, (tags, count) => {
      for (const tag of new Set(tags)) add(tag, count);
    });
  } else if (field === 'status') addStatuses(runs, add);
  else if (field === 'error') {
    const { errors } = index.coded;
    for (let row = 0; row < index.size; row++) {
      if (index.presence(row) !== 'loaded') continue;
      const names = new Set<string>();
      errors.some(row, (error) => {
        const name = errors.title(error);
        if (name !== null) names.add(name);
        return false;
      });
      for (const name of names) add(name);
    }
  } else {
    for (let row = 0; row < index.size && counts.size < mostValues; row++) {
      if (index.presence(row) === 'loaded') add(index.id(row));
    }
  }
  return counts;
}

function forEachValue<Value>(
  fact: CodedFact<Value>,
  { index }: FilteredRuns,
  tell: (value: Value, count: number) => void,
): void {
  const counts = new Int32Array(fact.size);
  for (let row = 0; row < index.size; row++) {
    const code = fact.code(row);
    if (code >= 0 && index.presence(row) === 'loaded') counts[code] = (counts[code] ?? 0) + 1;
  }
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    if (count > 0) tell(fact.value(code), count);
  }
}

/** Words of groups and states; other words for a state are not offered. */
function addStatuses(runs: FilteredRuns, add: (word: string, count: number) => void): void {
  const terms = new Map<string, StatusTerm>();
  for (const word of statusWords) {
    const term = statusTerm(word);
    if (term !== null) terms.set(statusWord(term), term);
  }
  forEachValue(runs.index.coded.state, runs, (state, count) => {
    for (const [word, term] of terms) if (isStatusMatch(term, state)) add(word, count);
  });
  for (const word of terms.keys()) add(word, 0);
}
