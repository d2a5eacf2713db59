/** What `--select` asked for and the view cannot show, told once the input is read. */
import { noRow } from '../model/run-index.ts';
import { isMatch } from '../query/match-rows.ts';
import type { State } from './state.ts';

/** Why the cursor does not stand on the run that `--select` names; null where it can, and while that run may still come. Raw text. */
export function selectNotice({ settings, runs, matched, filter }: State): string | null {
  const { select } = settings;
  if (select === null || !runs.progress.isComplete) return null;
  const row = runs.index.rowOf(select);
  if (row === noRow || row >= runs.forest.size) return `--select: no run ${select} in the input`;
  // A document may yet say that it matches.
  const isAsking = filter.shown?.bodies != null && filter.shown.bodies.next < filter.shown.bodies.rows.length;
  return matched !== null && !isAsking && !isMatch(matched, row)
    ? `--select: the filter leaves out ${select}`
    : null;
}
