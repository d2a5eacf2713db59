/** Marks what a find found in what is drawn. */
import { textRanges } from '../query/find-text.ts';
import { graphemesOf, isSingleCells } from './grapheme.ts';
import type { Segment, VisibleText } from './line.ts';

/** Segments with the stretches that a find matches in the tone `match`; never half of a grapheme. An empty text marks nothing. */
export function markMatches(segments: readonly Segment[], text: string): readonly Segment[] {
  return text === '' ? segments : segments.flatMap((segment) => marked(segment, text));
}

function marked(segment: Segment, text: string): readonly Segment[] {
  const ranges = textRanges(segment.text, text);
  if (ranges.length === 0 || segment.tone === 'hidden') return [segment];
  const isEdge = edgesOf(segment.text);
  const parts: Segment[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (!isEdge(start) || !isEdge(end)) continue;
    if (start > at) parts.push({ text: segment.text.slice(at, start) as VisibleText, tone: segment.tone });
    parts.push({ text: segment.text.slice(start, end) as VisibleText, tone: 'match' });
    at = end;
  }
  if (at < segment.text.length)
    parts.push({ text: segment.text.slice(at) as VisibleText, tone: segment.tone });
  return parts;
}

/** Whether a grapheme begins or ends at an offset. */
function edgesOf(text: string): (offset: number) => boolean {
  if (isSingleCells(text)) return () => true;
  const edges = new Set([0]);
  let offset = 0;
  for (const grapheme of graphemesOf(text)) {
    offset += grapheme.length;
    edges.add(offset);
  }
  return (wanted) => edges.has(wanted);
}
