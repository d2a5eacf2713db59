/** The line above the chart: where which time lies. */
import type { TimeAxis } from './bar.ts';
import type { VisibleText } from './line.ts';
import { own } from './visible.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Steps that a reader counts in. */
const steps = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 20, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 20, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30, 90, 365, 730, 1825, 3650, 18_250, 36_500, 182_500, 365_000, 3_650_000].map(
    (count) => count * day,
  ),
];

/** How ticks are told: `label` of a moment, and the moment that whole steps are counted from. */
export interface TickLabels {
  readonly originMs: number;
  readonly label: (timeMs: number) => string;
}

/** Ticks at round distances from the origin, each label beginning in its moment's cell; exactly `widthCells`, blank without an axis. */
export function timeAxisText(
  axis: TimeAxis,
  widthCells: number,
  { originMs, label }: TickLabels,
): VisibleText {
  const cells: string[] = new Array(Math.max(0, widthCells)).fill(' ');
  const span = axis.endMs - axis.startMs;
  if (span > 0 && Number.isFinite(span) && Number.isFinite(originMs)) {
    const longest = Math.max(label(axis.startMs).length, label(axis.endMs).length, 3);
    const step = stepFor(span, widthCells / (longest + 3));
    let free = 0;
    for (let at = Math.ceil((axis.startMs - originMs) / step); at * step + originMs <= axis.endMs; at += 1) {
      const timeMs = at * step + originMs;
      const cell = Math.floor(((timeMs - axis.startMs) / span) * widthCells);
      const text = label(timeMs);
      if (cell < free || cell + text.length > widthCells) continue;
      for (let index = 0; index < text.length; index += 1) cells[cell + index] = text[index] ?? ' ';
      free = cell + text.length + 2;
    }
  }
  return own(cells.join(''));
}

function stepFor(span: number, mostTicks: number): number {
  const least = span / Math.max(1, mostTicks);
  return steps.find((step) => step >= least) ?? least;
}
