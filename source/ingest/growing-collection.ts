/** The collection while it grows: batches are taken in at a rate that leaves the thread its time to draw. */
import type { RunCollection } from '../model/run-collection.ts';
import { Assembly } from './assembly.ts';
import type { Batch } from './batch.ts';

/** Shortest time between two collections. */
const shortestPauseMs = 50;
/** Linking all runs anew takes longer the more there are: it gets one part in so many of the time. */
const pauseToWork = 5;

/**
 * Batches wait until it is time to link them; then they all go in at once, so that a collection and its index never disagree.
 * The first batch that holds a run, and the last batch, do not wait.
 */
export class GrowingCollection {
  readonly #assembly = new Assembly();
  readonly #listeners = new Set<() => void>();
  readonly #onTaken: (batches: number) => void;
  #waiting: Batch[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #notBeforeMs = 0;
  #current: RunCollection;

  /** `onTaken` is told how many batches went in: whoever sends them may send as many more. */
  constructor(onTaken: (batches: number) => void) {
    this.#onTaken = onTaken;
    this.#current = this.#assembly.collection();
  }

  current(): RunCollection {
    return this.#current;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(batch: Batch): void {
    this.#waiting.push(batch);
    const isFirst = this.#current.index.size === 0 && batch.records.length > 0;
    if (isFirst || batch.progress.isComplete) {
      this.#takeIn();
      return;
    }
    this.#timer ??= setTimeout(() => this.#takeIn(), Math.max(0, this.#notBeforeMs - performance.now()));
  }

  /** No more will come, for the reason given; what waits is taken in. */
  endWith(reason: string): void {
    this.#assembly.endWith(reason);
    this.#takeIn();
  }

  /** Nothing is taken in or told any more. */
  stop(): void {
    this.#cancelTimer();
    this.#waiting = [];
    this.#listeners.clear();
  }

  #takeIn(): void {
    this.#cancelTimer();
    const taken = this.#waiting;
    this.#waiting = [];
    const beganMs = performance.now();
    for (const batch of taken) this.#assembly.add(batch);
    this.#current = this.#assembly.collection();
    const endedMs = performance.now();
    this.#notBeforeMs = endedMs + Math.max(shortestPauseMs, (endedMs - beganMs) * pauseToWork);
    this.#onTaken(taken.length);
    for (const listener of this.#listeners) listener();
  }

  #cancelTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
