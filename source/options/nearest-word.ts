import { distance } from 'fastest-levenshtein';

/** The word that was likely meant, or null when none is near: at most a third of the letters may differ, and two letters that changed
 * places always may; else one that begins with what was given, else one that holds it as a part. */
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
  return bestDistance <= allowed ? best : longerWord(word.toLowerCase(), words);
}

/** `api` may mean `api-run`, `rows` may mean `query-rows`. */
function longerWord(given: string, words: readonly string[]): string | null {
  if (given.length < 3) return null;
  return (
    words.find((word) => word.startsWith(given)) ?? words.find((word) => word.endsWith(`-${given}`)) ?? null
  );
}
