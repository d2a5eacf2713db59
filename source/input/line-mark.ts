/** Where the first character of a line stands, for finding out where a broken value ends. */
import type { LinePosition } from './line-position.ts';

/** As a scan came by it. */
export interface LineMark {
  /** Of the line's first character that is no white space. */
  readonly position: LinePosition;
  /** Bytes of white space before it. */
  readonly indent: number;
  readonly byte: number;
  /** The end of what stands before it, white space left out. */
  readonly before: LinePosition;
  /** Containers of the value that were open there. */
  readonly depth: number;
}
