/** A run's attempts and the gaps between them as lines for a text, outside of the details pane. */
import { subtreeTimes } from '../../model/subtree-times.ts';
import { attemptRows } from '../../state/detail-rows-of-attempts.ts';
import type { State } from '../../state/state.ts';
import type { Segment } from '../line.ts';
import { drawRow } from './draw-row.ts';
import { rowColumns } from './row-columns.ts';
import type { RowContext } from './row-drawing.ts';

/** What the lines depend on. */
export type AttemptLinesView = Pick<State, 'runs' | 'settings' | 'timeMode' | 'isUtc'>;

/** `#1 Failed   9.8s  ███   CarrierError: …`, `gap     4.0s     ▒▒▒▒`: a line each, of about `width` cells at most. */
export function* attemptLines(
  { runs, settings, timeMode, isUtc }: AttemptLinesView,
  row: number,
  width: number,
): Generator<readonly Segment[], void, undefined> {
  const rows = attemptRows({ runs, row });
  const root = runs.forest.root[row] ?? row;
  const context: RowContext = {
    runs,
    isAscii: settings.isAscii,
    timeZone: isUtc ? 'UTC' : settings.timeZone,
    timeMode,
    rootStartMs: runs.index.createdAtMs(root),
    firstFailureMs: subtreeTimes(runs.index, runs.forest, root).firstFailureMs,
    width,
    reach: width,
    longReach: width,
    columns: rowColumns(rows, width),
    find: null,
  };
  for (const each of rows) {
    const { head, body } = drawRow(each, context);
    yield [...head, ...body];
  }
}
