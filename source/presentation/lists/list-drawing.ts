/** What the lists over the screen are drawn with. */
import type { ListEntry } from '../../state/lists/list-entry.ts';
import type { State } from '../../state/state.ts';
import type { Line, Segment, Tone, VisibleText } from '../line.ts';
import { blank, fitSegments, lineOf, segment, segmentsWidth } from '../segments.ts';
import { own } from '../visible.ts';
import { padToWidth, wrapToWidth } from '../width.ts';

/** How one list is drawn; every line exactly `width` cells. */
export interface ListDrawing {
  /** What one of the things listed is called. */
  readonly noun: string;
  head(state: State, width: number): Line;
  line(state: State, entry: ListEntry, width: number, isSelected: boolean): Line;
  /** All that is known of an entry. */
  telling(state: State, entry: ListEntry, width: number): readonly Line[];
}

/** The right parts keep their cells, two blanks before each; the left gives way. */
export function sidedLine(left: readonly Segment[], right: readonly Segment[], width: number): Line {
  const tail = right.flatMap((part) => [blank(2), part]);
  return lineOf([...fitSegments(left, Math.max(width - segmentsWidth(tail), 0)), ...tail], width);
}

/** The same as the cursor's line, or not. */
export function selectedLine(line: Line, isSelected: boolean): Line {
  return { ...line, isSelected };
}

/** A head of columns. */
export function headText(text: string): Segment {
  return segment(own(text), 'dim');
}

const labelCells = 10;

/** `at        createLabel (src/trigger/ship.ts:42:11)`: a label and what it says. */
export function toldLine(label: string, text: VisibleText | readonly Segment[], width: number): Line {
  const told = typeof text === 'string' ? [segment(text)] : text;
  return lineOf([blank(1), segment(padToWidth(own(label), labelCells), 'dim'), ...told], width);
}

/** Cells behind the label of a told line. */
export function toldCells(width: number): number {
  return Math.max(width - labelCells - 2, 1);
}

/** A text over at most `most` lines. */
export function wrappedLines(text: VisibleText, tone: Tone, width: number, most: number): readonly Line[] {
  const room = Math.max(width - 2, 1);
  return wrapToWidth(text, room)
    .slice(0, most)
    .map((part) => lineOf([blank(1), segment(part, tone)], width));
}
