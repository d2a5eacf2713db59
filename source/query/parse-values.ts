/** Reads what follows a field's name, one function a kind of field. */
import type {
  BodyField,
  Comparison,
  CountField,
  DurationField,
  FilterTerm,
  HasWord,
  IsWord,
  NameField,
} from './filter-expression.ts';
import type { FilterField } from './filter-fields.ts';
import { MistakeFound } from './filter-mistake.ts';
import { excerpt, type FilterScanner, type ScannedValue } from './filter-scanner.ts';
import { hasWords, isWords } from './filter-words.ts';
import { nearestName } from './nearest-name.ts';
import { statusTerm, statusWords } from './status-words.ts';
import { isUnit, wrongUnit } from './wrong-unit.ts';

/** `status:failed`, from the value on. */
export function parseStatus(scanner: FilterScanner): FilterTerm {
  const value = scanner.readValue('a status');
  const term = statusTerm(value.text);
  if (term !== null) return term;
  throw wrongWord(value, 'a status', statusWords);
}

/** `task:send-*`, from the value on. */
export function parseName(scanner: FilterScanner, { name }: FilterField): FilterTerm {
  return {
    kind: 'name',
    field: name as NameField,
    glob: scanner.readValue(`${name === 'id' ? 'an' : 'a'} ${name}`).text,
  };
}

/** `is:stuck`, from the value on. */
export function parseIs(scanner: FilterScanner): FilterTerm {
  return { kind: 'is', word: wordIn(scanner, isWords, 'is') as IsWord };
}

/** `has:payload`, from the value on. */
export function parseHas(scanner: FilterScanner): FilterTerm {
  return { kind: 'has', word: wordIn(scanner, hasWords, 'has') as HasWord };
}

function wordIn(scanner: FilterScanner, words: ReadonlyMap<string, string>, field: string): string {
  const value = scanner.readValue('a word');
  if (words.has(value.text)) return value.text;
  throw wrongWord(value, `a word of ${field}:`, words.keys());
}

function wrongWord({ text, at }: ScannedValue, wanted: string, words: Iterable<string>): MistakeFound {
  return new MistakeFound(at, `${excerpt(text)} is not ${wanted}`, nearestName(text, words));
}

const decimal = /^-?\d+(?:\.\d+)?/;
/** What is meant as a number. */
const numeral = /^[-+]?[\d.,]*/;

/** `attempts:>1`, from after the colon. */
export function parseCount(scanner: FilterScanner, { name }: FilterField): FilterTerm {
  const comparison = readComparison(scanner, name);
  const value = scanner.readValue('a number');
  const amount = decimal.exec(value.text)?.[0];
  if (amount === undefined || amount !== value.text)
    throw new MistakeFound(value.at, `${excerpt(value.text)} is not a number`);
  return { kind: 'count', field: name as CountField, comparison, amount };
}

/** `duration:>1.5s`, from after the colon. */
export function parseDuration(scanner: FilterScanner, { name }: FilterField): FilterTerm {
  const comparison = readComparison(scanner, name);
  const value = scanner.readValue('a duration');
  const amount = decimal.exec(value.text)?.[0];
  if (amount === undefined || amount !== numeral.exec(value.text)?.[0])
    throw new MistakeFound(value.at, `${excerpt(value.text)} is not a duration`);
  const unit = value.text.slice(amount.length);
  if (!isUnit(unit)) throw wrongUnit(unit, value.at + amount.length);
  return { kind: 'duration', field: name as DurationField, comparison, amount, unit };
}

function readComparison(scanner: FilterScanner, field: string): Comparison {
  const at = scanner.at;
  const found = scanner.readSigns();
  if (found === '') return '=';
  if (isComparison(found)) return found;
  const meant = meantSigns.get(found);
  const nearest = meant === undefined ? null : `${field}:${meant}`;
  throw new MistakeFound(at, `"${found}" is not an operator of ${field}:`, nearest);
}

function isComparison(signs: string): signs is Comparison {
  return signs === '>' || signs === '>=' || signs === '<' || signs === '<=';
}

/** Signs of other languages. */
const meantSigns: ReadonlyMap<string, string> = new Map([
  ['=', ''],
  ['==', ''],
  ['===', ''],
  ['=>', '>='],
  ['=<', '<='],
]);

const keyPattern = /[^\s)|.:"=<>~]+/y;

/**
 * `payload.a."b.c":5`, from after the part's name; null where no colon follows: then it is a bare word. A path that goes on with
 * another operator, has a key in quotes, or has a colon further on, was meant to be one.
 */
export function parseBody(scanner: FilterScanner, { name }: FilterField): FilterTerm | null {
  const start = scanner.at - name.length;
  const path: string[] = [];
  let isPath = false;
  while (scanner.take('.')) {
    if (scanner.next === '"') {
      path.push(scanner.readQuoted());
      isPath = true;
      continue;
    }
    const key = scanner.read(keyPattern);
    if (key === '' && !isPath && !scanner.hasColon) return null;
    if (key === '') throw new MistakeFound(scanner.at, 'a key is missing');
    path.push(key);
  }
  if (!scanner.take(':')) {
    const operator = /^[=<>~]/.test(scanner.next) ? scanner.next : null;
    if (operator !== null)
      throw new MistakeFound(
        scanner.at,
        `"${operator}" is not an operator of ${name}`,
        `${scanner.text.slice(start, scanner.at)}:`,
      );
    if (isPath || scanner.hasColon) throw new MistakeFound(scanner.at, '":" is missing');
    return null;
  }
  const { text, isQuoted } = scanner.readValue('a value');
  return { kind: 'body', field: name as BodyField, path, value: text, isQuoted };
}
