/** The chain of failures that a run stands in: from the highest run that failed with it down to what made it fail. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import type { DetailRow } from './detail-row.ts';

const mostAbove = 8;
const mostBelow = 8;

/** Heading and a row for each run of the chain; nothing for a run that did not fail or that failed alone. */
export function chainRows(runs: RunCollection, row: number): readonly DetailRow[] {
  if (!isFailedState(runs.index.state(row))) return [];
  const above = failedAbove(runs, row);
  const below = failedBelow(runs, row);
  if (above.length + below.length === 0) return [];
  const rows: DetailRow[] = [
    { kind: 'heading', text: below.length > 0 ? 'failed because' : 'made its parents fail' },
  ];
  const hidden = above.length - mostAbove;
  if (hidden > 0) rows.push({ kind: 'note', text: `… ${hidden} more above` });
  let depth = 0;
  for (const run of [...above.slice(-mostAbove), row, ...below.slice(0, mostBelow)]) {
    rows.push({ kind: 'chain', row: run, depth, isHere: run === row });
    depth += 1;
  }
  const more = below.length - mostBelow;
  if (more > 0) rows.push({ kind: 'note', text: `… ${more} more below` });
  return rows;
}

/** Failed ancestors without a gap, the highest first. */
function failedAbove({ index, forest }: RunCollection, row: number): readonly number[] {
  const above: number[] = [];
  let parent = forest.parent[row] ?? noRow;
  while (parent !== noRow && isFailedState(index.state(parent))) {
    above.push(parent);
    parent = forest.parent[parent] ?? noRow;
  }
  return above.reverse();
}

/** The failed descendants that are first to the eye: each the first failed child of the one above it. */
function failedBelow({ index, forest }: RunCollection, row: number): readonly number[] {
  const below: number[] = [];
  let at = row;
  for (;;) {
    let child = forest.firstChild[at] ?? noRow;
    while (child !== noRow && !isFailedState(index.state(child))) child = forest.nextSibling[child] ?? noRow;
    if (child === noRow) return below;
    below.push(child);
    at = child;
  }
}
