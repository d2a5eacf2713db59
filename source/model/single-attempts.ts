/** What documents about single attempts or spans tell of a run: a log may hold a million of them. */
import type { AttemptRecord } from './run-record.ts';
import { isBelieved, mostBelievedFirst, type ToldRecord } from './told-record.ts';
import { filledAttempt } from './united-attempts.ts';

/** Joins attempts by number as they come; the result depends on the ranks of the records, not on the order of `add`. */
export class SingleAttempts {
  readonly #all: ToldRecord[] = [];
  #mostBelieved: ToldRecord | null = null;
  #byNumber = new Map<number, AttemptRecord>();
  #isInOrder = true;

  add(told: ToldRecord): void {
    this.#all.push(told);
    if (!isBelieved(told, this.#mostBelieved)) {
      this.#isInOrder = false;
      return;
    }
    this.#mostBelieved = told;
    this.#layOver(told);
  }

  /** The records, the most believed first. */
  get records(): readonly ToldRecord[] {
    return mostBelievedFirst(this.#all);
  }

  /** One attempt of each number: each of its facts from the most believed record that has it. */
  get attempts(): readonly AttemptRecord[] {
    if (!this.#isInOrder) {
      this.#byNumber = new Map();
      for (const told of this.records.toReversed()) this.#layOver(told);
      this.#isInOrder = true;
    }
    return [...this.#byNumber.values()];
  }

  /** The record is believed more than all that were laid before it; of its own attempts the earlier are. */
  #layOver({ record }: ToldRecord): void {
    for (const attempt of record.attempts.toReversed()) {
      const known = this.#byNumber.get(attempt.number);
      this.#byNumber.set(attempt.number, known === undefined ? attempt : filledAttempt(attempt, known));
    }
  }
}
