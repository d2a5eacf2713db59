/** What the details pane shows of the run under the cursor, tab by tab. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import type { DetailRows } from './detail-row.ts';
import { jsonFoldKey } from './detail-rows-of-json.ts';
import type { DetailsTab, Size, State } from './state.ts';

/** What detail rows depend on. */
export type DetailsView = Pick<
  State,
  'size' | 'pane' | 'details' | 'runs' | 'cursor' | 'bodies' | 'failedLoads'
>;

/** The rows of the current tab; in the two-column overview those of the column that has the keys. */
export function detailRows(_state: DetailsView): DetailRows {
  return { count: 0, at: () => ({ kind: 'blank' }) };
}

/** The rows beside those of `detailRows` where the overview has two columns, else null. */
export function detailColumns(
  _state: DetailsView,
): { readonly left: DetailRows; readonly right: DetailRows } | null {
  return null;
}

/** Key of the fold that stands at a row of `detailRows`: what enter and space toggle in `toggledFolds`. Null where nothing folds. */
export function foldAt(state: DetailsView, index: number): string | null {
  const row = detailRows(state).at(index);
  if (row.kind === 'json') return jsonFoldKey(row);
  return row.kind === 'folded-frames' ? row.fold : null;
}

/** Row (of the index) of the run that a row of `detailRows` names: what enter jumps to. `noRow` where it names none. */
export function runAt(state: DetailsView, index: number): number {
  const row = detailRows(state).at(index);
  if (row.kind === 'chain') return row.row;
  if (row.kind === 'warning') return row.otherRow;
  return row.kind === 'fact' && row.value.kind === 'run' ? row.value.row : noRow;
}

/** The tabs that have something to show for the run under the cursor, in the order of `,` and `.`. */
export function detailTabs(_state: DetailsView): readonly DetailsTab[] {
  return ['overview', 'attempts', 'error', 'payload', 'output', 'metadata', 'json', 'problems'];
}

/** The tab that tells most about a run at first: a failed one's attempts where the screen is narrow, else the overview. */
export function initialDetailsTab(runs: RunCollection, row: number, size: Size): DetailsTab {
  if (row === noRow) return 'problems';
  return size.columns < 100 && isFailedState(runs.index.state(row)) ? 'attempts' : 'overview';
}
