/** The stretches that durations are counted in: the same for every task and every input, so that their pictures can be compared. */

/** Lower ends of all stretches but the first, in milliseconds; each is about three times the one before it. */
export const durationStepsMs: readonly number[] = [
  10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_800_000, 7_200_000,
];

/** The stretch that a duration lies in: 0 for less than the first step. */
export function durationStep(durationMs: number): number {
  let step = 0;
  while (step < durationStepsMs.length && durationMs >= (durationStepsMs[step] as number)) step += 1;
  return step;
}
