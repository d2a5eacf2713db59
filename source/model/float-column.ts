/** A column of times by row. */

/** Numbers by row, NaN where none was set. Grows by doubling. */
export class FloatColumn {
  #cells = new Float64Array(64).fill(Number.NaN);

  get(row: number): number {
    return row < this.#cells.length ? (this.#cells[row] as number) : Number.NaN;
  }

  /** Null clears the cell. */
  set(row: number, value: number | null): void {
    if (row >= this.#cells.length) {
      const longer = new Float64Array(Math.max(row + 1, this.#cells.length * 2));
      longer.set(this.#cells);
      longer.fill(Number.NaN, this.#cells.length);
      this.#cells = longer;
    }
    this.#cells[row] = value ?? Number.NaN;
  }

  /** The cell, null where it was not set. */
  getOrNull(row: number): number | null {
    const value = this.get(row);
    return Number.isNaN(value) ? null : value;
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#cells.byteLength;
  }
}
