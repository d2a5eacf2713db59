/** Where reading stands in a text, with all that is to be known of its line. */
import { type LinePosition, textStart } from './line-position.ts';
import { Utf8Sequence } from './utf8-sequence.ts';

const noIndent = -1;

/** Whoever reads on moves it; the offset is only brought up to date where a reader stops. */
export class TextCursor implements LinePosition {
  offset = 0;
  line = 1;
  lineStart = 0;
  continuationBytes = 0;
  /** Bytes of white space that the current line begins with; −1 while nothing else has come in it. */
  indent = noIndent;
  /** The end of what stood before the white space that the cursor is in or just behind, where that held a line's end. */
  lastEnd: LinePosition = textStart;
  readonly #sequence = new Utf8Sequence();
  /** Of the white space last stepped over: it may go on in the next chunk. */
  #spaceStart = 0;
  #spaceEnd = -1;

  /** A copy that stays. */
  get position(): LinePosition {
    const { offset, line, lineStart, continuationBytes } = this;
    return { offset, line, lineStart, continuationBytes };
  }

  /** Whether only white space has come in the current line. */
  get isFreshLine(): boolean {
    return this.indent === noIndent;
  }

  /** Where a text that ends here is to be said to end: not on an empty line behind its last one. */
  get end(): LinePosition {
    return this.isFreshLine && this.line > 1 ? this.lastEnd : this.position;
  }

  /** Goes to a position, in a line with this indent (−1 where the position is within it). */
  moveTo(position: LinePosition, indent: number): void {
    this.offset = position.offset;
    this.line = position.line;
    this.lineStart = position.lineStart;
    this.continuationBytes = position.continuationBytes;
    this.indent = indent;
    this.#spaceEnd = -1;
    this.#sequence.reset();
  }

  /** Steps over white space; the index of what comes behind it, at most `to`. Notes where a line's first character stands. */
  skipSpace(bytes: Uint8Array, from: number, to: number, base: number): number {
    if (base + from !== this.#spaceEnd) this.#spaceStart = base + from;
    let i = from;
    for (; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === 0x0a) this.#beginLine(base + i);
      else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) break;
    }
    this.#spaceEnd = base + i;
    this.offset = base + i;
    return i;
  }

  /** Takes a character of a line into account that may be its first. */
  noteCharacter(offset: number): void {
    if (this.indent === noIndent) this.indent = offset - this.lineStart;
  }

  /** Steps over one byte of any text within a line: neither white space nor a line's end. */
  skipByte(byte: number, offset: number): void {
    if (this.indent === noIndent) this.indent = offset - this.lineStart;
    if (this.#sequence.isOpen && this.#sequence.goOn(byte)) this.continuationBytes++;
    else if (byte >= 0x80) this.#sequence.begin(byte);
    this.offset = offset + 1;
  }

  #beginLine(newline: number): void {
    if (this.indent !== noIndent) {
      const { line, lineStart, continuationBytes } = this;
      this.lastEnd = { offset: this.#spaceStart, line, lineStart, continuationBytes };
    }
    this.indent = noIndent;
    this.line++;
    this.lineStart = newline + 1;
    this.continuationBytes = 0;
  }
}
