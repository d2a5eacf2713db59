/** What a document is, whether it fits its schema, and which runs it tells of. */
import { detectDialect } from '../dialect/detect.ts';
import type { DocumentContext } from '../dialect/dialect.ts';
import { dialectOfElement } from '../dialect/dialect-of-element.ts';
import { dialectNamed } from '../dialect/dialects.ts';
import { recognise } from '../dialect/recognise.ts';
import { checkDocument, toRuns } from '../dialect/to-runs.ts';
import type { DialectName } from '../model/dialect-name.ts';
import type { Run } from '../model/run.ts';
import type { SchemaFindings } from '../schema/schema-problem.ts';
import { findProblems } from '../schema/validate.ts';
import { documentWarnings } from './document-warnings.ts';
import type { Leaf } from './leaf.ts';
import type { Objection, Objections } from './objection.ts';
import type { ReadSettings } from './read-settings.ts';

export interface Judgement {
  readonly dialect: DialectName | null;
  readonly verdict: 'ok' | 'invalid';
  /** The document's own run first, then those that it names. */
  readonly runs: readonly Run[];
  /** What a recognised document without a run says. */
  readonly remark: string | null;
  readonly objections: Objections;
}

/** Judges a document. At most `limit` objections of each severity are spelled out; all are counted. Never throws for what stands in it. */
export function judgeLeaf(
  leaf: Leaf,
  settings: ReadSettings,
  limit: number,
  context: DocumentContext,
): Judgement {
  const warnings = documentWarnings(leaf, limit);
  const detection =
    settings.dialect === null ? detectDialect(leaf.value) : { dialect: given(settings.dialect, leaf) };
  if (detection.dialect === null) return refused(limit > 0 ? detection.reason : '', warnings, limit);
  const { dialect } = detection;
  const { runs, remark } = toRuns(leaf.value, dialect, context);
  const findings =
    settings.isStrict && tellsOfRuns(dialect, runs)
      ? strictFindings(leaf.value)
      : checkDocument(leaf.value, dialect);
  const invalid = findings.problems
    .slice(0, limit)
    .map(
      ({ pointer, message }): Objection => ({ severity: 'invalid', kind: 'invalid', message, at: pointer }),
    );
  return {
    dialect,
    verdict: findings.total === 0 ? 'ok' : 'invalid',
    runs,
    remark: remark ?? (findings.total === 0 ? emptyRemark(runs, dialect) : null),
    objections: {
      listed: invalid.concat(warnings.listed),
      invalidTotal: findings.total,
      warningTotal: warnings.total,
    },
  };
}

/** Lines of a trace export tell of a run all together; a batch of ids and a ctx only name runs. */
function tellsOfRuns(dialect: DialectName, runs: readonly Run[]): boolean {
  if (dialect === 'ctx') return false;
  if (dialect === 'batch') return runs.some(({ presence }) => presence === 'loaded');
  return runs.length > 0 || dialect === 'trace-export';
}

/** An element of a page is no page. */
function given(dialect: DialectName, leaf: Leaf): DialectName {
  return leaf.isOfPage ? dialectOfElement(dialect) : dialect;
}

/** The run schema to the letter, at the run that a wrapper holds. */
function strictFindings(document: unknown): SchemaFindings {
  const { value, pointer } = recognise(document) ?? { value: document, pointer: '' };
  const { problems, total } = findProblems('run', value);
  return { problems: problems.map((one) => ({ ...one, pointer: `${pointer}${one.pointer}` })), total };
}

function emptyRemark(runs: readonly Run[], dialect: DialectName): string | null {
  return runs.length === 0 ? `${dialectNamed(dialect).title.replace(/ \(.*\)$/, '')} without runs` : null;
}

function refused(
  reason: string,
  warnings: { listed: readonly Objection[]; total: number },
  limit: number,
): Judgement {
  const objection: Objection = { severity: 'invalid', kind: 'not-a-run', message: reason, at: null };
  return {
    dialect: null,
    verdict: 'invalid',
    runs: [],
    remark: null,
    objections: {
      listed: [objection].slice(0, limit).concat(warnings.listed),
      invalidTotal: 1,
      warningTotal: warnings.total,
    },
  };
}
