/** Which of the words about a run's parent holds (contract rule 8), before rings are cut. */
import { isCreatedBefore } from './created-before.ts';
import type { RunWarning } from './problem.ts';
import { noRow, type RunIndex } from './run-index.ts';

/** A parent for each row, `noRow` where none is told, and what was contradictory about it. */
export interface ChosenParents {
  readonly parent: Int32Array;
  readonly warnings: readonly RunWarning[];
}

/**
 * A run's own word wins: the parent it names, or at a `depth` of 1 its root. Else the parent that lists it; of several the one created
 * first, then the smallest id.
 */
export function chooseParents(index: RunIndex): ChosenParents {
  const parent = new Int32Array(index.size).fill(noRow);
  const warnings: RunWarning[] = [];
  for (let row = 0; row < index.size; row++) {
    const own = ownWord(index, row);
    const listed = index.listedByRows(row);
    const isSelf = index.ownParentRow(row) === row || listed.includes(row);
    if (isSelf) warnings.push(selfParent(index, row));
    const others = listed.filter((other) => other !== row && other !== own);
    const chosen = own === noRow ? firstCreated(index, others) : own;
    parent[row] = chosen;
    if (chosen === noRow) continue;
    for (const other of others) {
      if (other !== chosen) warnings.push(severalParents(index, row, chosen, other));
    }
    if (own !== noRow && !listed.includes(own) && index.listsChildren(own)) {
      warnings.push(childNotListed(index, row, own));
    }
  }
  return { parent, warnings };
}

function ownWord(index: RunIndex, row: number): number {
  const named = index.ownParentRow(row);
  if (named !== noRow && named !== row) return named;
  const root = index.namedRootRow(row);
  return index.statedDepth(row) === 1 && root !== row ? root : noRow;
}

function firstCreated(index: RunIndex, rows: readonly number[]): number {
  let first = noRow;
  for (const row of rows) if (first === noRow || isCreatedBefore(index, row, first)) first = row;
  return first;
}

function selfParent(index: RunIndex, row: number): RunWarning {
  const id = index.id(row);
  return { kind: 'self-parent', runId: id, otherId: id, message: 'the run is named as its own parent' };
}

function severalParents(index: RunIndex, row: number, chosen: number, other: number): RunWarning {
  const otherId = index.id(other);
  const message = `the run stands below ${index.id(chosen)}, but ${otherId} lists it among its children too`;
  return { kind: 'several-parents', runId: index.id(row), otherId, message };
}

/** A parent that lists no child at all says nothing: the API leaves out children at times (formats.md §1). */
function childNotListed(index: RunIndex, row: number, parent: number): RunWarning {
  const otherId = index.id(parent);
  const message = `the run names ${otherId} as its parent, which lists other children but not this one`;
  return { kind: 'child-not-listed', runId: index.id(row), otherId, message };
}
