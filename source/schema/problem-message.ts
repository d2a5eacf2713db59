/** ajv's errors in words: what is expected, what was found, what was probably meant. */
import type { ErrorObject } from 'ajv';
import { describeFound, quoteText } from './describe-value.ts';
import { nearestWord } from './nearest-word.ts';

/** What runlens uses of ajv's error. */
export type AjvError = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>;

const typeNames: ReadonlyMap<string, string> = new Map([
  ['string', 'a string'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'an array'],
  ['object', 'an object'],
  ['null', 'null'],
]);

/** Keys looked through for a mistyped one. */
const triedKeys = 200;

/** The sentence for one error; `found` is the value at its pointer. */
export function problemMessage(error: AjvError, found: unknown): string {
  switch (error.keyword) {
    case 'type':
      return `must be ${expectedTypes(error.params['type'])}, found ${describeFound(found)}`;
    case 'enum':
      return enumMessage(error.params['allowedValues'], found);
    case 'required':
      return requiredMessage(String(error.params['missingProperty']), found);
    case 'pattern':
      return `must ${expectedPattern(String(error.params['pattern']))}, found ${describeFound(found)}`;
    case 'format':
      return `must be ${expectedFormat(error.params['format'])}, found ${describeFound(found)}`;
    case 'minLength':
      return 'must not be empty';
    case 'maxLength':
      return `must have at most ${error.params['limit']} characters, found ${textLength(found)}: ${describeFound(found)}`;
    case 'maxItems':
      return `must have at most ${error.params['limit']} items, found ${describeFound(found)}`;
    case 'minimum':
      return `must be ${error.params['limit']} or more, found ${describeFound(found)}`;
    default:
      return `must fulfil "${error.keyword}", found ${describeFound(found)}`;
  }
}

function expectedTypes(type: unknown): string {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.map((name) => typeNames.get(String(name)) ?? String(name)).join(' or ');
}

function expectedFormat(format: unknown): string {
  return format === 'number-text' ? 'a number' : 'a date and time such as "2026-05-03T10:00:00Z"';
}

function enumMessage(allowedValues: unknown, found: unknown): string {
  const allowed: readonly unknown[] = Array.isArray(allowedValues) ? allowedValues : [];
  const words = allowed.filter((one) => typeof one === 'string');
  const meant = typeof found === 'string' ? nearestWord(found, words) : null;
  const told = allowed.filter((one) => one !== null);
  const expected = `must be one of ${told.map((one) => (typeof one === 'string' ? quoteText(one) : String(one))).join(', ')}`;
  return `${expected}, found ${describeFound(found)}${suggestion(meant)}`;
}

function requiredMessage(missing: string, found: unknown): string {
  const expected = `must have the property "${missing}"`;
  if (typeof found !== 'object' || found === null) return `${expected}, found none`;
  const keys = Object.keys(found).slice(0, triedKeys);
  const present = keys.find((key) => nearestWord(key, [missing]) === missing);
  if (present === undefined) return `${expected}, found ${describeFound(found)}`;
  return `${expected}, found ${quoteText(present)}${suggestion(missing)}`;
}

function expectedPattern(pattern: string): string {
  const prefix = /^\^((?:[\w-]|\\\.)+)$/.exec(pattern)?.[1];
  return prefix === undefined ? `match ${pattern}` : `begin with "${prefix.replaceAll('\\', '')}"`;
}

function textLength(found: unknown): number {
  if (typeof found !== 'string') return 0;
  let length = 0;
  for (let at = 0; at < found.length; length++) at += (found.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return length;
}

function suggestion(meant: string | null): string {
  return meant === null ? '' : `; did you mean ${quoteText(meant)}?`;
}
