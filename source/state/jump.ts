/** Jumps over any distance, and the way back. */
import { verdictOf } from '../model/blame.ts';
import { noRow } from '../model/run-index.ts';
import type { Verdict } from '../model/verdict.ts';
import { stepFailure } from './failures.ts';
import { positionOfParent } from './fold.ts';
import { withRunLetIn } from './narrowing.ts';
import { positionOf, withJumpPosition } from './place-cursor.ts';
import { reveal } from './reveal.ts';
import type { State } from './state.ts';
import { zoomedOutTo } from './zoom.ts';

/** How many places back and forward remember; the oldest are forgotten. */
const longestHistory = 500;

/** The state with the cursor on a run anywhere in the input, the way to it unfolded; the place left is remembered. */
export function jumpTo(state: State, row: number): State {
  return remembered(state, landOn(state, row));
}

/** As `jumpTo`, without a trace in the history. */
export function landOn(state: State, row: number): State {
  if (row < 0 || row >= state.runs.forest.size) return state;
  if (row === state.cursor && state.visible.isGroup[state.position] !== 1) return state;
  const shown = reveal(zoomedOutTo(withRunLetIn(state, row), row), row);
  return withJumpPosition(shown, positionOf(shown.visible, row));
}

/** The state after a jump, with the place before it kept for `[`. */
export function remembered(before: State, after: State): State {
  if (before.cursor === after.cursor || before.cursor === noRow) return after;
  return { ...after, back: appended(before.back, before.cursor), forward: [] };
}

/** `t`: the top of the family, or of the view that `z` narrowed. */
export function jumpToRoot(state: State): State {
  const { cursor, zoom, runs } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run to look at' };
  if (cursor === zoom) return { ...state, notice: 'this is the top of the view: esc shows all' };
  const root = zoom === noRow ? (runs.forest.root[cursor] ?? noRow) : zoom;
  if (cursor === root) return { ...state, notice: 'this is a root run' };
  return remembered(state, withJumpPosition(state, positionOfParent(state, root)));
}

/** `p`: the run above; with a number so many levels up, or as far as there are any. */
export function jumpToParent(state: State, times = 1): State {
  const { cursor, zoom, runs } = state;
  let parent = runs.forest.parent[cursor] ?? noRow;
  for (let step = 1; step < times && parent !== zoom; step += 1) {
    const above = runs.forest.parent[parent] ?? noRow;
    if (above === noRow) break;
    parent = above;
  }
  if (cursor !== noRow && cursor === zoom) {
    return { ...state, notice: 'this is the top of the view: esc shows all' };
  }
  if (parent === noRow) return { ...state, notice: 'this is a root run: it has no parent' };
  return remembered(state, withJumpPosition(state, positionOfParent(state, parent)));
}

/** `[`: the place before the last jump, or before so many of them. */
export function jumpBack(state: State, times = 1): State {
  const gone = state.back.slice(-times);
  const row = gone[0];
  if (row === undefined) return { ...state, notice: 'no earlier place to go back to' };
  const back = state.back.slice(0, state.back.length - gone.length);
  const passed = [state.cursor, ...gone.slice(1).reverse()];
  return { ...landOn(state, row), back, forward: passed.reduce(appended, state.forward) };
}

/** `]`: the place that `[` left, or that so many of them did. */
export function jumpForward(state: State, times = 1): State {
  const gone = state.forward.slice(-times);
  const row = gone[0];
  if (row === undefined) return { ...state, notice: 'no later place to go forward to' };
  const forward = state.forward.slice(0, state.forward.length - gone.length);
  const passed = [state.cursor, ...gone.slice(1).reverse()];
  return { ...landOn(state, row), forward, back: passed.reduce(appended, state.back) };
}

/** `e E`: the next failure, causes first, going round at the ends. */
export function jumpToFailure(state: State, direction: 1 | -1, times = 1): State {
  const step = stepFailure(state, state.cursor, direction * times);
  if (step === null) {
    const isWhole = state.zoom === noRow && state.matched === null;
    return { ...state, notice: isWhole ? 'no run failed' : 'no run failed in this view' };
  }
  const { row, place, total, isAround } = step;
  if (row === state.cursor) return { ...state, notice: 'this is the only failure' };
  const around = isAround ? (direction === 1 ? ', from the first again' : ', from the last again') : '';
  const verdict = verdictOf(state.runs.blame, row);
  return {
    ...jumpTo(state, row),
    notice: `failure ${place}/${total}${verdictWords[verdict] ?? ''}${around}${filteredFailures(state, total)}`,
  };
}

/** How many more failed that the filter leaves out. */
function filteredFailures({ matched, runs, zoom, onlyCause }: State, total: number): string {
  if (matched === null || zoom !== noRow || onlyCause !== null) return '';
  const hidden = runs.blame.totals.failed - total;
  return hidden > 0 ? `; ${hidden.toLocaleString('en-US')} more are filtered out` : '';
}

const verdictWords: Readonly<Partial<Record<Verdict, string>>> = {
  cause: ', a cause',
  propagated: ', because a run below it failed',
  aside: ', beside the point',
};

function appended(places: readonly number[], row: number): readonly number[] {
  return [...places.slice(-longestHistory + 1), row];
}
