/** Steps through UTF-8 by the rules that TextDecoder has, so that each U+FFFD it would give counts as one character. */
export class Utf8Sequence {
  #bytesLeft = 0;
  #lowest = 0;
  #highest = 0;

  /** Whether the next byte may go on the character begun. */
  get isOpen(): boolean {
    return this.#bytesLeft > 0;
  }

  /** Begins a character at a byte of 0x80 or more; false where none begins so. */
  begin(lead: number): boolean {
    if (lead < 0xc2 || lead > 0xf4) return false;
    this.#bytesLeft = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    this.#lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    this.#highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    return true;
  }

  /** Whether the byte goes on the character begun; where it does not, that character is no UTF-8 and the byte begins anew. */
  goOn(byte: number): boolean {
    if (byte < this.#lowest || byte > this.#highest) {
      this.#bytesLeft = 0;
      return false;
    }
    this.#bytesLeft--;
    this.#lowest = 0x80;
    this.#highest = 0xbf;
    return true;
  }

  /** Forgets a character begun. */
  reset(): void {
    this.#bytesLeft = 0;
  }
}
