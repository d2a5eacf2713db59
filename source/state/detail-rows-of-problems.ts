/** What is wrong with a run's document, with the run itself, or, where there is no run, with the input. */

import type { Problem, RunWarning } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import type { DetailSubject } from './detail-subject.ts';
import { joinedRows, rowsOf, spacedRows } from './joined-rows.ts';

/** Problems and warnings by what they are about, found once for a collection: it never changes. */
interface Findings {
  readonly problemsByDocument: ReadonlyMap<number, readonly Problem[]>;
  readonly warningsById: ReadonlyMap<string, readonly RunWarning[]>;
}

const findingsByRuns = new WeakMap<RunCollection, Findings>();

/** The run's own problems, then, where there are others, those of the whole input: enter goes to each. */
export function problemRows(subject: DetailSubject): DetailRows {
  const own = ownProblemRows(subject);
  const { problems, warnings } = subject.runs;
  const isAllOwn = problems.length + warnings.length <= own.filter((row) => row.kind !== 'excerpt').length;
  if (problems.length + warnings.length === 0 || (own.length > 0 && isAllOwn)) {
    return rowsOf(own.length === 0 ? [nothingWrong] : own);
  }
  const count = problems.length + warnings.length;
  const heading: DetailRow = { kind: 'heading', text: `in all of the input: ${count}` };
  const ofRun: DetailRow = { kind: 'note', text: 'nothing is wrong with this run' };
  return spacedRows([
    rowsOf(own.length === 0 ? [ofRun] : own),
    joinedRows([rowsOf([heading]), everyProblemRows(subject.runs, subject.row)]),
  ]);
}

const nothingWrong: DetailRow = { kind: 'note', text: 'no problems' };

/** A row each, made when it is asked for: an input may have a million. */
function everyProblemRows(runs: RunCollection, here: number): DetailRows {
  const { problems, warnings, index } = runs;
  const at = (place: number): DetailRow => {
    const problem = problems[place];
    if (problem !== undefined)
      return { kind: 'problem', problem, file: runs.inputs[problem.file]?.name ?? '?' };
    const warning = warnings[place - problems.length];
    if (warning === undefined) return { kind: 'blank' };
    const row = index.rowOf(warning.runId);
    return row === here
      ? warningRow(runs, warning, warning.runId)
      : { kind: 'warning', warning, otherRow: row };
  };
  return { count: problems.length + warnings.length, at };
}

/** Problems of the run's documents, then contradictions that name it. */
function ownProblemRows(subject: DetailSubject): readonly DetailRow[] {
  const { runs, row, body } = subject;
  const { problemsByDocument } = findingsOf(runs);
  const rows: DetailRow[] = [];
  for (const document of documentsOf(subject)) {
    const isBody = body !== null && document === runs.index.document(row);
    const problems = isBody ? body.problems : (problemsByDocument.get(document) ?? []);
    for (const problem of problems) rows.push(...oneProblemRows(runs, problem));
  }
  for (const warning of warningsOf(subject)) {
    rows.push(warningRow(runs, warning, runs.index.id(row)));
  }
  return rows;
}

/** Whether `problemRows` has more to tell than that there are none. */
export function hasProblems({ runs, body }: DetailSubject): boolean {
  return runs.problems.length > 0 || runs.warnings.length > 0 || (body !== null && body.problems.length > 0);
}

/** Everything that is wrong with the input, for a screen without a run. */
export function inputProblemRows(runs: RunCollection): readonly DetailRow[] {
  const rows: DetailRow[] = runs.remarks.map((text) => ({ kind: 'note', text }));
  for (const problem of runs.problems) rows.push(...oneProblemRows(runs, problem));
  for (const warning of runs.warnings) rows.push(warningRow(runs, warning, null));
  return rows.length === 0 ? [nothingWrong] : rows;
}

function documentsOf({ runs: { index }, row }: DetailSubject): readonly number[] {
  if (index.presence(row) !== 'loaded') return [];
  return [
    ...new Set(
      index
        .versions(row)
        .filter((version) => version.presence === 'loaded')
        .map((version) => version.document),
    ),
  ];
}

function warningsOf({ runs, row }: DetailSubject): readonly RunWarning[] {
  return findingsOf(runs).warningsById.get(runs.index.id(row)) ?? [];
}

function oneProblemRows(runs: RunCollection, problem: Problem): readonly DetailRow[] {
  const row: DetailRow = { kind: 'problem', problem, file: runs.inputs[problem.file]?.name ?? '?' };
  if (problem.excerpt === null) return [row];
  const excerpt = { kind: 'excerpt' as const, ...problem.excerpt };
  return [row, { ...excerpt, isCaret: false }, { ...excerpt, isCaret: true }];
}

/** The other run is the one that is not looked at. */
function warningRow({ index }: RunCollection, warning: RunWarning, here: string | null): DetailRow {
  const other = warning.otherId !== null && warning.otherId !== here ? warning.otherId : warning.runId;
  return { kind: 'warning', warning, otherRow: other === here ? noRow : index.rowOf(other) };
}

function findingsOf(runs: RunCollection): Findings {
  const known = findingsByRuns.get(runs);
  if (known !== undefined) return known;
  const problemsByDocument = new Map<number, Problem[]>();
  for (const problem of runs.problems) {
    if (problem.document !== null) add(problemsByDocument, problem.document, problem);
  }
  const warningsById = new Map<string, RunWarning[]>();
  for (const warning of runs.warnings) {
    add(warningsById, warning.runId, warning);
    if (warning.otherId !== null && warning.otherId !== warning.runId)
      add(warningsById, warning.otherId, warning);
  }
  const findings = { problemsByDocument, warningsById };
  findingsByRuns.set(runs, findings);
  return findings;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
