import type { Segment } from './line.ts';
import { widthCells } from './width.ts';

/** The segment that stands at a cell of a line, and the cell that it begins at; null beyond its end. */
export function cellSegment(
  segments: readonly Segment[],
  column: number,
): { readonly segment: Segment; readonly index: number; readonly from: number } | null {
  let from = 0;
  for (const [index, segment] of segments.entries()) {
    const width = widthCells(segment.text);
    if (column < from + width) return { segment, index, from };
    from += width;
  }
  return null;
}
