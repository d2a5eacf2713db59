/** The rows that a find matches, in tree order, and the cursor's place among them. */
import { noRow } from '../model/run-index.ts';
import { isCaseCounted } from '../model/smart-case.ts';
import { runMatcher } from '../query/find-runs.ts';
import { hasBit } from './bit-set.ts';
import type { FindDraft, State } from './state.ts';
import { type TreeOrder, treeOrder } from './tree-order.ts';

/** What a find looks through. */
export type FindView = Pick<State, 'runs' | 'rootOrder' | 'zoom' | 'visible'>;

/**
 * Rows of the view that match, folded or not but not left out for their worth, in tree order; none for an empty text. `narrowed` is a shorter draft of the same
 * find: what did not match that cannot match this.
 */
export function findMatches(view: FindView, text: string, narrowed: FindDraft | null): Int32Array {
  if (text === '') return new Int32Array(0);
  const isNarrowed = narrowed !== null && isNarrower(text, narrowed.text);
  const rows = isNarrowed ? narrowed.matches : rowsInView(view);
  return rows.filter(runMatcher(view.runs.index, text, rows.length));
}

/** The cursor's place among the matches, from 1; 0 where it is on none. `3/17`. */
export function findPlace(state: Pick<State, 'cursor' | 'find'>): {
  readonly place: number;
  readonly total: number;
} {
  const { matches } = state.find;
  return { place: matches.indexOf(state.cursor) + 1, total: matches.length };
}

/** Index of the first match that stands at a row or after it in tree order; as many as there are matches where none does. */
export function placeOf({ runs, rootOrder, find }: FindView & Pick<State, 'find'>, row: number): number {
  const { matches } = find;
  if (matches.length === 0 || row === noRow) return 0;
  const { rank } = treeOrder(runs.forest, rootOrder);
  const wanted = rank[row] ?? 0;
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank[matches[middle] as number] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether what a text matches is among what another matched: it goes on from that, and not with more cases. */
export function isNarrower(text: string, than: string): boolean {
  return than !== '' && text.startsWith(than) && (isCaseCounted(text) || !isCaseCounted(than));
}

/** All rows of the view, folded or not but not left out for their worth, in tree order. */
export function rowsInView(view: FindView): Int32Array {
  const { kept } = view.visible;
  const rows = allRowsInView(view);
  return kept === null ? rows : rows.filter((row) => hasBit(kept, row));
}

function allRowsInView({ runs, rootOrder, zoom }: FindView): Int32Array {
  const { rows, rank }: TreeOrder = treeOrder(runs.forest, rootOrder);
  if (zoom === noRow) return rows;
  const start = rank[zoom] ?? 0;
  return rows.subarray(start, start + (runs.forest.subtreeSize[zoom] ?? 0));
}
