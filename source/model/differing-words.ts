/** In which words two texts differ. */
import { messageShape } from './message-shape.ts';

/** A stretch of a text, in UTF-16 units; `end` is behind it. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export interface DifferingWords {
  /** Stretches of the first text that the second has not in their place, and the other way round; in order. */
  readonly here: readonly WordRange[];
  readonly there: readonly WordRange[];
  /** Part of the first text's words that the second has too: 0 … 1. */
  readonly sharedPart: number;
}

interface Word extends WordRange {
  /** The word, ids and numbers of a run replaced: they differ between any two runs. */
  readonly shape: string;
}

/** Words of a text that are compared; a longer one is compared by its beginning. */
const mostWords = 300;

/** Compares word by word, by the longest common sequence. Bounded, whatever the texts are. */
export function differingWords(here: string, there: string): DifferingWords {
  const ours = wordsOf(here);
  const theirs = wordsOf(there);
  const [isShared, isSharedThere] = sharedWords(ours, theirs);
  const shared = isShared.filter(Boolean).length;
  return {
    here: joinedRanges(ours, isShared),
    there: joinedRanges(theirs, isSharedThere),
    sharedPart: ours.length === 0 ? 0 : shared / ours.length,
  };
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[^\s,;()[\]{}"'`=]{1,200}/g)) {
    words.push({ start: match.index, end: match.index + match[0].length, shape: messageShape(match[0]) });
    if (words.length >= mostWords) break;
  }
  return words;
}

/** For each word of both whether it is in the longest common sequence. */
function sharedWords(ours: readonly Word[], theirs: readonly Word[]): readonly [boolean[], boolean[]] {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((ours.length + 1) * width);
  const isSame = (at: number, other: number) => ours[at]?.shape === theirs[other]?.shape;
  for (let at = ours.length - 1; at >= 0; at -= 1) {
    for (let other = theirs.length - 1; other >= 0; other -= 1) {
      const below = lengths[(at + 1) * width + other] ?? 0;
      const beside = lengths[at * width + other + 1] ?? 0;
      const both = (lengths[(at + 1) * width + other + 1] ?? 0) + 1;
      lengths[at * width + other] = isSame(at, other) ? both : Math.max(below, beside);
    }
  }
  const shared: [boolean[], boolean[]] = [ours.map(() => false), theirs.map(() => false)];
  for (let at = 0, other = 0; at < ours.length && other < theirs.length; ) {
    if (isSame(at, other)) {
      shared[0][at] = true;
      shared[1][other] = true;
      at += 1;
      other += 1;
    } else if ((lengths[(at + 1) * width + other] ?? 0) >= (lengths[at * width + other + 1] ?? 0)) at += 1;
    else other += 1;
  }
  return shared;
}

/** Words that differ one after the other are one stretch. */
function joinedRanges(words: readonly Word[], isShared: readonly boolean[]): readonly WordRange[] {
  const ranges: WordRange[] = [];
  let isOpen = false;
  for (const [place, { start, end }] of words.entries()) {
    if (isShared[place] === true) {
      isOpen = false;
      continue;
    }
    const last = ranges.at(-1);
    if (isOpen && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
    isOpen = true;
  }
  return ranges;
}
