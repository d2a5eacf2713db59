import { distance } from 'fastest-levenshtein';

/** The word that was likely meant, or null when none is near: at most a third of the letters may differ,
 * and two letters that changed places always may. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const candidateDistance = distance(word.toLowerCase(), candidate.toLowerCase());
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  const longer = Math.max(word.length, best?.length ?? 0);
  const allowed = Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
  return bestDistance <= allowed ? best : null;
}
