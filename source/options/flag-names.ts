/** The options by name. */
import { type FlagFacts, type FlagName, flagTable } from './flag-table.ts';
import { nearestWord } from './nearest-word.ts';

/** All long names, in the order of the usage text. */
export const flagNames = Object.keys(flagTable) as readonly FlagName[];

/** Whether an option is called so; names that every object inherits are none. */
export function isFlagName(name: string): name is FlagName {
  return Object.hasOwn(flagTable, name);
}

/** An option's row of the table. */
export function factsOf(name: FlagName): FlagFacts {
  return flagTable[name];
}

/** `; did you mean WORD?` for the nearest of the words, each as the user would write it; empty where none is near. */
export function suggestion(word: string, words: readonly string[], written = (near: string) => near): string {
  const nearest = nearestWord(word, words);
  return nearest === null ? '' : `; did you mean ${written(nearest)}?`;
}
