/** Bars of one cell: how much of the most a count is. */
import type { VisibleText } from './line.ts';
import { own } from './visible.ts';

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const asciiLevels = ['.', ':', '-', '=', '+', '*', '%', '#'];

/** How many heights a cell has. */
export const levelCount = 8;

/** The sign of a height from 1 to `levelCount`; a blank for 0. */
export function levelSign(level: number, isAscii: boolean): string {
  return level <= 0 ? ' ' : ((isAscii ? asciiLevels : levels)[Math.min(level, levelCount) - 1] ?? ' ');
}

/** A cell a count, the highest bar for the most; blank for 0, and never blank for more. */
export function levelBars(counts: readonly number[], isAscii: boolean): VisibleText {
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  return own(counts.map((count) => levelSign(Math.ceil((count / most) * levelCount), isAscii)).join(''));
}
