/** What the end of a run waited for: the critical path through the children that it awaited, or may have. */
import { isClearlyBefore } from './clock-skew.ts';
import type { Forest } from './forest.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFinalState } from './run-state.ts';

/** A run of the path. */
export interface CriticalStep {
  readonly row: number;
  /** Levels below the top of the path, which is 0. */
  readonly depth: number;
  /** Milliseconds of the path that lie in this run and in none of its children on the path; all steps sum up to the whole. */
  readonly ownMs: number;
}

export interface CriticalPath {
  /** In order of time, a run before its children. */
  readonly steps: readonly CriticalStep[];
  readonly rows: ReadonlySet<number>;
  /** Milliseconds from the top's creation to its end, or to the newest time of the input. */
  readonly wholeMs: number;
}

/** A run and the part of its life that the path goes through. */
interface Stretch {
  readonly row: number;
  readonly depth: number;
  readonly startMs: number;
  readonly endMs: number;
}

const pathsByForest = new WeakMap<Forest, Map<number, CriticalPath | null>>();

/**
 * The critical path of a run, walked from its end backwards: of the children that it awaited, or may have, and that ended no later than
 * it (clock skew allowed), the one that ended last is on the path, from its creation on; then the one that ended last before that
 * creation, and so on to the run's own creation; and so within each child. Between children no skew is allowed: of short ones that ran
 * side by side all would follow each other. A child that goes on ends at the newest time of the input, which is no later than the end of a
 * parent that goes on too. Null where the run's creation or end is not known, or its end lies before its creation.
 */
export function criticalPath(index: RunIndex, forest: Forest, top: number): CriticalPath | null {
  let paths = pathsByForest.get(forest);
  if (paths === undefined) {
    paths = new Map();
    pathsByForest.set(forest, paths);
  }
  let path = paths.get(top);
  if (path === undefined) {
    path = findPath(index, forest, top);
    paths.set(top, path);
  }
  return path;
}

function findPath(index: RunIndex, forest: Forest, top: number): CriticalPath | null {
  const wholeMs = endOf(index, top) - index.createdAtMs(top);
  if (!(wholeMs >= 0)) return null;
  const steps: CriticalStep[] = [];
  const rows = new Set<number>();
  const left: Stretch[] = [{ row: top, depth: 0, startMs: index.createdAtMs(top), endMs: endOf(index, top) }];
  for (let stretch = left.pop(); stretch !== undefined; stretch = left.pop()) {
    // The last to end comes first, so the earliest is the next to be taken from the stack.
    const children = childStretches(index, forest, stretch);
    const inChildren = children.reduce((sum, child) => sum + child.endMs - child.startMs, 0);
    const { row, depth, startMs, endMs } = stretch;
    steps.push({ row, depth, ownMs: endMs - startMs - inChildren });
    rows.add(row);
    for (const child of children) left.push(child);
  }
  return { steps, rows, wholeMs };
}

/** The children on the path through a stretch of their parent, the last first. */
function childStretches(index: RunIndex, forest: Forest, parent: Stretch): readonly Stretch[] {
  const parentEndMs = endOf(index, parent.row);
  const lives: { readonly row: number; readonly startMs: number; readonly endMs: number }[] = [];
  for (
    let row = forest.firstChild[parent.row] ?? noRow;
    row !== noRow;
    row = forest.nextSibling[row] ?? noRow
  ) {
    if (index.isAwaited(row) === false || forest.isParentUnknown[row] === 1) continue;
    const startMs = index.createdAtMs(row);
    const endMs = endOf(index, row);
    if (!(endMs >= startMs) || isClearlyBefore(parentEndMs, endMs)) continue;
    lives.push({ row, startMs, endMs: Math.min(endMs, parentEndMs) });
  }
  lives.sort((first, second) => second.endMs - first.endMs || second.startMs - first.startMs);
  const chosen: Stretch[] = [];
  let beforeMs = parent.endMs;
  for (const { row, startMs, endMs } of lives) {
    if (endMs > beforeMs || endMs <= parent.startMs) continue;
    const fromMs = Math.min(Math.max(startMs, parent.startMs), endMs);
    chosen.push({ row, depth: parent.depth + 1, startMs: fromMs, endMs });
    beforeMs = fromMs;
  }
  return chosen;
}

/** NaN where a run is final, or may be, and its end is not known. */
function endOf(index: RunIndex, row: number): number {
  const finishedAtMs = index.finishedAtMs(row);
  if (!Number.isNaN(finishedAtMs)) return finishedAtMs;
  const state = index.state(row);
  return state === 'unknown' || isFinalState(state) ? Number.NaN : index.newestTimeMs;
}
