/** What contradicts itself between a run and its parent. */
import { isClearlyBefore } from './clock-skew.ts';
import type { Forest } from './forest.ts';
import type { RunWarning } from './problem.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFinalState } from './run-state.ts';

/** Adds the contradictions of a run with its parent, told for the child (contract rule 14). */
export function findChildContradictions(
  index: RunIndex,
  forest: Forest,
  row: number,
  found: RunWarning[],
): void {
  const parent = forest.parent[row] ?? noRow;
  if (parent === noRow || forest.isParentUnknown[row] === 1) return;
  if (isClearlyBefore(index.createdAtMs(row), index.createdAtMs(parent))) {
    const [runId, otherId] = [index.id(row), index.id(parent)];
    const message = `the run was created before its parent ${otherId}: an idempotency key may have brought back an old run`;
    found.push({ kind: 'created-before-parent', runId, otherId, message });
  }
  if (index.isAwaited(row) === true && hasParentEndedBefore(index, row, parent)) {
    const [runId, otherId] = [index.id(row), index.id(parent)];
    const message = `its parent ${otherId} awaited the run, but ended before it`;
    found.push({ kind: 'parent-ended-before-awaited-child', runId, otherId, message });
  }
}

/** A child that is known not to be final has not ended yet, which is later than any end. */
function hasParentEndedBefore(index: RunIndex, row: number, parent: number): boolean {
  const state = index.state(row);
  const isRunning = state !== 'unknown' && !isFinalState(state);
  if (isRunning && Number.isNaN(index.finishedAtMs(row))) return isFinalState(index.state(parent));
  return isClearlyBefore(index.finishedAtMs(parent), index.finishedAtMs(row));
}

/**
 * The warning of a parent that waits although all children that it may wait for are final; null where nothing is wrong. Of a parent that is
 * only referred to nobody knows all children.
 */
export function waitsInVain(index: RunIndex, forest: Forest, row: number): RunWarning | null {
  if (index.state(row) !== 'waiting' || index.presence(row) !== 'loaded') return null;
  let awaited = 0;
  for (
    let child = forest.firstChild[row] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    if (index.isAwaited(child) === false || forest.isParentUnknown[child] === 1) continue;
    if (!isFinalState(index.state(child))) return null;
    awaited++;
  }
  if (awaited === 0) return null;
  const message =
    awaited === 1
      ? 'the run waits, but its child is final'
      : `the run waits, but all ${awaited} children are final`;
  return { kind: 'parent-waits-on-final-children', runId: index.id(row), otherId: null, message };
}
