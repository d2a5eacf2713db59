/** Columns that the run schema has no field for, as facts with their units. */
import type { ExtraFact } from '../model/run.ts';
import { cutText } from '../schema/cut-text.ts';
import { columnFlag, columnList, columnNumber, isNoTime } from './column-value.ts';
import { fieldOf, isJsonObject, type JsonObject } from './json-object.ts';
import { factValueLimit, plainValue } from './plain-value.ts';
import { unknownFacts } from './unknown-facts.ts';

/** How a column's value is told: `cents` as `0.25 ¢`, `dollars` as `$0.0025`, `flag` as yes or no, `list` with commas. */
export type ColumnKind = 'text' | 'time' | 'ms' | 'seconds' | 'cents' | 'dollars' | 'flag' | 'list';

/** What is known of the columns of a table. */
export interface ColumnTable {
  /** Columns to be told, in that order, by name: label and kind. */
  readonly told: ReadonlyMap<string, readonly [label: string, kind: ColumnKind]>;
  /** Columns that the run has a field for, or that are nobody's business. */
  readonly silent: ReadonlySet<string>;
}

/** The known columns in the table's order, then those that runlens does not know by their own name. Empty ones are left out. */
export function columnFacts(row: JsonObject, { told, silent }: ColumnTable): readonly ExtraFact[] {
  const facts: ExtraFact[] = [];
  for (const [key, [label, kind]] of told) {
    if (isTold(row, key) && !(kind === 'time' && isNoTime(fieldOf(row, key))))
      facts.push({ label, value: columnValue(row, key, kind) });
  }
  const unknown = Object.keys(row).filter((key) => !told.has(key) && !silent.has(key) && isTold(row, key));
  return unknown.length === 0 ? facts : [...facts, ...unknownFacts(row, unknown)];
}

/** An empty text, array or object says nothing: columns that cannot be null have it for nothing. */
function isTold(row: JsonObject, key: string): boolean {
  const value = fieldOf(row, key);
  if (value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isJsonObject(value) || Object.keys(value).length > 0;
}

function columnValue(row: JsonObject, key: string, kind: ColumnKind): string {
  const value = fieldOf(row, key);
  if (kind === 'flag') {
    const flag = columnFlag(row, key);
    if (flag !== null) return flag ? 'yes' : 'no';
  } else if (kind === 'list') {
    const list = columnList(row, key);
    if (list !== null) return cutText(list.join(', '), factValueLimit);
  } else if (kind !== 'text' && kind !== 'time' && columnNumber(row, key) !== null) {
    return withUnit(plainValue(value), kind);
  }
  return plainValue(value);
}

function withUnit(number: string, kind: Exclude<ColumnKind, 'text' | 'time' | 'flag' | 'list'>): string {
  switch (kind) {
    case 'ms':
      return `${number} ms`;
    case 'seconds':
      return `${number} s`;
    case 'cents':
      return `${number} ¢`;
    case 'dollars':
      return `$${number}`;
  }
}
