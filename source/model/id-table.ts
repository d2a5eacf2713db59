/** Ids by row and rows by id, in a few flat arrays: a Map of a million strings would take more than all other facts together. */

/** Rows count from 0 in the order of `add`. Any text is an id, lone surrogates included. */
export class IdTable {
  #size = 0;
  /** Code units of all ids, one after the other: a byte each, or two (low first) where an id has a unit above 255. */
  #units = new Uint8Array(1024);
  /** Where each id ends in `#units`; starts are the ends before. */
  #ends = new Float64Array(64);
  #isWide = new Uint8Array(64);
  #hashes = new Int32Array(64);
  /** Open addressing: row + 1, 0 where free. At most half full. */
  #slots = new Int32Array(128);

  get size(): number {
    return this.#size;
  }

  /** Bytes that the table takes. */
  get byteLength(): number {
    return (
      this.#units.byteLength +
      this.#ends.byteLength +
      this.#isWide.byteLength +
      this.#hashes.byteLength +
      this.#slots.byteLength
    );
  }

  /** Row of an id, −1 where it is unknown. */
  find(id: string): number {
    return (this.#slots[this.#slotOf(id, hashOf(id))] as number) - 1;
  }

  /** Row of an id, which is added where it is new. */
  add(id: string): number {
    const hash = hashOf(id);
    const slot = this.#slotOf(id, hash);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const row = this.#size++;
    this.#append(row, id, hash);
    this.#slots[slot] = row + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return row;
  }

  textOf(row: number): string {
    const start = this.#startOf(row);
    const end = this.#ends[row] as number;
    const bytes = this.#units.subarray(start, end);
    const units = this.#isWide[row] === 1 ? pairs(bytes) : bytes;
    if (units.length <= 4096) return String.fromCharCode.apply(null, units as unknown as number[]);
    const parts: string[] = [];
    for (let at = 0; at < units.length; at += 4096) {
      parts.push(String.fromCharCode.apply(null, units.subarray(at, at + 4096) as unknown as number[]));
    }
    return parts.join('');
  }

  #startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] as number);
  }

  #slotOf(id: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const row = (this.#slots[slot] as number) - 1;
      if (row < 0 || (this.#hashes[row] === hash && this.#isId(row, id))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isId(row: number, id: string): boolean {
    const start = this.#startOf(row);
    const step = this.#isWide[row] === 1 ? 2 : 1;
    if ((this.#ends[row] as number) - start !== id.length * step) return false;
    for (let index = 0, at = start; index < id.length; index++, at += step) {
      const low = this.#units[at] as number;
      const unit = step === 1 ? low : low | ((this.#units[at + 1] as number) << 8);
      if (unit !== id.charCodeAt(index)) return false;
    }
    return true;
  }

  #append(row: number, id: string, hash: number): void {
    if (row >= this.#ends.length) {
      this.#ends = longer(this.#ends, new Float64Array(row * 2));
      this.#isWide = longer(this.#isWide, new Uint8Array(row * 2));
      this.#hashes = longer(this.#hashes, new Int32Array(row * 2));
    }
    let isWide = false;
    for (let index = 0; index < id.length && !isWide; index++) isWide = id.charCodeAt(index) > 255;
    const start = this.#startOf(row);
    const end = start + id.length * (isWide ? 2 : 1);
    if (end > this.#units.length) {
      this.#units = longer(this.#units, new Uint8Array(Math.max(end, this.#units.length * 2)));
    }
    for (let index = 0, at = start; index < id.length; index++) {
      const unit = id.charCodeAt(index);
      this.#units[at++] = unit & 255;
      if (isWide) this.#units[at++] = unit >> 8;
    }
    this.#ends[row] = end;
    this.#isWide[row] = isWide ? 1 : 0;
    this.#hashes[row] = hash;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let row = 0; row < this.#size; row++) {
      let slot = (this.#hashes[row] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = row + 1;
    }
    this.#slots = slots;
  }
}

function longer<Cells extends Uint8Array | Int32Array | Float64Array>(from: Cells, to: Cells): Cells {
  to.set(from);
  return to;
}

function pairs(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(bytes.length / 2);
  for (let index = 0; index < units.length; index++) {
    units[index] = (bytes[index * 2] as number) | ((bytes[index * 2 + 1] as number) << 8);
  }
  return units;
}

/** FNV-1a over code units, then mixed so that ids which differ only at their end spread over all bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
