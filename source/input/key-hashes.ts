/** The keys of all open objects as hashes of 53 bits: tells a key that comes again in its object. */

/** Up to so many keys an object's are looked through one by one; beyond, it gets a table. */
const longestRow = 24;

/** Keys of one object beyond this many are not compared any more. */
const mostKeys = 1 << 22;

/** Two different keys are taken for one with a chance of one in 2^53 a pair. A hash must not be 0. */
export class KeyHashes {
  #hashes = new Float64Array(256);
  #count = 0;
  #starts = new Int32Array(64);
  #level = 0;
  readonly #tables = new Map<number, HashTable>();

  /** Forgets all. */
  reset(): void {
    this.#count = 0;
    this.#level = 0;
    if (this.#tables.size > 0) this.#tables.clear();
  }

  openObject(): void {
    if (this.#level === this.#starts.length) {
      const larger = new Int32Array(this.#level * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.#level++] = this.#count;
  }

  closeObject(): void {
    this.#count = this.#starts[--this.#level] ?? 0;
    if (this.#tables.size > 0) this.#tables.delete(this.#level);
  }

  /** Adds a key to the innermost object; true when it has it already. */
  add(hash: number): boolean {
    const start = this.#starts[this.#level - 1] ?? 0;
    const hashes = this.#hashes;
    for (let i = start; i < this.#count; i++) if (hashes[i] === hash) return true;
    if (this.#count - start >= longestRow) return this.#addToTable(hash);
    if (this.#count === hashes.length) {
      this.#hashes = new Float64Array(this.#count * 2);
      this.#hashes.set(hashes);
    }
    this.#hashes[this.#count++] = hash;
    return false;
  }

  #addToTable(hash: number): boolean {
    let table = this.#tables.get(this.#level - 1);
    if (table === undefined) {
      table = new HashTable();
      this.#tables.set(this.#level - 1, table);
    }
    return table.add(hash);
  }
}

/** A set of hashes: open addressing, at most half full. */
class HashTable {
  #slots = new Float64Array(256);
  #size = 0;

  add(hash: number): boolean {
    const slot = slotOf(this.#slots, hash);
    if (this.#slots[slot] === hash) return true;
    if (this.#size >= mostKeys) return false;
    this.#slots[slot] = hash;
    this.#size++;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return false;
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) larger[slotOf(larger, hash)] = hash;
    this.#slots = larger;
  }
}

/** The slot that holds the hash, or the free one where it belongs. */
function slotOf(slots: Float64Array, hash: number): number {
  const mask = slots.length - 1;
  // The upper bits, which are the better mixed ones.
  let slot = (hash / 2 ** 21) & mask;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
