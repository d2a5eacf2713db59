/** Where to stand when a collection is opened. */
import { noRow } from '../model/run-index.ts';
import type { FailureView } from './failures.ts';

/**
 * The run to open on: of the first family in which anything failed the first failed run that has no failed child below it,
 * which is likely the root cause; where nothing failed the one run that is described, else the first.
 */
export function runToOpenOn(view: FailureView): number {
  const { forest, index } = view.runs;
  for (const root of view.rootOrder) {
    if ((forest.subtreeFailed[root] ?? 0) > 0) return deepestFailure(view, root);
  }
  if (index.loadedCount === 1) {
    for (let row = 0; row < forest.size; row += 1) {
      if (index.presence(row) === 'loaded') return row;
    }
  }
  return view.rootOrder[0] ?? noRow;
}

function deepestFailure({ runs }: FailureView, root: number): number {
  const { subtreeFailed, firstChild, nextSibling } = runs.forest;
  let row = root;
  let child = firstChild[row] ?? noRow;
  while (child !== noRow) {
    if ((subtreeFailed[child] ?? 0) > 0) {
      row = child;
      child = firstChild[row] ?? noRow;
    } else {
      child = nextSibling[child] ?? noRow;
    }
  }
  return row;
}
