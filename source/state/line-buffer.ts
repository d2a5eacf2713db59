/** Lines of the tree as they are written, before it is known how many there will be. */
export class LineBuffer {
  count = 0;
  #row = new Int32Array(64);
  #isMessage = new Uint8Array(64);
  #isGroup = new Uint8Array(64);

  /** Adds a run's own line, or that of a folded group. */
  addRun(row: number, isGroup: boolean): void {
    this.#reserve();
    this.#row[this.count] = row;
    this.#isGroup[this.count] = isGroup ? 1 : 0;
    this.count += 1;
  }

  /** Adds the message line under a run. */
  addMessage(row: number): void {
    this.#reserve();
    this.#row[this.count] = row;
    this.#isMessage[this.count] = 1;
    this.count += 1;
  }

  /** The rows so far; a view that the next addition may outdate. */
  get row(): Int32Array {
    return this.#row.subarray(0, this.count);
  }

  /** 1 for message lines; a view as `row`. */
  get isMessage(): Uint8Array {
    return this.#isMessage.subarray(0, this.count);
  }

  /** 1 for folded groups; a view as `row`. */
  get isGroup(): Uint8Array {
    return this.#isGroup.subarray(0, this.count);
  }

  #reserve(): void {
    if (this.count < this.#row.length) return;
    const capacity = this.#row.length * 2;
    this.#row = widened(this.#row, new Int32Array(capacity));
    this.#isMessage = widened(this.#isMessage, new Uint8Array(capacity));
    this.#isGroup = widened(this.#isGroup, new Uint8Array(capacity));
  }
}

function widened<Column extends Int32Array | Uint8Array>(from: Column, into: Column): Column {
  into.set(from);
  return into;
}
