/** Which of the allowed words a wrong one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** Status words of different dialects, and of daily speech, that say the same. */
const synonyms: readonly (readonly string[])[] = [
  ['COMPLETED', 'COMPLETED_SUCCESSFULLY', 'SUCCESS', 'SUCCEEDED', 'SUCCESSFUL', 'COMPLETE', 'DONE', 'OK'],
  ['FAILED', 'COMPLETED_WITH_ERRORS', 'FAILURE', 'FAIL', 'ERROR', 'ERRORED'],
  ['CANCELED', 'CANCELLED', 'ABORTED'],
  ['QUEUED', 'PENDING'],
  ['WAITING', 'FROZEN', 'WAITING_TO_RESUME', 'SUSPENDED'],
  ['PENDING_VERSION', 'WAITING_FOR_DEPLOY'],
  ['EXECUTING', 'RUNNING', 'IN_PROGRESS', 'STARTED'],
  ['REATTEMPTING', 'RETRYING_AFTER_FAILURE', 'RETRYING'],
  ['TIMED_OUT', 'TIMEOUT'],
];

const synonymWords: ReadonlySet<string> = new Set(synonyms.flat());

/** Longer texts are no mistyped words; comparing them would only cost time. */
const wordLimit = 64;

/** The allowed word nearest to `found`: the same but for case and separators, a synonym, or a few letters off; else null. */
export function nearestWord(found: string, allowed: readonly string[]): string | null {
  if (found.length > wordLimit) return null;
  const folded = fold(found);
  if (folded === '') return null;
  const same = allowed.find((word) => fold(word) === folded);
  if (same !== undefined) return same;
  const spelling = nearestSpelling(folded, allowed);
  // Keys of objects have no synonyms, and are compared by the million.
  if (!allowed.some((word) => synonymWords.has(word))) return spelling;
  return synonymOf(folded, allowed) ?? spelling ?? synonymNear(folded, allowed);
}

function synonymOf(folded: string, allowed: readonly string[]): string | null {
  const group = synonyms.find((words) => words.some((word) => fold(word) === folded));
  return group?.find((word) => allowed.includes(word)) ?? null;
}

/** Of a mistyped word of another dialect: what is said for it here. */
function synonymNear(folded: string, allowed: readonly string[]): string | null {
  const meant = nearestSpelling(folded, synonyms.flat());
  return meant === null ? null : synonymOf(fold(meant), allowed);
}

function nearestSpelling(folded: string, allowed: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of allowed) {
    const letters = fold(word);
    if (letters.length > wordLimit) continue;
    const steps = distance(folded, letters);
    const tolerated = Math.max(1, Math.floor(Math.min(letters.length, folded.length) / 3));
    if (steps <= tolerated && steps < least) {
      nearest = word;
      least = steps;
    }
  }
  return nearest;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '');
}
