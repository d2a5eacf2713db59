/** Reads one term: a bare word, a phrase, or a field with its value. */
import type { FilterTerm } from './filter-expression.ts';
import { type FieldKind, type FilterField, filterFieldByName, filterFields } from './filter-fields.ts';
import { MistakeFound } from './filter-mistake.ts';
import type { FilterScanner } from './filter-scanner.ts';
import { nearestName } from './nearest-name.ts';
import { parseErrorPattern, parseErrorText } from './parse-error-term.ts';
import { parseTime } from './parse-time-term.ts';
import {
  parseBody,
  parseCount,
  parseDuration,
  parseHas,
  parseIs,
  parseName,
  parseStatus,
} from './parse-values.ts';

type ValueParser = (scanner: FilterScanner, field: FilterField) => FilterTerm;

/** Parsers of what follows `name:`, by the kind of the field. */
const parserByKind: Readonly<Record<Exclude<FieldKind, 'body'>, ValueParser>> = {
  status: parseStatus,
  name: parseName,
  error: parseErrorPattern,
  count: parseCount,
  duration: parseDuration,
  time: parseTime,
  is: parseIs,
  has: parseHas,
};

/** Reads the term that begins at the scanner's place, where no white space, `(`, `)`, `|` or `!` stands. Throws `MistakeFound`. */
export function parseTerm(scanner: FilterScanner): FilterTerm {
  if (scanner.next === '"') return { kind: 'text', text: scanner.readQuoted() };
  const start = scanner.at;
  const name = scanner.readIdentifier();
  const field = filterFieldByName.get(name);
  const term = field === undefined ? unknownField(scanner, start, name) : fieldTerm(scanner, field);
  if (term !== null) return term;
  scanner.at = start;
  return { kind: 'text', text: scanner.readUnquoted() };
}

/** A term of the field; null where no operator follows: then its name is a bare word. */
function fieldTerm(scanner: FilterScanner, field: FilterField): FilterTerm | null {
  if (field.kind === 'body') return parseBody(scanner, field);
  const operatorAt = scanner.at;
  if (field.kind === 'error' && scanner.take('~')) return parseErrorText(scanner);
  if (scanner.take(':')) return parserByKind[field.kind](scanner, field);
  const isPath = scanner.next === '.' && scanner.hasColon;
  const operator = scanner.read(isPath ? /\./y : /[<>]=?|!=|=|~/y);
  if (operator === '') return null;
  const right = field.kind === 'error' ? 'error~' : `${field.name}:${comparisonOf(field, operator)}`;
  throw new MistakeFound(operatorAt, `"${operator}" is not an operator of ${field.name}`, right);
}

function comparisonOf({ operators }: FilterField, operator: string): string {
  return operators.includes(`:${operator}`) ? operator : '';
}

const bodyFields = filterFields.filter(({ kind }) => kind === 'body').map(({ name }) => name);

/** A name that no field has is a mistake where an operator follows it, else a bare word. */
function unknownField(scanner: FilterScanner, start: number, name: string): null {
  if (name === '') return null;
  const isField = scanner.next === ':' || scanner.next === '~';
  const isPath = scanner.next === '.' && scanner.hasColon;
  const nearest = nearestName(name, isPath ? bodyFields : filterFieldByName.keys());
  if (!isField && !(nearest !== null && (isPath || /[<>=]/.test(scanner.next)))) return null;
  const what = `there is no field ${name}; put the text in quotes to find it`;
  throw new MistakeFound(start, nearest === null ? what : `there is no field ${name}`, nearest);
}
