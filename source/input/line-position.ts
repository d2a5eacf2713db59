/** A position in a text that knows its line and column without going back. */
import type { Place } from '../model/document.ts';

/** Columns are counted by bytes less those that go on a character: in code points, then. */
export interface LinePosition {
  /** In bytes from the start of the text. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** Offset of the line's first byte. */
  readonly lineStart: number;
  /** Bytes between there and `offset` that only go on a character begun before. */
  readonly continuationBytes: number;
}

/** The start of a text. */
export const textStart: LinePosition = { offset: 0, line: 1, lineStart: 0, continuationBytes: 0 };

/** Line and column, from 1, the column in code points. */
export function placeAt(position: LinePosition): Place {
  const { offset, line, lineStart, continuationBytes } = position;
  return { line, column: offset - lineStart - continuationBytes + 1 };
}
