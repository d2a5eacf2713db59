/** Turns a document into runs, and holds it against its schema, through whatever is wrapped around it. */
import type { DialectName } from '../model/dialect-name.ts';
import type { SchemaFindings, SchemaProblem } from '../schema/schema-problem.ts';
import type { Conversion } from './conversion.ts';
import type { Dialect, DocumentContext } from './dialect.ts';
import { dialectNamed } from './dialects.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { nearestLevel } from './nearest-dialect.ts';
import { recognise, wrappedLevels } from './recognise.ts';
import { isRunObject } from './run-fields.ts';
import { withEmptyParts } from './with-empty-parts.ts';

/**
 * The runs of a document by its dialect: its own first, then those it refers to. Pointers count from the top of the document. Whatever
 * the value is, nothing is thrown: what has no id gives no run.
 */
export function toRuns(document: unknown, name: DialectName, context: DocumentContext = unnamed): Conversion {
  const { value, pointer, dialect } = located(document, name);
  return withEmptyParts(dialect.toRuns(value, pointer, context), document);
}

const unnamed: DocumentContext = { inputName: '' };

/** What is wrong with a document by its dialect: nothing where it fits that or the run schema (contract.md rule 16). */
export function checkDocument(document: unknown, name: DialectName): SchemaFindings {
  const { value, pointer, dialect } = located(document, name);
  const { problems, total } = dialect.findProblems(value);
  if (pointer === '' || total === 0) return { problems, total };
  return {
    problems: problems.map((one): SchemaProblem => ({ ...one, pointer: `${pointer}${one.pointer}` })),
    total,
  };
}

function isExportLine(document: JsonObject, dialect: Dialect): boolean {
  return dialect.name === 'trace-export' && dialect.recognises(document);
}

/** The value that the dialect is about: what was recognised inside wrappers; where the dialect was only said, what comes nearest to it. */
function located(document: unknown, name: DialectName) {
  const dialect = dialectNamed(name);
  const whole = { value: document, pointer: '', dialect };
  // A run object is no wrapper, nor is a line of an export; this is asked a million times.
  if (isJsonObject(document) && (isRunObject(document) || isExportLine(document, dialect))) return whole;
  const recognised = recognise(document);
  if (recognised?.dialect === dialect)
    return { value: recognised.value, pointer: recognised.pointer, dialect };
  const levels = wrappedLevels(document);
  const level = levels.find(({ value }) => dialect.recognises(value)) ?? nearestLevel(levels, dialect);
  const found = level ?? recognised;
  return found === null ? whole : { value: found.value, pointer: found.pointer, dialect };
}
