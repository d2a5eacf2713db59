/** What is wrong with a filter, and where. */

/** A mistake as contract.md has it told: `column N: what[; did you mean X?]`. Texts are raw: they quote the filter. */
export interface FilterMistake {
  /** From 1, in code points: the place of what is wrong; of what is missing its opener, else one past the end. */
  readonly column: number;
  readonly what: string;
  /** The nearest right word, null where none is near. */
  readonly nearest: string | null;
}

/** A mistake on its way out of the parser; `at` counts UTF-16 units from 0. Never leaves `parseFilter`. */
export class MistakeFound extends Error {
  readonly at: number;
  readonly nearest: string | null;

  constructor(at: number, what: string, nearest: string | null = null) {
    super(what);
    this.at = at;
    this.nearest = nearest;
  }
}

/** `column N: what[; did you mean X?]`. Raw text. */
export function mistakeText({ column, what, nearest }: FilterMistake): string {
  return `column ${column}: ${what}${nearest === null ? '' : `; did you mean ${nearest}?`}`;
}
