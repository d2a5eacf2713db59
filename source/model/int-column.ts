/** A column of whole numbers by row that takes as few bytes a row as its numbers need. */
import { grownLength } from './grown-length.ts';

type Cells = Int8Array | Int16Array | Int32Array;

/** Whole numbers of 32 bits by row. Starts with a byte a row and widens when a number does not fit; rows never set hold `initial`. */
export class IntColumn {
  readonly #initial: number;
  #cells: Cells = new Int8Array(64);
  #lowest = -128;
  #highest = 127;

  /** `initial` must fit into a byte. */
  constructor(initial: number) {
    this.#initial = initial;
    this.#cells.fill(initial);
  }

  get(row: number): number {
    return row < this.#cells.length ? (this.#cells[row] as number) : this.#initial;
  }

  set(row: number, value: number): void {
    if (value < this.#lowest || value > this.#highest) this.#widen(value);
    if (row >= this.#cells.length) this.#grow(row);
    this.#cells[row] = value;
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#cells.byteLength;
  }

  #widen(value: number): void {
    const isShort = value >= -32_768 && value <= 32_767;
    const wide = isShort ? new Int16Array(this.#cells.length) : new Int32Array(this.#cells.length);
    wide.set(this.#cells);
    this.#cells = wide;
    this.#lowest = isShort ? -32_768 : -2_147_483_648;
    this.#highest = isShort ? 32_767 : 2_147_483_647;
  }

  #grow(row: number): void {
    const length = grownLength(this.#cells.length, row + 1);
    const longer =
      this.#cells instanceof Int8Array
        ? new Int8Array(length)
        : this.#cells instanceof Int16Array
          ? new Int16Array(length)
          : new Int32Array(length);
    longer.set(this.#cells);
    longer.fill(this.#initial, this.#cells.length);
    this.#cells = longer;
  }
}
