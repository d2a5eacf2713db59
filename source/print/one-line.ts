/** JSON bytes on one line: white space between tokens is left out, and nothing else is touched. */

/** Where a pass over a document's bytes stands: documents come in pieces. */
export interface LineState {
  isInString: boolean;
  isEscaped: boolean;
}

/** The state before a document's first byte. */
export function beginLine(): LineState {
  return { isInString: false, isEscaped: false };
}

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;

/** Whether JSON bytes are spread over lines. In JSON a line's end never stands within a token, so no state is needed. */
export function hasLineEnd(bytes: Uint8Array): boolean {
  return bytes.includes(lineFeed) || bytes.includes(carriageReturn);
}

/** The piece without white space between tokens. `state` is moved on to the piece's end. */
export function withoutWhiteSpace(piece: Uint8Array, state: LineState): Uint8Array {
  const kept = new Uint8Array(piece.length);
  let { isInString, isEscaped } = state;
  let length = 0;
  for (let index = 0; index < piece.length; index++) {
    const byte = piece[index] ?? 0;
    if (isInString) {
      if (isEscaped) isEscaped = false;
      else if (byte === backslash) isEscaped = true;
      else if (byte === quote) isInString = false;
    } else if (byte === quote) isInString = true;
    else if (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab) continue;
    kept[length++] = byte;
  }
  state.isInString = isInString;
  state.isEscaped = isEscaped;
  return kept.subarray(0, length);
}
