/** The words that `is:` and `has:` know, with what each means. */
import type { HasWord, IsWord } from './filter-expression.ts';

export const isWords: ReadonlyMap<IsWord, string> = new Map<IsWord, string>([
  ['cause', 'failed, and no child explains it'],
  ['propagated', 'failed because a child did'],
  ['handled', 'failed, and its parent went on'],
  ['aside', 'failed too, but not that failed its family'],
  ['unfinished', 'not final yet'],
  ['ok', 'succeeded, also after a failed attempt'],
  ['invalid', 'its document breaks its schema'],
  ['missing', 'no document of this input describes it'],
  ['test', 'a test run'],
  ['root', 'the top of its family'],
  ['stuck', 'not final, and far older than is usual for its task'],
  ['loaded', 'a document describes it'],
  ['referenced', 'only named by another run, with status or task'],
  ['implied', 'only its id is known'],
]);

/** `[]` and `null` are not had, `{}` is. */
export const hasWords: ReadonlyMap<HasWord, string> = new Map<HasWord, string>([
  ['error', 'it or an attempt of it bears an error'],
  ['payload', 'there is a payload'],
  ['output', 'there is an output'],
  ['metadata', 'there is metadata'],
  ['children', 'it has child runs'],
  ['attempts', 'its attempts are listed'],
  ['tags', 'it has tags'],
]);

/** The words that ask for runs without a document: with one of them in it a filter is asked of all runs (contract rule 11). */
export const wordsOfAllRuns: ReadonlySet<IsWord> = new Set<IsWord>(['missing', 'referenced', 'implied']);
