/** Tells whether a place of a document lies in a string, going forward through it stretch by stretch. */

export class StringTracker {
  /** Offset in the file of the next byte to look at. */
  #at = 0;
  #isInString = false;

  /** A document begins here. */
  begin(byteOffset: number): void {
    this.#at = byteOffset;
    this.#isInString = false;
  }

  /** Whether the byte at `offset` lies within quotes; `bytes` begin at `base` and no later than what was looked at last. */
  isInString(bytes: Uint8Array, base: number, offset: number): boolean {
    let at = this.#at - base;
    const end = Math.min(offset - base, bytes.length);
    while (at < end) {
      const byte = bytes[at];
      if (byte === 0x22) this.#isInString = !this.#isInString;
      at += byte === 0x5c ? 2 : 1;
    }
    this.#at = base + at;
    return this.#isInString;
  }
}
