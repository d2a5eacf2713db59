/** The word that was likely meant. */

/** Longer words are no name of ours: nobody mistypes so much. */
const longest = 40;

/** The nearest of the words, case ignored; null where none is near: at most a third of the letters, or two, may differ. */
export function nearestName(word: string, words: readonly string[]): string | null {
  if (word.length > longest) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of words) {
    const changes = changesBetween(word.toLowerCase(), one.toLowerCase());
    if (changes < least) {
      best = one;
      least = changes;
    }
  }
  const longer = Math.max(word.length, best?.length ?? 0);
  const isNear = least < longer && least <= Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
  return isNear ? best : null;
}

/** Letters to put in, leave out or change until one word is the other. */
function changesBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (let at = 1; at <= from.length; at += 1) {
    const next = [at];
    for (let place = 1; place <= to.length; place += 1) {
      const change = (row[place - 1] ?? 0) + (from[at - 1] === to[place - 1] ? 0 : 1);
      next.push(Math.min(change, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
