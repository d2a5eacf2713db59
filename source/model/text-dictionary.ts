/** Texts that repeat (tasks, versions, statuses, tags), each kept once. */

/** Texts by code and codes by text; null has the code −1. */
export class TextDictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  /** How many texts there are: codes are 0 … size − 1. */
  get size(): number {
    return this.#texts.length;
  }

  /** The code of a text, which is added where it is new. */
  codeOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#codes.set(text, code);
    this.#texts.push(text);
    return code;
  }

  textOf(code: number): string | null {
    return code < 0 ? null : (this.#texts[code] ?? null);
  }
}
