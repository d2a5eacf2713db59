/** The question that every rule of blame asks of a child and its parent. */
import { isClearlyBefore } from './clock-skew.ts';
import type { RunIndex } from './run-index.ts';

/** Whether a run ended no later than another, clock skew allowed; what is not known does not forbid. */
export function isEndedNoLater(index: RunIndex, row: number, other: number): boolean {
  return !isClearlyBefore(index.finishedAtMs(other), index.finishedAtMs(row));
}
