/** Where documents lie in the input: bytes that can be read again, never the parsed value. */
import type { DialectName } from './dialect-name.ts';

/** A place in an input: line and column count from 1, the column in code points of the unpacked, decoded text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One JSON value of the input that is held against a schema: a whole value, a line, an element of an array or of a page. */
export interface DocumentRecord extends Place {
  /** Index of the input file, in the order in which they are read. */
  readonly file: number;
  /** Offset of its first byte in the file's unpacked UTF-8 text. */
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly dialect: DialectName | null;
  readonly verdict: 'ok' | 'invalid';
}

/** An input as it is named to the user: a path as given, or `stdin`. */
export interface InputName {
  readonly name: string;
}
