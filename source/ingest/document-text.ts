/** A document's bytes as text and as a value, however long or deep. */

/** A document that is no use although the scanner found no fault in it. `reason` is a sentence's end for `not JSON: …`. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}

/** UTF-8 as text; what is no UTF-8 becomes U+FFFD. Throws `UnreadableDocument` beyond V8's longest string. */
export function documentText(bytes: Uint8Array): string {
  try {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  } catch {
    throw new UnreadableDocument(`${bytes.byteLength} bytes are more than can be read as one text`);
  }
}

/** The value of a JSON text that the scanner accepted. Throws `UnreadableDocument` where even so it cannot be read. */
export function documentValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    throw new UnreadableDocument(isTooDeep ? 'nested too deeply to be read' : 'cannot be read as one value');
  }
}
