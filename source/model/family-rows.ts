/** Walks families from their tops down, never recursing. */
import type { Forest } from './forest.ts';
import { noRow } from './run-index.ts';

/** The rows below and including `top`, parents before children, in the order in which a tree shows them. */
export function* familyRows(forest: Forest, top: number): Generator<number, void, undefined> {
  let row = top;
  while (row !== noRow) {
    yield row;
    const child = forest.firstChild[row] ?? noRow;
    if (child !== noRow) {
      row = child;
      continue;
    }
    while (row !== top && row !== noRow && (forest.nextSibling[row] ?? noRow) === noRow)
      row = forest.parent[row] ?? noRow;
    row = row === top || row === noRow ? noRow : (forest.nextSibling[row] ?? noRow);
  }
}
