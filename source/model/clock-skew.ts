/** Times of different machines are compared with some skew allowed, everywhere (contract.md, "What failed, why"). */

/** Milliseconds by which two clocks may differ without a contradiction. */
export const clockSkewMs = 1000;

/** Whether a time is earlier than another beyond any skew; false where one is not known. */
export function isClearlyBefore(timeMs: number, otherMs: number): boolean {
  return timeMs < otherMs - clockSkewMs;
}
