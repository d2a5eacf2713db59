/** An array at the top of a text, or a page's, whose elements are documents by themselves. */
import type { LinePosition } from './line-position.ts';

/**
 * What may come next. `element-told`: an element, and that one is missing was told; `recovered`: behind a stretch that was given up,
 * a comma or an element.
 */
export type Expected = 'first' | 'comma' | 'element' | 'element-told' | 'recovered';

/** What is known of it while its elements are read. */
export interface Container {
  readonly kind: 'element' | 'page-element';
  /** Of its bracket, or of the page's brace. */
  readonly start: LinePosition;
  /** Of the array's bracket. */
  readonly bracket: LinePosition;
  /** Indent of the line that it began on. */
  readonly indent: number;
  /** The page's members that have stood, its array's key last. */
  readonly keys: readonly string[];
  /** What it begins with, up to its first element's first byte, white space left out: another of its like is known by it. */
  readonly head: number[];
  expected: Expected;
  hasDocument: boolean;
  hasBroken: boolean;
  /** Whether elements begin lines of their own no further right than the container: then such a line is no sign of its end. */
  isFlat: boolean;
}

/** A container before its first element; `head` is what it began with, white space left out. */
export function newContainer(
  kind: Container['kind'],
  start: LinePosition,
  bracket: LinePosition,
  indent: number,
  keys: readonly string[],
  head: Uint8Array,
): Container {
  return {
    kind,
    start,
    bracket,
    indent,
    keys,
    head: [...head.subarray(0, 64)],
    expected: 'first',
    hasDocument: false,
    hasBroken: false,
    isFlat: false,
  };
}

/** Whether another container of its like begins at the index; null when the bytes end before that is known. */
export function headMatches({ head }: Container, bytes: Uint8Array, index: number): boolean | null {
  let i = index;
  for (const byte of head) {
    while (i < bytes.length && bytes[i]! <= 0x20) i++;
    if (i === bytes.length) return null;
    if (bytes[i++] !== byte) return false;
  }
  return true;
}
