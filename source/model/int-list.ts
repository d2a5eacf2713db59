/** A list of whole numbers that only grows. */
import { grownLength } from './grown-length.ts';

/** 32-bit whole numbers by place. Grows by doubling. */
export class IntList {
  #cells = new Int32Array(64);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Bytes that the list takes. */
  get byteLength(): number {
    return this.#cells.byteLength;
  }

  get(index: number): number {
    return this.#cells[index] as number;
  }

  set(index: number, value: number): void {
    this.#cells[index] = value;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): Int32Array {
    return this.#cells.slice(0, this.#size);
  }

  /** Returns the place of the number. */
  push(value: number): number {
    if (this.#size === this.#cells.length) {
      const longer = new Int32Array(grownLength(this.#cells.length, this.#size + 1));
      longer.set(this.#cells);
      this.#cells = longer;
    }
    this.#cells[this.#size] = value;
    return this.#size++;
  }
}
