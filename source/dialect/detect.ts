/** Says which dialect a document is of, or what it is instead. */
import type { DialectName } from '../model/dialect-name.ts';
import { describeKind } from '../schema/describe-value.ts';
import { fieldOf, isJsonObject } from './json-object.ts';
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

function refused(value: unknown): Detection {
  const found = describeKind(value);
  const nearest = nearestDialect(value);
  const reason = `${found}, where a run object was expected`;
  if (nearest === null) return { dialect: null, found, nearest: null, reason };
  const { dialect } = nearest;
  const objection = objectionOf(nearest);
  const why = `; nearest is ${dialect.title}${objection === null ? '' : `: ${objection}`}`;
  return { dialect: null, found, nearest: dialect.name, reason: `${reason}${why}` };
}

/** The first thing that keeps the value from being of the nearest dialect: what its schema says, else what all of its documents have. */
function objectionOf({ dialect, value, pointer }: Nearness): string | null {
  const [problem] = dialect.findProblems(value).problems;
  if (problem !== undefined) return placed(`${pointer}${problem.pointer}`, problem.message);
  const absent = isJsonObject(dialect.example)
    ? Object.keys(dialect.example).find((key) => fieldOf(value, key) === undefined)
    : undefined;
  if (absent === undefined) return null;
  return placed(pointer, `must have the property "${absent}", found ${describeKind(value)}`);
}

function placed(pointer: string, message: string): string {
  return pointer === '' ? message : `${pointer} ${message}`;
}
