/** The list of causes over the screen: opened, moved over, and what stands there shown alone. */
import type { ErrorGroup } from '../model/error-groups.ts';
import { noRow } from '../model/run-index.ts';
import type { Movement } from './action.ts';
import { jumpTo } from './jump.ts';
import { layoutOf } from './layout.ts';
import { withOnlyCause } from './narrowing.ts';
import { isDownward, placeAfter } from './place-after.ts';
import type { CausesOverlay, State } from './state.ts';
import { windowTop } from './window.ts';

/** How the list lies on the screen: a line of heads, `listRows` groups, and `tellingRows` that tell of the selected one. */
export interface CausesPage {
  readonly listRows: number;
  readonly tellingRows: number;
}

/** Below so many rows the list has the screen to itself. */
const leastForTelling = 14;
const mostTelling = 12;

/** The rows of the list at this size, no more than there are groups; at least one. */
export function causesPage(state: Pick<State, 'size' | 'pane' | 'details' | 'runs'>): CausesPage {
  const { height, topRows, bottomRows } = layoutOf(state);
  const body = height - topRows - bottomRows;
  const tellingRows = body < leastForTelling ? 0 : Math.min(mostTelling, Math.ceil(body / 2));
  const listRows = Math.min(Math.max(body - 1 - tellingRows, 1), Math.max(state.runs.blame.groups.length, 1));
  return { listRows, tellingRows };
}

/** Place of the selected group among all; 0 where it is gone. */
export function causesPlace({ runs }: Pick<State, 'runs'>, { fingerprint }: CausesOverlay): number {
  return Math.max(
    runs.blame.groups.findIndex((group) => group.fingerprint === fingerprint),
    0,
  );
}

/** `C`: opens the list on the group that the cursor's run is in, or closes it. */
export function toggleCauses(state: State): State {
  if (state.overlay?.kind === 'causes') return { ...state, overlay: null };
  const { groups } = state.runs.blame;
  const here = groups.find(({ rows }) => rows.includes(state.cursor)) ?? groups[0];
  if (here === undefined) return { ...state, notice: 'nothing failed: there are no causes to list' };
  return selected(state, here, 0);
}

/** The state after a movement over the list; at its ends a word instead. */
export function moveOverCauses(state: State, overlay: CausesOverlay, movement: Movement): State {
  const { groups } = state.runs.blame;
  const place = causesPlace(state, overlay);
  const last = groups.length - 1;
  const rows = causesPage(state).listRows;
  const wanted = Math.min(Math.max(placeAfter(movement, { place, last, rows }), 0), last);
  const group = groups[wanted];
  if (group === undefined || wanted === place) {
    return { ...state, notice: isDownward(movement) ? 'this is the last cause' : 'this is the first cause' };
  }
  return selected(state, group, overlay.top);
}

/** Enter: the families that the selected group strikes alone, the cursor on its first run. */
export function chooseCause(state: State, overlay: CausesOverlay): State {
  const group = state.runs.blame.groups[causesPlace(state, overlay)];
  const closed: State = { ...state, overlay: null, pane: 'tree' };
  if (group === undefined) return { ...closed, notice: 'nothing failed: there are no causes to list' };
  const landed = jumpTo(withOnlyCause(closed, group), group.rows[0] ?? noRow);
  const { length } = group.families;
  return {
    ...landed,
    notice: `${length} ${length === 1 ? 'family' : 'families'} with this cause: esc shows all`,
  };
}

function selected(state: State, group: ErrorGroup, top: number): State {
  const { groups } = state.runs.blame;
  const place = groups.indexOf(group);
  const overlay: CausesOverlay = {
    kind: 'causes',
    fingerprint: group.fingerprint,
    top: windowTop(top, place, groups.length, causesPage(state).listRows),
  };
  return { ...state, overlay };
}
