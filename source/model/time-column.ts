/** A column of times by row. */
import { grownLength } from './grown-length.ts';

const lowRange = 4_294_967_296;
/** Values of the high part that are no part of a time. */
const absent = -32_768;
const elsewhere = -32_767;

/** Epoch milliseconds by row, NaN where none was set, in six bytes each; the few beyond the year 6400 lie in a map. */
export class TimeColumn {
  #low = new Uint32Array(64);
  #high = new Int16Array(64).fill(absent);
  readonly #elsewhere = new Map<number, number>();

  get(row: number): number {
    const high = row < this.#high.length ? (this.#high[row] as number) : absent;
    if (high === absent) return Number.NaN;
    if (high === elsewhere) return this.#elsewhere.get(row) as number;
    return high * lowRange + (this.#low[row] as number);
  }

  /** Null clears the cell. Whole milliseconds. */
  set(row: number, timeMs: number | null): void {
    if (row >= this.#high.length) {
      if (timeMs === null) return;
      this.#grow(row);
    }
    if (timeMs === null || Number.isNaN(timeMs)) {
      this.#high[row] = absent;
      return;
    }
    const high = Math.floor(timeMs / lowRange);
    if (high > elsewhere && high <= 32_767) {
      this.#high[row] = high;
      this.#low[row] = timeMs - high * lowRange;
      return;
    }
    this.#high[row] = elsewhere;
    this.#elsewhere.set(row, timeMs);
  }

  /** The cell, null where it was not set. */
  getOrNull(row: number): number | null {
    const timeMs = this.get(row);
    return Number.isNaN(timeMs) ? null : timeMs;
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#low.byteLength + this.#high.byteLength;
  }

  #grow(row: number): void {
    const length = grownLength(this.#high.length, row + 1);
    const low = new Uint32Array(length);
    low.set(this.#low);
    const high = new Int16Array(length).fill(absent, this.#high.length);
    high.set(this.#high);
    this.#low = low;
    this.#high = high;
  }
}
