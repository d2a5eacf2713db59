/** The siblings that a failed run is looked at among: runs of the same parent and task, failed ones and others. */
import type { Forest } from '../model/forest.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState, isFinalState } from '../model/run-state.ts';

export interface ComparedSiblings {
  /** Rows whose bodies are read; the run itself is the first of the failed. */
  readonly failed: readonly number[];
  readonly others: readonly number[];
  /** How many there are, read or not. */
  readonly failedCount: number;
  readonly otherCount: number;
}

const leastSiblings = 5;
/** Bodies that are read of the failed ones, and of the others. */
const mostRead = 50;
/** Larger documents are left out: so many are held at once. */
const largestDocumentBytes = 65_536;

interface Known {
  readonly row: number;
  readonly siblings: ComparedSiblings | null;
}

const knownByForest = new WeakMap<Forest, Known>();

/** Null for a run that did not fail, or has fewer than four final siblings of its task, or none that went well. */
export function comparedSiblings(runs: RunCollection, row: number): ComparedSiblings | null {
  const known = knownByForest.get(runs.forest);
  if (known?.row === row) return known.siblings;
  const siblings = findSiblings(runs, row);
  knownByForest.set(runs.forest, { row, siblings });
  return siblings;
}

function findSiblings({ index, forest, documents }: RunCollection, row: number): ComparedSiblings | null {
  const parent = forest.parent[row] ?? noRow;
  const task = index.taskIdentifier(row);
  if (parent === noRow || task === null || !isFailedState(index.state(row))) return null;
  const isReadable = (one: number): boolean =>
    (documents[index.document(one)]?.byteLength ?? Number.POSITIVE_INFINITY) <= largestDocumentBytes;
  const failed: number[] = isReadable(row) ? [row] : [];
  const others: number[] = [];
  let failedCount = 0;
  let otherCount = 0;
  for (
    let child = forest.firstChild[parent] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    const state = index.state(child);
    if (!isFinalState(state) || index.presence(child) !== 'loaded' || index.taskIdentifier(child) !== task)
      continue;
    const isFailed = isFailedState(state);
    if (isFailed) failedCount += 1;
    else if (state === 'succeeded') otherCount += 1;
    else continue;
    const list = isFailed ? failed : others;
    if (child !== row && list.length < mostRead && isReadable(child)) list.push(child);
  }
  if (failedCount + otherCount < leastSiblings || otherCount === 0) return null;
  return { failed, others, failedCount, otherCount };
}
