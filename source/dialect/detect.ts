/** Says which dialect a document is of, or what it is instead. */
import type { DialectName } from '../model/dialect-name.ts';
import { describeKind } from '../schema/describe-value.ts';
import type { SchemaProblem } from '../schema/schema-problem.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, isJsonObject, type JsonObject } from './json-object.ts';
import { type Nearness, nearestDialect } from './nearest-dialect.ts';
import { recognise } from './recognise.ts';

export type Detection =
  | {
      readonly dialect: DialectName;
      /** Pointer of an array whose elements are documents of their own, as a list page's are; else null. */
      readonly elements: string | null;
    }
  | {
      readonly dialect: null;
      /** What was found: `a number`, `an object with the keys a, b`. Raw text. */
      readonly found: string;
      readonly nearest: DialectName | null;
      /** The whole sentence after `not a run:`: what was found, what was expected, why the nearest dialect did not take it. */
      readonly reason: string;
    };

/** Recognises a parsed document by formats.md §2. Arrays and lines are for the caller to split. Never throws. */
export function detectDialect(value: unknown): Detection {
  const recognised = recognise(value);
  if (recognised === null) return refused(value);
  const { name, elements } = recognised.dialect;
  return { dialect: name, elements: elements === undefined ? null : `${recognised.pointer}/${elements}` };
}

/** What is nearest is looked for when it is asked for: of many wrong lines only the first are spelled out. */
function refused(value: unknown): Detection {
  const found = describeKind(value);
  let nearest: Nearness | null | undefined;
  const nearness = (): Nearness | null => {
    if (nearest === undefined) nearest = nearestDialect(value);
    return nearest;
  };
  return {
    dialect: null,
    found,
    get nearest() {
      return nearness()?.dialect.name ?? null;
    },
    get reason() {
      return `${found}, where a run object was expected${whyNot(nearness())}`;
    },
  };
}

function whyNot(nearest: Nearness | null): string {
  if (nearest === null) return '';
  const objection = objectionOf(nearest);
  return `; nearest is ${nearest.dialect.title}${objection === null ? '' : `: ${objection}`}`;
}

/** What keeps the value from being of the nearest dialect: the key that would make it so, else the first that its schema says. */
function objectionOf({ dialect, value, pointer }: Nearness): string | null {
  const { problems } = dialect.findProblems(value);
  const key = missedKey(dialect, value);
  const ofKey = problems.find((problem) => key !== null && isAbout(problem, key));
  if (ofKey !== undefined) return placed(`${pointer}${ofKey.pointer}`, ofKey.message);
  if (key !== null && fieldOf(value, key) === undefined)
    return placed(pointer, `must have the property "${key}", found ${describeKind(value)}`);
  const [first] = problems;
  return first === undefined ? null : placed(`${pointer}${first.pointer}`, first.message);
}

/** The key of the dialect's example that alone is missing, else is not as it has to be, for the value to be recognised. */
function missedKey({ example, recognises }: Dialect, value: JsonObject): string | null {
  if (!isJsonObject(example)) return null;
  const keys = Object.keys(example);
  const known = Object.fromEntries(keys.map((key) => [key, fieldOf(value, key)]));
  const fitting = keys.filter((key) => recognises({ ...known, [key]: example[key] }));
  return fitting.find((key) => fieldOf(value, key) === undefined) ?? fitting[0] ?? null;
}

function isAbout({ pointer, message }: SchemaProblem, key: string): boolean {
  return pointer === `/${key}` || (pointer === '' && message.startsWith(`must have the property "${key}"`));
}

function placed(pointer: string, message: string): string {
  return pointer === '' ? message : `${pointer} ${message}`;
}
