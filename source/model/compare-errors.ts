/** What tells two errors apart that are not the same (contract rule 9). */
import { type DifferingWords, differingWords } from './differing-words.ts';
import type { ErrorRecord } from './run-record.ts';

/** The first frame in which two stacks differ, without lines and columns; null where a stack ends before. */
export interface DifferingFrame {
  readonly here: string | null;
  readonly there: string | null;
}

export interface ErrorComparison {
  /** Null where the messages agree but for what differs from run to run. */
  readonly words: DifferingWords | null;
  /** Null where the first frames agree, or one of the errors has none. */
  readonly frame: DifferingFrame | null;
}

/** Compares errors by their first lines, as `Name: message`, and by the first frames that the index keeps. */
export function compareErrors(
  here: ErrorRecord,
  there: ErrorRecord,
  titleHere: string,
  titleThere: string,
): ErrorComparison {
  const words = differingWords(titleHere, titleThere);
  const isSameText = words.here.length === 0 && words.there.length === 0;
  return { words: isSameText ? null : words, frame: differingFrame(here.frameShape, there.frameShape) };
}

function differingFrame(here: string | null, there: string | null): DifferingFrame | null {
  if (here === null || there === null || here === there) return null;
  const ours = here.split('\n');
  const theirs = there.split('\n');
  for (let place = 0; place < Math.max(ours.length, theirs.length); place += 1) {
    if (ours[place] !== theirs[place]) return { here: ours[place] ?? null, there: theirs[place] ?? null };
  }
  return null;
}
