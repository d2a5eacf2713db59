/** Work over all runs that is done once: in slices ahead of time, or, where somebody cannot wait, at once. */

/** A piece of work, its yields between slices of a few milliseconds. */
export type Slices<Result> = Generator<void, Result, void>;

/** Results by what they are of; work that was begun in slices is gone on with, never done twice. */
export class SlicedWork<Subject extends object, Result> {
  readonly #done = new WeakMap<Subject, { readonly result: Result }>();
  readonly #begun = new WeakMap<Subject, Slices<Result>>();

  /** Does one slice; whether all is done. `begin` is asked only once. */
  advance(subject: Subject, begin: () => Slices<Result>): boolean {
    if (this.#done.has(subject)) return true;
    const slices = this.#begun.get(subject) ?? begin();
    this.#begun.set(subject, slices);
    const { done, value } = slices.next();
    if (done !== true) return false;
    this.#done.set(subject, { result: value });
    this.#begun.delete(subject);
    return true;
  }

  /** The result; what is left of the work is done now. */
  resultOf(subject: Subject, begin: () => Slices<Result>): Result {
    for (;;) {
      const done = this.#done.get(subject);
      if (done !== undefined) return done.result;
      this.advance(subject, begin);
    }
  }
}
