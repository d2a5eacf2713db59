/** Lines of segments broken at a width, each piece of text with the tone that it had. */
import type { Segment, VisibleText } from '../line.ts';
import { segmentsText } from '../segments.ts';
import { wrapToWidth } from '../width.ts';

/** Segments as lines of at most `cells`; one empty line where there is nothing. */
export function wrapSegments(segments: readonly Segment[], cells: number): readonly (readonly Segment[])[] {
  const lines: (readonly Segment[])[] = [];
  let place = 0;
  let used = 0;
  for (const text of wrapToWidth(segmentsText(segments), cells)) {
    const line: Segment[] = [];
    let missing = text.length;
    while (missing > 0) {
      const { text: from, tone } = segments[place] as Segment;
      const part = from.slice(used, used + missing) as VisibleText;
      if (part.length > 0) line.push({ text: part, tone });
      missing -= part.length;
      used += part.length;
      if (used >= from.length) {
        place += 1;
        used = 0;
      }
    }
    lines.push(lines.length > 0 ? withoutBreak(line) : line);
  }
  return lines;
}

/** The space that a line was broken at, or a gap of ours between two parts, needs no room where the next line begins. */
function withoutBreak(line: readonly Segment[]): readonly Segment[] {
  const [first, ...others] = line;
  if (first === undefined || !first.text.startsWith(' ')) return line;
  if (/^ +$/.test(first.text)) return others;
  return [{ ...first, text: first.text.slice(1) as VisibleText }, ...others];
}
