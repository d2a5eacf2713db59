/** The terminal's clipboard, by the sequence OSC 52: it works over ssh too. Written only when a person pressed a key for it. */

/** Terminals drop what is longer; xterm's own limit is near it. */
const mostBytes = 74_000;

/** The sequence that puts `text` on the clipboard and its size in UTF-8 bytes; null for `sequence` where it is too long to be taken. */
export function clipboardSequence(text: string): {
  readonly sequence: string | null;
  readonly byteLength: number;
} {
  const bytes = Buffer.from(text);
  const isTooLong = bytes.length > mostBytes;
  return {
    sequence: isTooLong ? null : `\u001b]52;c;${bytes.toString('base64')}\u0007`,
    byteLength: bytes.length,
  };
}
