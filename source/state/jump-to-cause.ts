/** `r`: from any run to what it failed for. */
import { verdictOf } from '../model/blame.ts';
import { causesNear, causesOfRun } from '../model/causes-of-run.ts';
import { noRow } from '../model/run-index.ts';
import { jumpTo, landOn } from './jump.ts';
import type { State } from './state.ts';

/**
 * The first cause of a run that failed for others; pressed again the next of these causes, round and round, `[` leading back to where
 * the first jump began. From a run that did not fail, or failed beside the point, to the causes below it, else to those of its family.
 */
export function jumpToCause(state: State): State {
  const { cursor } = state;
  if (cursor === noRow) return { ...state, notice: 'there is no run here' };
  const origin = originOf(state);
  const causes = causesFrom(state, origin);
  const first = causes[0];
  if (first === undefined) return { ...state, notice: 'no run of this family failed' };
  const here = causes.indexOf(cursor);
  if (here >= 0 && causes.length === 1) return { ...state, notice: 'this is the only cause' };
  const place = (here + 1) % causes.length;
  const next = causes[place] ?? first;
  // A further press goes on from the same origin, so the way back must still lead there.
  const landed = origin === cursor || here < 0 ? jumpTo(state, next) : landOn(state, next);
  const of = causes.length === 1 ? 'the only cause' : `cause ${place + 1}/${causes.length}`;
  return {
    ...landed,
    notice: verdictOf(state.runs.blame, next) === 'aside' ? `${of} of what failed aside` : of,
  };
}

/** Whether `r` leads anywhere: to a cause that the cursor does not stand on. */
export function hasOtherCause(state: State): boolean {
  const { cursor, runs } = state;
  if (cursor === noRow) return false;
  const verdict = verdictOf(runs.blame, cursor);
  if (verdict === 'propagated') return true;
  // What did not fail stands on no cause; finding which of them are below it takes a walk over them all.
  if (verdict !== 'cause')
    return (runs.blame.families.get(runs.forest.root[cursor] ?? noRow)?.causes ?? []).length > 0;
  const causes = causesFrom(state, originOf(state));
  return causes.length > 1 || (causes.length === 1 && causes[0] !== cursor);
}

/** The run whose causes are stepped through: where the last jump began if it led to this one of its causes. */
function originOf(state: State): number {
  const { cursor, back, runs } = state;
  const before = back.at(-1) ?? noRow;
  if (before === noRow || before >= runs.forest.size || isExplained(state, cursor)) return cursor;
  return causesFrom(state, before).includes(cursor) ? before : cursor;
}

function isExplained({ runs }: State, row: number): boolean {
  return verdictOf(runs.blame, row) === 'propagated';
}

function causesFrom(state: State, row: number): readonly number[] {
  const { blame, forest } = state.runs;
  if (isExplained(state, row)) return causesOfRun(blame, row);
  if (verdictOf(blame, row) === 'cause') return blame.families.get(forest.root[row] ?? noRow)?.causes ?? [];
  return causesNear(blame, forest, row);
}
