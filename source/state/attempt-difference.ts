/** How the attempts of a run compare: what tells an error from the one before it, and whether they fail alike. */
import { compareErrors, type DifferingFrame } from '../model/compare-errors.ts';
import type { WordRange } from '../model/differing-words.ts';
import { isFailedAttempt } from '../model/failed-attempt.ts';
import type { AttemptRecord } from '../model/run-record.ts';
import { headline } from './error-headline.ts';

/** In what an attempt's error differs from that of an earlier attempt. All texts are raw. */
export interface AttemptDifference {
  /** Number of the attempt that it is compared with. */
  readonly from: number;
  /** Stretches of this error's `Name: message` that the other has not. */
  readonly marks: readonly WordRange[];
  /** The words of both that differ; empty on the side that has nothing more. Null where no words differ. */
  readonly words: { readonly here: string; readonly there: string } | null;
  /** Whether the messages have so little in common that they are two messages. */
  readonly isOtherMessage: boolean;
  readonly frame: DifferingFrame | null;
}

/** Whether a run's attempts fail alike, in words. */
export interface AttemptPattern {
  readonly isFlaky: boolean;
  readonly text: string;
}

/** Of two messages with a smaller part of their words in common it is no news which words differ. */
const leastShared = 0.35;
const longestWords = 60;

/** What differs from an attempt before; null where one has no error, or there is nothing to tell but that the message is another. */
export function attemptDifference(attempt: AttemptRecord, before: AttemptRecord): AttemptDifference | null {
  const { error: here } = attempt;
  const { error: there } = before;
  if (here === null || there === null) return null;
  const textHere = titleText(here);
  const textThere = titleText(there);
  const { words, frame } = compareErrors(here, there, textHere, textThere);
  const isOtherMessage = words !== null && words.sharedPart < leastShared;
  if ((words === null || isOtherMessage) && frame === null) return null;
  return {
    from: before.number,
    marks: isOtherMessage ? [] : (words?.here ?? []),
    words:
      words === null
        ? null
        : { here: wordsText(textHere, words.here), there: wordsText(textThere, words.there) },
    isOtherMessage,
    frame,
  };
}

/** `steady: all 3 failed with the same error`, `flaky: 2 different errors in 3 attempts`; null where one attempt tells nothing yet. */
export function attemptPattern(attempts: readonly AttemptRecord[], same: Int32Array): AttemptPattern | null {
  const failed = attempts.filter(isFailedAttempt);
  if (attempts.length < 2 || failed.length === 0) return null;
  if (attempts.at(-1)?.state === 'succeeded') {
    const times = failed.length === 1 ? 'once' : `${failed.length} times`;
    return { isFlaky: true, text: `flaky: failed ${times}, then went well` };
  }
  let kinds = 0;
  for (const [place, attempt] of attempts.entries()) {
    if (attempt.error !== null && (same[place] ?? -1) < 0) kinds += 1;
  }
  if (kinds > 1)
    return { isFlaky: true, text: `flaky: ${kinds} different errors in ${attempts.length} attempts` };
  if (failed.length < 2 || failed.some((attempt) => attempt.error === null)) return null;
  const whole = failed.length === attempts.length;
  const count = whole ? (failed.length === 2 ? 'both' : `all ${failed.length}`) : `${failed.length}`;
  return { isFlaky: false, text: `steady${whole ? '' : ' so far'}: ${count} failed with the same error` };
}

function titleText(error: NonNullable<AttemptRecord['error']>): string {
  return headline(error)?.trim() ?? '';
}

function wordsText(text: string, ranges: readonly WordRange[]): string {
  const words = ranges.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  return words.length <= longestWords ? words : `${words.slice(0, longestWords)}…`;
}
