/** The chain of failures that a run stands in: from the highest run that failed for it down to the causes (contract rules 2 to 5). */
import { verdictOf } from '../model/blame.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { DetailRow } from './detail-row.ts';

const mostAbove = 8;
const mostBelow = 12;

/** Heading and a row for each run of the chain; nothing for a run that did not fail or that failed alone. */
export function chainRows(runs: RunCollection, row: number): readonly DetailRow[] {
  const verdict = verdictOf(runs.blame, row);
  if (verdict !== 'cause' && verdict !== 'aside' && verdict !== 'propagated') return [];
  const above = failedAbove(runs, row);
  const below = explainedBelow(runs, row, mostBelow + 1);
  if (above.length + below.length === 0) return [];
  const rows: DetailRow[] = [{ kind: 'heading', text: headingText(verdict === 'propagated', below.length) }];
  const hidden = above.length - mostAbove;
  if (hidden > 0) rows.push({ kind: 'note', text: `… ${hidden} more above` });
  const shownAbove = above.slice(-mostAbove);
  for (const [depth, run] of shownAbove.entries())
    rows.push({ kind: 'chain', row: run, depth, isHere: false });
  rows.push({ kind: 'chain', row, depth: shownAbove.length, isHere: true });
  for (const { run, depth } of below.slice(0, mostBelow)) {
    rows.push({ kind: 'chain', row: run, depth: shownAbove.length + depth, isHere: false });
  }
  if (below.length > mostBelow) rows.push({ kind: 'note', text: '… and more: see the tree' });
  return rows;
}

/** What a cause's `explainedBy` lists are no failures: awaited children that were cancelled or expired. */
function headingText(isPropagated: boolean, belowCount: number): string {
  if (isPropagated) return 'failed because';
  return belowCount > 0 ? 'awaited what was cancelled or expired' : 'made its parents fail';
}

/** Ancestors that failed because of this run, the highest first. */
function failedAbove({ blame, forest }: RunCollection, row: number): readonly number[] {
  const above: number[] = [];
  let at = row;
  for (;;) {
    const parent = forest.parent[at] ?? noRow;
    if (parent === noRow || verdictOf(blame, parent) !== 'propagated') break;
    if (blame.explainedBy.get(parent)?.includes(at) !== true) break;
    above.push(parent);
    at = parent;
  }
  return above.reverse();
}

interface Explanation {
  readonly run: number;
  /** Levels below the run that is explained, from 1. */
  readonly depth: number;
}

/** The runs that explain this one, each followed by what explains it; no more than `most`. */
function explainedBelow({ blame }: RunCollection, row: number, most: number): readonly Explanation[] {
  const below: Explanation[] = [];
  const waiting: Explanation[] = [{ run: row, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && below.length < most; next = waiting.pop()) {
    if (next.depth > 0) below.push(next);
    const children = blame.explainedBy.get(next.run) ?? [];
    for (let place = Math.min(children.length, most) - 1; place >= 0; place -= 1) {
      waiting.push({ run: children[place] ?? noRow, depth: next.depth + 1 });
    }
  }
  return below;
}
