/** Lines of segments: built, cut, scrolled sideways and padded to exactly the cells of a pane. */
import { graphemeCells, graphemesOf } from './grapheme.ts';
import type { Line, Segment, Tone, VisibleText } from './line.ts';
import { clipToWidth, widthCells } from './width.ts';

const noText = '' as VisibleText;

/** One segment of drawable text. */
export function segment(text: VisibleText, tone: Tone = 'plain'): Segment {
  return { text, tone };
}

/** A number of blank cells. */
export function blank(cells: number, tone: Tone = 'plain'): Segment {
  return { text: ' '.repeat(Math.max(0, cells)) as VisibleText, tone };
}

/** Cells that segments take together. */
export function segmentsWidth(segments: readonly Segment[]): number {
  let cells = 0;
  for (const { text } of segments) cells += widthCells(text);
  return cells;
}

/** The text of segments without their tones. */
export function segmentsText(segments: readonly Segment[]): VisibleText {
  return segments.map(({ text }) => text).join('') as VisibleText;
}

/** Cut to at most `cells`; where something is left out the last cell is `…`. */
export function cutSegments(segments: readonly Segment[], cells: number): readonly Segment[] {
  if (segmentsWidth(segments) <= cells) return segments;
  const kept: Segment[] = [];
  let left = cells;
  for (const { text, tone } of segments) {
    if (left <= 0) break;
    const width = widthCells(text);
    // More is to come than fits, so the last cell that there is room for goes to the ellipsis.
    kept.push(
      width < left ? { text, tone } : { text: `${clipToWidth(text, left - 1)}…` as VisibleText, tone },
    );
    left -= width;
  }
  return kept;
}

/** Cut or padded to exactly `cells`; a start pad moves the text to the right edge. */
export function fitSegments(
  segments: readonly Segment[],
  cells: number,
  side: 'end' | 'start' = 'end',
): readonly Segment[] {
  const cut = cutSegments(segments, cells);
  const missing = cells - segmentsWidth(cut);
  if (missing <= 0) return cut;
  return side === 'end' ? [...cut, blank(missing)] : [blank(missing), ...cut];
}

/** Without the first `cells` cells; half of a wide character left at the edge becomes a blank. */
export function scrollSegments(segments: readonly Segment[], cells: number): readonly Segment[] {
  if (cells <= 0) return segments;
  const kept: Segment[] = [];
  let left = cells;
  for (const { text, tone } of segments) {
    if (left <= 0) {
      kept.push({ text, tone });
      continue;
    }
    const width = widthCells(text);
    if (width <= left) {
      left -= width;
      continue;
    }
    kept.push({ text: withoutCells(text, left), tone });
    left = 0;
  }
  return kept;
}

function withoutCells(text: VisibleText, cells: number): VisibleText {
  const gone = clipToWidth(text, cells);
  const rest = text.slice(gone.length);
  const missing = cells - widthCells(gone);
  if (missing === 0) return rest as VisibleText;
  const [wide = ''] = graphemesOf(rest);
  return (' '.repeat(graphemeCells(wide) - missing) + rest.slice(wide.length)) as VisibleText;
}

/** A line of exactly `cells`, scrolled `left` cells to the side. */
export function lineOf(
  segments: readonly Segment[],
  cells: number,
  options: { readonly isSelected?: boolean; readonly left?: number } = {},
): Line {
  const scrolled = scrollSegments(segments, options.left ?? 0);
  return {
    segments: withoutEmpty(fitSegments(scrolled, cells)),
    isSelected: options.isSelected ?? false,
  };
}

/** A line with one part at the left edge and one at the right; the left one gives way first. */
export function lineOfSides(left: readonly Segment[], right: readonly Segment[], cells: number): Line {
  const tail = cutSegments(right, cells);
  const room = cells - segmentsWidth(tail);
  return { segments: withoutEmpty([...fitSegments(left, room), ...tail]), isSelected: false };
}

/** The text of a line. */
export function lineText(line: Line): string {
  return segmentsText(line.segments);
}

/** Without the blank cells at the end. */
export function withoutEndBlank(segments: readonly Segment[]): readonly Segment[] {
  const kept = segments.slice();
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.trimEnd() as VisibleText;
    if (text !== noText) return [...kept, { text, tone: last.tone }];
  }
  return kept;
}

function withoutEmpty(segments: readonly Segment[]): readonly Segment[] {
  return segments.some(({ text }) => text === noText)
    ? segments.filter(({ text }) => text !== noText)
    : segments;
}
