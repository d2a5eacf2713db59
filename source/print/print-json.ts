/** `--print json`: all that is known of the input as one JSON document, to be read by programs. */

import { familyRows } from '../model/family-rows.ts';
import type { Problem, RunWarning } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { isMatch, type RowMatches } from '../query/match-rows.ts';
import { type FamilyOrder, sortFamilies } from '../query/sort-families.ts';
import { jsonFamily } from './json-family.ts';
import { jsonGroup } from './json-group.ts';
import { jsonRun } from './json-run.ts';
import { jsonObject, jsonScalar } from './json-string.ts';
import type { Sink } from './sink.ts';
import { TextWriter } from './text-writer.ts';

/**
 * Writes contract.md's document: families in the order asked for, runs family by family in the order of the tree. An entry a
 * line, so that memory holds one at a time. With a filter: the runs that match, the families and groups that hold one, and the warnings of
 * these runs; the totals stay those of the input.
 */
export async function printJson(
  runs: RunCollection,
  order: FamilyOrder,
  sink: Sink,
  matched: RowMatches | null = null,
): Promise<void> {
  const writer = new TextWriter(sink);
  const isShown = (row: number): boolean => matched === null || isMatch(matched, row);
  const all = sortFamilies(runs, order);
  const roots = matched === null ? all : all.filter(isHolding(runs, isShown));
  writer.put(`{ "totals": ${jsonTotals(runs)},\n`);
  await putList(writer, 'families', familiesOf(runs, roots), ',\n');
  await putList(writer, 'groups', groupsOf(runs, isShown), ',\n');
  await putList(writer, 'runs', runsOf(runs, roots, isShown), ',\n');
  await putList(writer, 'warnings', warningsOf(runs, matched === null ? null : isShown), ' }\n');
  await writer.flush();
}

async function putList(
  writer: TextWriter,
  key: string,
  entries: Iterable<string>,
  end: string,
): Promise<void> {
  writer.put(`  "${key}": [`);
  let isFirst = true;
  for (const entry of entries) {
    writer.put(`${isFirst ? '' : ','}\n    ${entry}`);
    isFirst = false;
    if (writer.isFull) await writer.flush();
  }
  writer.put(`${isFirst ? '' : '\n  '}]${end}`);
}

function jsonTotals(runs: RunCollection): string {
  const { index, forest, totals, blame } = runs;
  return jsonObject([
    ['documents', jsonScalar(totals.documents)],
    ['ok', jsonScalar(totals.ok)],
    ['invalid', jsonScalar(totals.invalid)],
    ['duplicate', jsonScalar(totals.duplicate)],
    ['warnings', jsonScalar(totals.warnings)],
    ['runs', jsonScalar(index.loadedCount)],
    ['families', jsonScalar(forest.roots.length)],
    ['failed', jsonScalar(blame.totals.failed)],
    ['causes', jsonScalar(blame.totals.causes)],
    ['asides', jsonScalar(blame.totals.asides)],
    ['handled', jsonScalar(blame.totals.handled)],
    ['missing', jsonScalar(index.size - index.loadedCount)],
  ]);
}

function* familiesOf(runs: RunCollection, roots: Int32Array): Generator<string> {
  for (const root of roots) yield jsonFamily(runs, root);
}

type IsShown = (row: number) => boolean;

function isHolding({ forest }: RunCollection, isShown: IsShown): (root: number) => boolean {
  const roots = new Set<number>();
  for (let row = 0; row < forest.size; row++) if (isShown(row)) roots.add(forest.root[row] ?? row);
  return (root) => roots.has(root);
}

function* groupsOf(runs: RunCollection, isShown: IsShown): Generator<string> {
  for (const group of runs.blame.groups) if (group.rows.some(isShown)) yield jsonGroup(runs, group);
}

function* runsOf(runs: RunCollection, roots: Int32Array, isShown: IsShown): Generator<string> {
  for (const root of roots) {
    for (const row of familyRows(runs.forest, root)) if (isShown(row)) yield jsonRun(runs, row);
  }
}

/** Those of reading first, then the contradictions. With a filter those of no run are left out. */
function* warningsOf(runs: RunCollection, isShown: IsShown | null): Generator<string> {
  const isTold = ({ runId }: Problem | RunWarning): boolean =>
    isShown === null || (runId !== null && isShown(runs.index.rowOf(runId)));
  for (const problem of runs.problems) {
    if (problem.severity === 'warning' && isTold(problem)) yield jsonWarning(problem, null);
  }
  for (const warning of runs.warnings) if (isTold(warning)) yield jsonWarning(warning, warning.otherId);
}

function jsonWarning({ kind, runId, message }: Problem | RunWarning, otherId: string | null): string {
  return jsonObject([
    ['kind', jsonScalar(kind)],
    ['runId', jsonScalar(runId)],
    ...(otherId === null ? [] : [['otherId', jsonScalar(otherId)] as const]),
    ['message', jsonScalar(message)],
  ]);
}
