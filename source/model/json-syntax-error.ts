/** Thrown where bytes that were taken for JSON are none. The scanner of `input` tells a person why; this only tells where. */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';
  /** Offset of the first byte that cannot go on; the length of the text where it ends too early. */
  readonly byteOffset: number;

  constructor(byteOffset: number) {
    super(`not JSON at byte ${byteOffset}`);
    this.byteOffset = byteOffset;
  }
}
