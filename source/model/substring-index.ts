/** An index of all substrings of a text: a search costs the length of what is sought, not that of the text. */

interface State {
  /** Length of the longest substring that ends here. */
  length: number;
  link: number;
  readonly next: Map<number, number>;
}

/** A suffix automaton (Blumer et al., 1985), built in one pass over the text's code units. */
export class SubstringIndex {
  readonly #states: State[] = [{ length: 0, link: -1, next: new Map() }];
  #last = 0;

  constructor(text: string) {
    for (let index = 0; index < text.length; index++) this.#extend(text.charCodeAt(index));
  }

  /** Whether the text holds the part. */
  has(part: string): boolean {
    let state = 0;
    for (let index = 0; index < part.length; index++) {
      const next = this.#states[state]?.next.get(part.charCodeAt(index));
      if (next === undefined) return false;
      state = next;
    }
    return true;
  }

  #extend(unit: number): void {
    const states = this.#states;
    const current = states.length;
    states.push({ length: (states[this.#last] as State).length + 1, link: 0, next: new Map() });
    let at = this.#last;
    while (at >= 0 && !(states[at] as State).next.has(unit)) {
      (states[at] as State).next.set(unit, current);
      at = (states[at] as State).link;
    }
    if (at >= 0) (states[current] as State).link = this.#targetOf(at, unit);
    this.#last = current;
  }

  /** Where the link of a new state leads: the state behind `at`, split where it stands for longer substrings too. */
  #targetOf(at: number, unit: number): number {
    const states = this.#states;
    const from = states[at] as State;
    const target = from.next.get(unit) as number;
    const reached = states[target] as State;
    if (reached.length === from.length + 1) return target;
    const clone = states.length;
    states.push({ length: from.length + 1, link: reached.link, next: new Map(reached.next) });
    for (let up = at; up >= 0 && (states[up] as State).next.get(unit) === target; ) {
      (states[up] as State).next.set(unit, clone);
      up = (states[up] as State).link;
    }
    reached.link = clone;
    return clone;
  }
}
