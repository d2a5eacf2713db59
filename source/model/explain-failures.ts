/** Which failed children explain the failure of their parent (contract rule 2). */
import { isClearlyBefore } from './clock-skew.ts';
import { byEnd } from './end-order.ts';
import { isEndedNoLater } from './ended-no-later.ts';
import type { Forest } from './forest.ts';
import { lastAttempt } from './last-attempt.ts';
import { namedChildren } from './named-children.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFailedState, type RunState } from './run-state.ts';
import { startOf } from './timeline.ts';

/** A parent in one of these states died a death of its own, unless its error names the child (2e). */
const ownDeaths: ReadonlySet<RunState> = new Set(['crashed', 'interrupted', 'timed out', 'system failure']);

/**
 * Rows of the explaining children of each failed run that is explained by any, by the time ended. `order` has each row after its
 * parent; handled runs explain nothing.
 */
export function explainFailures(
  index: RunIndex,
  forest: Forest,
  order: Int32Array,
  handled: Uint8Array,
): Map<number, readonly number[]> {
  const candidates = candidatesByParent(index, forest, order, handled);
  const explainedBy = new Map<number, readonly number[]>();
  for (const [parent, children] of candidates) {
    const error = index.error(parent);
    const named = namedChildren(index, children, error);
    const isOwnDeath = ownDeaths.has(index.state(parent)) || error?.code != null;
    const explaining = named.length > 0 || isOwnDeath ? named : children;
    if (explaining.length > 0) explainedBy.set(parent, byEnd(index, explaining));
  }
  return explainedBy;
}

/** Failed runs for which a, b and c hold, by the failed run above them; one below cancelled runs is asked with the nearest failed one. */
function candidatesByParent(
  index: RunIndex,
  forest: Forest,
  order: Int32Array,
  handled: Uint8Array,
): Map<number, number[]> {
  const candidates = new Map<number, number[]>();
  // The failed run that a cancelled one leads up to while a and b hold all the way.
  const above = new Int32Array(index.size).fill(noRow);
  for (const row of order) {
    const parent = forest.parent[row] as number;
    if (parent === noRow || forest.isParentUnknown[row] === 1) continue;
    const state = index.state(row);
    const isFailed = isFailedState(state);
    if (!isFailed && state !== 'cancelled') continue;
    if (index.isAwaited(row) === false || !isEndedNoLater(index, row, parent)) continue;
    const failed = isFailedState(index.state(parent)) ? parent : (above[parent] as number);
    if (failed === noRow) continue;
    above[row] = failed;
    if (!isFailed || handled[row] === 1 || !isEndedNoLater(index, row, failed)) continue;
    if (!isCreatedInTime(index, row, failed)) continue;
    const known = candidates.get(failed);
    if (known === undefined) candidates.set(failed, [row]);
    else known.push(row);
  }
  return candidates;
}

/** 2c: created within the parent's last attempt, or a run of old that an idempotency key brought back to a parent that awaited it. */
function isCreatedInTime(index: RunIndex, row: number, parent: number): boolean {
  const createdAtMs = index.createdAtMs(row);
  const parentCreatedAtMs = index.createdAtMs(parent);
  if (isClearlyBefore(createdAtMs, parentCreatedAtMs) && index.isAwaited(row) === true) return true;
  const last = lastAttempt(index, parent);
  const attemptAtMs = startOf(last);
  const startMs = Number.isNaN(attemptAtMs) ? parentCreatedAtMs : attemptAtMs;
  const endMs = last?.endedAtMs ?? Number.NaN;
  return !isClearlyBefore(createdAtMs, startMs) && !isClearlyBefore(endMs, createdAtMs);
}
