/** How the causes and asides of the whole input lie in time. */
import type { Blame } from '../model/blame.ts';
import type { ErrorGroup } from '../model/error-groups.ts';
import type { RunIndex } from '../model/run-index.ts';
import { levelBars } from './level-bars.ts';
import type { VisibleText } from './line.ts';

export interface FailuresOverTime {
  /** When the first and the last of them ended, epoch milliseconds; NaN where no end is known. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** A bar a cell, the highest for the most; blank where nothing failed. */
  readonly bars: VisibleText;
}

interface Drawn extends FailuresOverTime {
  readonly key: string;
}

/** Blame never changes: what was counted for a width holds. */
const drawnByBlame = new WeakMap<Blame, Drawn>();

/** Counts failures by the time they ended, in `cells` stretches of equal length. */
export function failuresOverTime(
  index: RunIndex,
  blame: Blame,
  cells: number,
  isAscii: boolean,
): FailuresOverTime {
  const key = `${cells} ${isAscii}`;
  const known = drawnByBlame.get(blame);
  if (known?.key === key) return known;
  let firstMs = Number.NaN;
  let lastMs = Number.NaN;
  for (const group of blame.groups) {
    if (!(group.firstSeenMs >= firstMs)) firstMs = orElse(group.firstSeenMs, firstMs);
    if (!(group.lastSeenMs <= lastMs)) lastMs = orElse(group.lastSeenMs, lastMs);
  }
  const counts = countByCell(index, blame.groups, { firstMs, lastMs, cells });
  const drawn = { key, firstMs, lastMs, bars: levelBars(counts, isAscii) };
  drawnByBlame.set(blame, drawn);
  return drawn;
}

/** The same for some of the failures, in the stretch of time of all of them. */
export function barsInTime(
  index: RunIndex,
  rows: readonly number[],
  span: { readonly firstMs: number; readonly lastMs: number; readonly cells: number },
  isAscii: boolean,
): VisibleText {
  return levelBars(countByCell(index, [{ rows }], span), isAscii);
}

function countByCell(
  index: RunIndex,
  groups: Iterable<Pick<ErrorGroup, 'rows'>>,
  { firstMs, lastMs, cells }: { firstMs: number; lastMs: number; cells: number },
): readonly number[] {
  const counts: number[] = new Array(cells).fill(0);
  const span = lastMs - firstMs;
  for (const { rows } of groups) {
    for (const row of rows) {
      const share = span > 0 ? (index.finishedAtMs(row) - firstMs) / span : 0;
      const cell = Math.min(Math.floor(share * cells), cells - 1);
      if (cell >= 0) counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

function orElse(valueMs: number, otherMs: number): number {
  return Number.isNaN(valueMs) ? otherMs : valueMs;
}
