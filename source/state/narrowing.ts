/** What the tree leaves out: runs for their worth, families for their causes. */
import type { ErrorGroup } from '../model/error-groups.ts';
import type { Forest } from '../model/forest.ts';
import { noRow } from '../model/run-index.ts';
import type { RowMatches } from '../query/match-rows.ts';
import { grownBits, hasBit, writeBit } from './bit-set.ts';
import { familyOrder } from './family-order.ts';
import { isKept } from './flatten-tree.ts';
import { grownFolds } from './grown-folds.ts';
import { keptRuns, leftOutCount } from './kept-runs.ts';
import { withVisible } from './place-cursor.ts';
import { rebuildVisibleRows } from './splice-visible-rows.ts';
import type { State, Worth } from './state.ts';
import { viewTops } from './view-tops.ts';
import type { Folds } from './visible-rows.ts';

const nextWorth: Readonly<Record<Worth, Worth>> = {
  all: 'failures',
  failures: 'failures-and-handled',
  'failures-and-handled': 'all',
};

const worthWords: Readonly<Record<Worth, string>> = {
  all: 'all runs are shown',
  failures: 'failures only',
  'failures-and-handled': 'failures and handled only',
};

/** What the view is narrowed to for its worth, in words. */
export function worthText(worth: Worth): string {
  return worthWords[worth];
}

/** `F`: all, failures, failures and handled; a step that would show what the one before it shows is passed over. */
export function cycleWorth(state: State): State {
  let worth = nextWorth[state.worth];
  while (worth !== 'all' && !isWorthAStep(state, worth)) worth = nextWorth[worth];
  if (worth === state.worth) return { ...state, notice: 'no run failed here: all are shown' };
  return chooseWorth(state, worth);
}

/** The state with all runs shown, or those alone that failed, or that failed or were handled; a word where there are none. */
export function chooseWorth(state: State, worth: Worth): State {
  if (worth === state.worth) return { ...state, notice: `${worthText(worth)} already` };
  if (worth !== 'all' && !isWorthAStep(state, worth)) {
    return { ...state, notice: worth === 'failures' ? 'no run failed here' : 'no failure was handled here' };
  }
  const narrowed = withNarrowing(state, { worth, onlyCause: state.onlyCause });
  const hidden = leftOutCount(narrowed);
  const notice =
    worth === 'all'
      ? worthText(worth)
      : `${worthText(worth)}: ${hidden} ${hidden === 1 ? 'run' : 'runs'} hidden`;
  return { ...narrowed, notice };
}

/** The state with only the families of a group of causes; null for all of them. What `z` narrowed is widened. */
export function withOnlyCause(state: State, group: ErrorGroup | null): State {
  const whole = { ...state, zoom: noRow, outerViews: [] };
  return withNarrowing(whole, { worth: state.worth, onlyCause: group?.fingerprint ?? null });
}

/** The state with only the runs that a filter matches and those above them; null for all. */
export function withMatched(state: State, matched: RowMatches | null): State {
  return withNarrowing({ ...state, matched }, { worth: state.worth, onlyCause: state.onlyCause });
}

/** The state without a filter: what was unfolded before it is unfolded again, and the way to the run under the cursor. */
export function withoutFilter(state: State): State {
  const { outer } = state.filter;
  const { forest } = state.runs;
  const folds = outer === null ? null : outer.forest === forest ? outer.visible : foldsOf(state, outer);
  const filter = { ...state.filter, shown: null, awaited: null, outer: null };
  const unfolded = folds === null ? state.visible.unfolded : withWay(folds.unfolded, forest, state.cursor);
  const visible = { ...state.visible, ...folds, unfolded };
  return withMatched({ ...state, filter, visible }, null);
}

/** The folds of a time when there were fewer runs. */
function foldsOf({ runs }: State, outer: NonNullable<State['filter']['outer']>): Folds {
  return grownFolds(runs, outer.forest, outer.visible, new Set());
}

function withWay(unfolded: Uint8Array, forest: Forest, row: number): Uint8Array {
  const open = grownBits(unfolded, forest.size);
  for (
    let above = forest.parent[row] ?? noRow;
    above !== noRow && !hasBit(open, above);
    above = forest.parent[above] ?? noRow
  ) {
    writeBit(open, above, true);
  }
  return open;
}

/** The state with nothing left out that would hide a run. */
export function withRunLetIn(state: State, row: number): State {
  const whole = withoutWorth(state, row);
  if (whole.matched === null || isKept(whole.visible, row)) return whole;
  return withoutFilter(whole);
}

/** The state with all families, and runs of any worth, where a run is left out for that. */
function withoutWorth(state: State, row: number): State {
  const root = state.runs.forest.root[row] ?? noRow;
  const worth = isKept(state.visible, row) ? state.worth : 'all';
  const isKeptRoot = isKept(state.visible, root);
  const isOtherFamily = state.onlyCause !== null && isKeptRoot && !state.rootOrder.includes(root);
  if (worth === state.worth && !isOtherFamily) return state;
  return withNarrowing(state, { worth, onlyCause: isOtherFamily ? null : state.onlyCause });
}

function withNarrowing(state: State, told: Pick<State, 'worth' | 'onlyCause'>): State {
  const narrowed = { ...state, ...told };
  const kept = keptRuns(state.runs, narrowed.worth, narrowed.matched);
  const ordered = {
    ...narrowed,
    rootOrder: familyOrder(narrowed, state.runs, kept, narrowed.matched),
    familiesTop: 0,
  };
  const find = { ...ordered.find, isStale: true };
  const visible = rebuildVisibleRows(state.runs, { ...state.visible, kept }, viewTops(ordered));
  return withVisible({ ...ordered, find }, visible);
}

function isWorthAStep({ runs, zoom, worth, matched }: State, next: Exclude<Worth, 'all'>): boolean {
  const { failed, handled } = runs.blame.totals;
  if (next === 'failures' ? failed === 0 : handled === 0) return false;
  const kept = keptRuns(runs, next, matched);
  return worth !== next && kept !== null && (zoom === noRow || isKept({ kept }, zoom));
}
