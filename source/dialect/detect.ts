/** Says which dialect a document is of, or what it is instead. */
import type { DialectName } from '../model/dialect-name.ts';
import { describeKind } from '../schema/describe-value.ts';
import { apiError } from './api-error/index.ts';
import { apiRun } from './api-run/index.ts';
import type { Dialect } from './dialect.ts';
import { fieldOf, isJsonObject, textOf } from './json-object.ts';
import { listPage } from './list-page/index.ts';
import { recognise } from './recognise.ts';
import { isApiRunObject } from './run-fields.ts';
import { runSchema } from './run-schema/index.ts';

export type Detection =
  | {
      readonly dialect: DialectName;
      /** Pointer of an array whose elements are documents of their own, as a list page's are; else null. */
      readonly elements: string | null;
    }
  | {
      readonly dialect: null;
      /** What was found: `a number`, `an object with the keys a, b`, `a trace (…), which this version does not read yet`. Raw text. */
      readonly found: string;
      readonly nearest: DialectName | null;
      /** The whole sentence after `not a run:`: what was found, what was expected, why the nearest dialect did not take it. */
      readonly reason: string;
    };

/** Recognises a parsed document by formats.md §2. Arrays and lines are for the caller to split. Never throws. */
export function detectDialect(value: unknown): Detection {
  const recognised = recognise(value);
  if (recognised === null) return refused(value);
  const { shape, pointer } = recognised;
  if (shape.dialect !== null) {
    const { name, elements } = shape.dialect;
    return { dialect: name, elements: elements === undefined ? null : `${pointer}/${elements}` };
  }
  const found = `${shape.title}, which this version does not read yet`;
  return { dialect: null, found, nearest: null, reason: found };
}

function refused(value: unknown): Detection {
  const found = describeKind(value);
  const nearest = nearestDialect(value);
  const reason = `${found}, where a run object was expected${nearest === null ? '' : objectionOf(nearest, value)}`;
  return { dialect: null, found, nearest: nearest?.name ?? null, reason };
}

/** Why the nearest dialect did not take the value, where its schema says so. */
function objectionOf(nearest: Dialect, value: unknown): string {
  const [problem] = nearest.findProblems(value).problems;
  if (problem === undefined) return '';
  const place = problem.pointer === '' ? '' : `${problem.pointer} `;
  return `; nearest is ${nearest.title}: ${place}${problem.message}`;
}

function nearestDialect(value: unknown): Dialect | null {
  if (!isJsonObject(value)) return null;
  const isNearRun =
    fieldOf(value, 'status') !== undefined ||
    fieldOf(value, 'taskIdentifier') !== undefined ||
    (textOf(value, 'id')?.startsWith('run_') ?? false);
  if (isNearRun) return isApiRunObject(value) ? apiRun : runSchema;
  if (fieldOf(value, 'data') !== undefined || fieldOf(value, 'pagination') !== undefined) return listPage;
  return fieldOf(value, 'error') !== undefined ? apiError : null;
}
