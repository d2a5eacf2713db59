/** Failures that their parent survived (contract rule 3). */

import { clockSkewMs } from './clock-skew.ts';
import { isEndedNoLater } from './ended-no-later.ts';
import type { Forest } from './forest.ts';
import { lastAttempt } from './last-attempt.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFailedState } from './run-state.ts';
import { startOf } from './timeline.ts';

/** 1 for each failed run that is handled, or below one that is. `order` has each row after its parent. */
export function findHandled(index: RunIndex, forest: Forest, order: Int32Array): Uint8Array {
  const handled = new Uint8Array(index.size);
  const isBelow = new Uint8Array(index.size);
  for (const row of order) {
    const parent = forest.parent[row] as number;
    if (parent === noRow) continue;
    if (handled[parent] === 1 || isBelow[parent] === 1) isBelow[row] = 1;
    if (!isFailedState(index.state(row))) continue;
    if (isBelow[row] === 1 || isHandledByParent(index, forest, row, parent)) handled[row] = 1;
  }
  return handled;
}

function isHandledByParent(index: RunIndex, forest: Forest, row: number, parent: number): boolean {
  if (forest.isParentUnknown[row] === 1 || index.isAwaited(row) === false) return false;
  if (index.state(parent) === 'succeeded' && isEndedNoLater(index, row, parent)) return true;
  return isOfEarlierAttempt(index, row, parent);
}

/** Whether the run began and ended before the parent's last attempt; all times must be known. */
function isOfEarlierAttempt(index: RunIndex, row: number, parent: number): boolean {
  const attempts = index.attempts(parent);
  const [first] = attempts;
  if (attempts.length < 2 || first?.number !== 1) return false;
  const firstStartMs = startOf(first);
  const last = lastAttempt(index, parent);
  const lastStartMs = startOf(last);
  const lastEndMs = last?.endedAtMs ?? Number.NaN;
  const createdAtMs = index.createdAtMs(row);
  const isWithinLast = createdAtMs >= lastStartMs && !(createdAtMs > lastEndMs);
  return (
    createdAtMs >= firstStartMs - clockSkewMs &&
    !isWithinLast &&
    index.finishedAtMs(row) <= lastStartMs + clockSkewMs
  );
}
