/** Where in an input one stands once it has been split. */
import type { ByteSource } from '../input/byte-source.ts';
import type { SplitEvent } from '../input/split-event.ts';
import type { Place } from '../model/document.ts';
import { PlaceCursor } from './place-cursor.ts';

/** Where the last thing found stands, from which places behind it are counted. */
export class LastPlace {
  readonly #source: ByteSource;
  #place: Place = { line: 1, column: 1 };
  #byteOffset = 0;
  /** Where the text ended within a value, which then has been told as broken; null where it did not. */
  truncatedAt: Place | null = null;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** To be called with each event in order. */
  see(event: SplitEvent): void {
    if (event.kind === 'document') {
      this.#place = event;
      this.#byteOffset = event.byteOffset;
    }
    this.truncatedAt = event.kind === 'broken' && event.isTruncated ? event : null;
  }

  /** The place of an offset behind the last document. */
  async placeOf(byteOffset: number): Promise<Place> {
    const length = Math.max(0, byteOffset - this.#byteOffset);
    const bytes = await this.#source.read(this.#byteOffset, length);
    return new PlaceCursor(bytes, this.#place).placeAt(length);
  }
}
