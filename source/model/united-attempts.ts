/** Attempts of one run from several documents: the longest list, and what documents about single attempts add to it. */
import type { RunState } from './run-state.ts';

interface AnyAttempt {
  readonly number: number;
  readonly status: string | null;
  readonly state: RunState;
}

/**
 * The attempts of `listed` and those of `single`, by number. Of an attempt that both tell of, the list's facts stand and the other fills
 * in what it leaves null. `single` may hold several of one number: the earlier is believed more.
 */
export function unitedAttempts<Attempt extends AnyAttempt>(
  listed: readonly Attempt[],
  single: readonly Attempt[],
): readonly Attempt[] {
  if (single.length === 0) return listed;
  const byNumber = new Map(listed.map((attempt) => [attempt.number, attempt]));
  for (const attempt of single) {
    const known = byNumber.get(attempt.number);
    byNumber.set(attempt.number, known === undefined ? attempt : filledAttempt(known, attempt));
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** An attempt with what it leaves null filled in from another of its number. */
export function filledAttempt<Attempt extends AnyAttempt>(known: Attempt, other: Attempt): Attempt {
  const whole = { ...other };
  for (const key of Object.keys(known) as (keyof Attempt)[]) {
    if (known[key] !== null) whole[key] = known[key];
  }
  return known.status === null && known.state === 'unknown' ? { ...whole, state: other.state } : whole;
}
