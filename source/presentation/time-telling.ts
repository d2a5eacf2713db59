/** Times as the person wants them told: as dates, since the family's start, since its first failure. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { subtreeTimes } from '../model/subtree-times.ts';
import type { State } from '../state/state.ts';
import type { TimeAxis } from './bar.ts';
import { formatClock, formatInstant, formatOffset, zoneLabel } from './format-time.ts';
import type { TickLabels } from './time-axis.ts';

/** What telling a time depends on. */
export type TimeView = Pick<State, 'runs' | 'zoom' | 'timeMode' | 'isUtc' | 'settings'>;

/** The row whose subtree a run's bar is measured against: the zoomed run, else its family's top. */
export function axisTop({ runs, zoom }: Pick<TimeView, 'runs' | 'zoom'>, row: number): number {
  return zoom === noRow ? (runs.forest.root[row] ?? row) : zoom;
}

/**
 * The time axis that the bars of a run's family share. Where a run of it goes on the axis goes on to the newest time of the input, but
 * what is known keeps at least half of it: what goes on for days must not crowd all else into one cell.
 */
export function axisOf({ runs, zoom }: Pick<TimeView, 'runs' | 'zoom'>, row: number): TimeAxis {
  const { index, forest } = runs;
  const top = axisTop({ runs, zoom }, row);
  const { startMs, endMs } = subtreeTimes(index, forest, top);
  if ((forest.subtreeUnfinished[top] ?? 0) === 0 || !(index.newestTimeMs > endMs)) return { startMs, endMs };
  const known = endMs - startMs;
  return { startMs, endMs: known > 0 ? Math.min(index.newestTimeMs, endMs + known) : index.newestTimeMs };
}

/** Zone that times are told in. */
export function zoneOf({ isUtc, settings }: Pick<TimeView, 'isUtc' | 'settings'>): string {
  return isUtc ? 'UTC' : settings.timeZone;
}

/** A moment of a run's family: `2025-03-01 10:15:32.418 UTC`, `+3.1s`, `-12s`; as a date where what it is counted from is not known. */
export function tellTime(view: TimeView, row: number, timeMs: number): string {
  const originMs = originOf(view, row);
  if (originMs !== null) return formatOffset(timeMs - originMs);
  const zone = zoneOf(view);
  const instant = formatInstant(timeMs, zone);
  return instant === '-' ? instant : `${instant} ${zoneLabel(timeMs, zone)}`;
}

/** Labels of the axis above the chart. */
export function tickLabels(view: TimeView, row: number): TickLabels {
  const originMs = originOf(view, row);
  if (originMs !== null) return { originMs, label: (timeMs) => formatOffset(timeMs - originMs) };
  const zone = zoneOf(view);
  // Whole steps are counted from midnight of the zone; all zones lie whole minutes apart.
  return { originMs: 0, label: (timeMs) => formatClock(timeMs, zone) };
}

function originOf({ runs, timeMode }: TimeView, row: number): number | null {
  if (timeMode === 'absolute' || row === noRow) return null;
  const times = familyTimes(runs, row);
  const originMs = timeMode === 'root' ? times.startMs : times.firstFailureMs;
  return Number.isNaN(originMs) ? null : originMs;
}

function familyTimes({ index, forest }: RunCollection, row: number): ReturnType<typeof subtreeTimes> {
  return subtreeTimes(index, forest, forest.root[row] ?? row);
}
