/** Envelopes whose elements are documents of their own, read as a whole where they were not split. */
import type { Run } from '../model/run.ts';
import { describeKind } from '../schema/describe-value.ts';
import type { SchemaName } from '../schema/schema-name.ts';
import type { SchemaFindings } from '../schema/schema-problem.ts';
import { findProblems } from '../schema/validate.ts';
import type { Dialect, DocumentContext } from './dialect.ts';
import { gatheredFindings, type PartFindings } from './gathered-findings.ts';
import { elementsOf, isJsonObject } from './json-object.ts';

/** Of what kind an envelope is, and what it may hold. */
export interface EnvelopeKind {
  /** Key of the array. */
  readonly key: string;
  readonly schema: SchemaName;
  /** What an element has to be, for the reader: `a run`. */
  readonly expected: string;
  /** The dialect of an element; null where it is of none. */
  dialectOf(element: unknown): Dialect | null;
}

/** What is wrong with the envelope itself and with its elements; the first hundred, and the count of all. */
export function envelopeFindings(kind: EnvelopeKind, value: unknown): SchemaFindings {
  return gatheredFindings(findProblems(kind.schema, value), findingsOfElements(kind, value));
}

function* findingsOfElements(kind: EnvelopeKind, value: unknown): Generator<PartFindings, void, undefined> {
  for (const [index, element] of elementsIn(kind, value).entries())
    yield { pointer: `/${kind.key}/${index}`, findings: elementFindings(kind, element) };
}

function elementFindings(kind: EnvelopeKind, element: unknown): SchemaFindings {
  const dialect = kind.dialectOf(element);
  if (dialect !== null) return dialect.findProblems(element);
  const message = `must be ${kind.expected}, found ${describeKind(element)}`;
  return { problems: [{ pointer: '', message, keyword: 'dialect' }], total: 1 };
}

/** The runs of all elements, in their order. */
export function envelopeRuns(
  kind: EnvelopeKind,
  value: unknown,
  pointer: string,
  context: DocumentContext,
): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, element] of elementsIn(kind, value).entries()) {
    const converted = kind.dialectOf(element)?.toRuns(element, `${pointer}/${kind.key}/${index}`, context);
    for (const run of converted?.runs ?? []) runs.push(run);
  }
  return runs;
}

function elementsIn({ key }: EnvelopeKind, value: unknown): readonly unknown[] {
  return isJsonObject(value) ? (elementsOf(value, key) ?? []) : [];
}
