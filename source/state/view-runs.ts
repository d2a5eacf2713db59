/** The runs that a view is about: what is saved of it as JSON. */
import { familyRows } from '../model/family-rows.ts';
import { noRow } from '../model/run-index.ts';
import { isMatch } from '../query/match-rows.ts';
import { isKept } from './flatten-tree.ts';
import type { State } from './state.ts';
import { viewTops } from './view-tops.ts';

/**
 * Rows of runs that a document describes, folded ones too, in the order of the tree: of the details the one that they tell about, else
 * all that the view is narrowed to; with a filter those that it matches, without what stands above them.
 */
export function* viewRuns(state: State): Generator<number, void, undefined> {
  const { runs, pane, overlay, cursor, visible, matched } = state;
  const isWanted = (row: number): boolean => runs.index.presence(row) === 'loaded';
  if (pane === 'details' && overlay === null) {
    if (cursor !== noRow && isWanted(cursor)) yield cursor;
    return;
  }
  for (const top of viewTops(state)) {
    if (!isKept(visible, top)) continue;
    for (const row of familyRows(runs.forest, top)) {
      if (isKept(visible, row) && (matched === null || isMatch(matched, row)) && isWanted(row)) yield row;
    }
  }
}
