/** `D`: to the run that took longest. */
import { noRow } from '../model/run-index.ts';
import { isMatch } from '../query/match-rows.ts';
import { isKept } from './flatten-tree.ts';
import { jumpTo } from './jump.ts';
import type { State } from './state.ts';
import { isInView } from './view-tops.ts';

/** The state on the slowest run that the view shows, folded or not, of those that the filter matches; after a number on the one at that place from the slowest on. */
export function jumpToSlowest(state: State, times = 1): State {
  const { runs, matched, zoom, rootOrder } = state;
  const roots = zoom === noRow ? new Set(rootOrder) : null;
  const isAsked = (row: number): boolean => {
    if (!isKept(state.visible, row) || (matched !== null && !isMatch(matched, row))) return false;
    return roots === null ? isInView({ runs, zoom }, row) : roots.has(runs.forest.root[row] ?? noRow);
  };
  return jumpToPlace(state, slowestFirst(state, isAsked, times), times, 'of these');
}

/** The state on the slowest run of a task; null stands for runs without one. */
export function jumpToSlowestOf(state: State, task: string | null): State {
  const { index } = state.runs;
  return jumpToPlace(
    state,
    slowestFirst(state, (row) => index.taskIdentifier(row) === task, 1),
    1,
    'of its task',
  );
}

function jumpToPlace(state: State, rows: readonly number[], times: number, what: string): State {
  const row = rows[Math.min(times, rows.length) - 1];
  if (row === undefined) return { ...state, notice: 'no run here tells how long it took' };
  const place = Math.min(times, rows.length);
  const rank = place === 1 ? 'the slowest' : `the slowest but ${place - 1}`;
  if (row === state.cursor) return { ...state, notice: `this is ${rank} ${what}: 2D is the next` };
  return { ...jumpTo(state, row), notice: `${rank} ${what}` };
}

/** Rows of the runs that took longest from start to end, the longest first, as many as are wanted. Linear for a single one. */
function slowestFirst({ runs }: State, isAsked: (row: number) => boolean, wanted: number): readonly number[] {
  const { index, forest } = runs;
  const tookMs = (row: number): number => index.finishedAtMs(row) - index.startedAtMs(row);
  if (wanted > 1) {
    const rows: number[] = [];
    for (let row = 0; row < forest.size; row += 1) {
      if (!Number.isNaN(tookMs(row)) && isAsked(row)) rows.push(row);
    }
    return rows.sort((one, other) => tookMs(other) - tookMs(one) || one - other);
  }
  let best = noRow;
  let mostMs = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < forest.size; row += 1) {
    const ms = tookMs(row);
    if (!(ms > mostMs) || !isAsked(row)) continue;
    best = row;
    mostMs = ms;
  }
  return best === noRow ? [] : [best];
}
