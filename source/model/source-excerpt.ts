/** A few lines of the person's own code, as it lies on this machine, around the place that a frame of a stack names. */
import type { FrameLocation } from './stack-frame.ts';

/** A place in a file on this machine: what an editor is to open. */
export interface FilePlace {
  /** Absolute. */
  readonly file: string;
  /** From 1; −1 for a column that is not known. */
  readonly line: number;
  readonly column: number;
}

export interface SourceExcerpt {
  readonly place: FilePlace;
  /** The file as it is shown: below its root, or as a source map calls it. Raw text. */
  readonly label: string;
  /** The line and column that are meant, among `lines`; they are not those of `place` where only a source map has the original. */
  readonly line: number;
  readonly column: number;
  /** Number of the first of `lines`, from 1. */
  readonly firstLine: number;
  /** Raw text; long ones are cut with `…`. */
  readonly lines: readonly string[];
}

/** Reads the code around a place; null where it is not here. Never rejects. */
export type ReadSource = (place: FrameLocation) => Promise<SourceExcerpt | null>;

/** What excerpts are kept by. */
export function sourceKey({ path, line, column }: FrameLocation): string {
  return `${path}:${line}:${column}`;
}
