/** Texts by row and rows by text, in a few flat arrays: a Map of a million strings would take more than all other facts together. */
import { foldedPlace, foldedSearch } from './folded-search.ts';
import { grownLength } from './grown-length.ts';
import { foldedText } from './smart-case.ts';

/** Rows count from 0 in the order of `add`. Any text is an id, lone surrogates included. */
export class IdTable {
  #size = 0;
  /** Code units of all ids, one after the other: a byte each, or two (low first) where an id has a unit above 255. */
  #units = new Uint8Array(1024);
  /** Where each id ends in `#units`; starts are the ends before. */
  #ends = new Uint32Array(64);
  /** Rows of the ids that take two bytes a unit: few or none. */
  readonly #wide = new Set<number>();
  /** Open addressing: row + 1, 0 where free. At most two thirds full. */
  #slots = new Int32Array(128);

  get size(): number {
    return this.#size;
  }

  /** Bytes that the table takes. */
  get byteLength(): number {
    return this.#units.byteLength + this.#ends.byteLength + this.#slots.byteLength;
  }

  /** Row of an id, −1 where it is unknown. */
  find(id: string): number {
    return (this.#slots[this.#slotOf(id)] as number) - 1;
  }

  /** Row of an id, which is added where it is new. */
  add(id: string): number {
    const slot = this.#slotOf(id);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const row = this.#size++;
    this.#append(row, id);
    this.#slots[slot] = row + 1;
    if (this.#size * 1.5 > this.#slots.length) this.#rehash();
    return row;
  }

  textOf(row: number): string {
    const bytes = this.#units.subarray(this.#startOf(row), this.#ends[row]);
    const units = this.#isWide(row) ? pairs(bytes) : bytes;
    if (units.length <= 4096) return String.fromCharCode.apply(null, units as unknown as number[]);
    const parts: string[] = [];
    for (let at = 0; at < units.length; at += 4096) {
      parts.push(String.fromCharCode.apply(null, units.subarray(at, at + 4096) as unknown as number[]));
    }
    return parts.join('');
  }

  /** UTF-16 units of the text of a row. */
  lengthOf(row: number): number {
    const bytes = (this.#ends[row] as number) - this.#startOf(row);
    return this.#isWide(row) ? bytes / 2 : bytes;
  }

  /** What tells whether the text of a row holds another; both are taken in lower case. Makes no string but for texts beyond Latin-1. */
  search(lowerCaseText: string): (row: number) => boolean {
    const search = foldedSearch(lowerCaseText);
    return (row) => {
      if (this.#isWide(row)) return foldedText(this.textOf(row)).includes(lowerCaseText);
      return search?.(this.#units, this.#startOf(row), this.#ends[row] as number) ?? false;
    };
  }

  /** A bit a row, bit `row & 7` of byte `row >> 3`, 1 where the text of the row holds another as `search` tells: all in one pass. */
  rowsWith(lowerCaseText: string): Uint8Array {
    const bits = new Uint8Array((this.#size + 7) >> 3);
    const put = (row: number): void => {
      bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
    };
    const find = foldedPlace(lowerCaseText);
    const end = this.#size === 0 ? 0 : (this.#ends[this.#size - 1] as number);
    let row = 0;
    for (let at = find?.(this.#units, 0, end) ?? -1; at >= 0; at = find?.(this.#units, at, end) ?? -1) {
      row = this.#rowAt(at, row);
      const rowEnd = this.#ends[row] as number;
      const isMatch = at + lowerCaseText.length <= rowEnd && !this.#isWide(row);
      if (isMatch) put(row);
      at = isMatch ? rowEnd : at + 1;
    }
    const isIn = this.search(lowerCaseText);
    for (const wide of this.#wide) if (isIn(wide)) put(wide);
    return bits;
  }

  /** The row whose text holds a byte; it is `first` or one after it. */
  #rowAt(at: number, first: number): number {
    let low = first;
    let high = this.#size - 1;
    // Matches often stand close to each other.
    for (let step = 1; low + step < high && (this.#ends[low + step] as number) <= at; step *= 2) low += step;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] as number);
  }

  #isWide(row: number): boolean {
    return this.#wide.size > 0 && this.#wide.has(row);
  }

  #slotOf(id: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(id) & mask;
    for (;;) {
      const row = (this.#slots[slot] as number) - 1;
      if (row < 0 || this.#isId(row, id)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Compares from the end: ids of one kind begin alike. */
  #isId(row: number, id: string): boolean {
    const start = this.#startOf(row);
    const step = this.#isWide(row) ? 2 : 1;
    if ((this.#ends[row] as number) - start !== id.length * step) return false;
    for (let index = id.length - 1; index >= 0; index--) {
      if (this.#unitAt(start + index * step, step) !== id.charCodeAt(index)) return false;
    }
    return true;
  }

  #unitAt(at: number, step: number): number {
    const low = this.#units[at] as number;
    return step === 1 ? low : low | ((this.#units[at + 1] as number) << 8);
  }

  #append(row: number, id: string): void {
    if (row >= this.#ends.length) {
      const ends = new Uint32Array(grownLength(this.#ends.length, row + 1));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    let isWide = false;
    for (let index = 0; index < id.length && !isWide; index++) isWide = id.charCodeAt(index) > 255;
    const start = this.#startOf(row);
    const end = start + id.length * (isWide ? 2 : 1);
    if (end > this.#units.length) {
      const units = new Uint8Array(grownLength(this.#units.length, end));
      units.set(this.#units);
      this.#units = units;
    }
    for (let index = 0, at = start; index < id.length; index++) {
      const unit = id.charCodeAt(index);
      this.#units[at++] = unit & 255;
      if (isWide) this.#units[at++] = unit >> 8;
    }
    this.#ends[row] = end;
    if (isWide) this.#wide.add(row);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let row = 0; row < this.#size; row++) {
      let slot = this.#hashOfRow(row) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = row + 1;
    }
    this.#slots = slots;
  }

  #hashOfRow(row: number): number {
    const step = this.#isWide(row) ? 2 : 1;
    let hash = seed;
    for (let at = this.#startOf(row); at < (this.#ends[row] as number); at += step) {
      hash = Math.imul(hash ^ this.#unitAt(at, step), prime);
    }
    return mixed(hash);
  }
}

function pairs(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(bytes.length / 2);
  for (let index = 0; index < units.length; index++) {
    units[index] = (bytes[index * 2] as number) | ((bytes[index * 2 + 1] as number) << 8);
  }
  return units;
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over code units. */
function hashOf(id: string): number {
  let hash = seed;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), prime);
  return mixed(hash);
}

/** Spreads what differs at the end of an id over all bits. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
