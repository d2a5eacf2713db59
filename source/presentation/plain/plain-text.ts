/** What a pane holds as plain lines, without a cursor, tones or frame: to be read, selected or written to a file. */
import { asciiLine } from '../ascii-screen.ts';
import type { Segment, VisibleText } from '../line.ts';
import { segmentsText, withoutEndBlank } from '../segments.ts';

/** Lines that are made one by one, however many there are. */
export interface PlainText {
  /** Rows of the view; a few lines more may stand above and below them. */
  readonly rowCount: number;
  /**
   * Lines without blanks at their ends. Null is no line: it comes after some work that made none, so that who reads them in slices can
   * let others have their turn.
   */
  readonly lines: () => Generator<VisibleText | null, void, undefined>;
}

/** A line's text; with `isAscii` no sign of ours in it is anything else. */
export function plainLine(segments: readonly Segment[], isAscii: boolean): VisibleText {
  const line = { segments, isSelected: false };
  return segmentsText(withoutEndBlank(isAscii ? asciiLine(line).segments : segments));
}
