/** A detail row as it is drawn: a head that stays at the left, a body that is cut, scrolled or wrapped, a tail that needs room. */
import type { JsonNeedle } from '../../model/json-needle.ts';
import type { RunCollection } from '../../model/run-collection.ts';
import type { TimeMode } from '../../state/state.ts';
import type { Segment } from '../line.ts';
import { blank, segmentsWidth } from '../segments.ts';

export interface RowDrawing {
  readonly head: readonly Segment[];
  readonly body: readonly Segment[];
  /** Head of the further lines of a wrapped body: blanks, or a mark that no text from outside can pass for. */
  readonly nextHead: readonly Segment[];
  /** Stands behind the body where all of both fits, else it is left out. */
  readonly tail: readonly Segment[];
  /** Whether the body goes on in further lines: what is to be read always, within reason; other texts when asked; bars never. */
  readonly wrapping: 'always' | 'when-asked' | 'never';
}

/** What all rows of a pane are drawn with. */
export interface RowContext {
  readonly runs: RunCollection;
  readonly isAscii: boolean;
  /** Zone that times are told in. */
  readonly timeZone: string;
  readonly timeMode: TimeMode;
  /** Moments that times are told from, epoch milliseconds; NaN where not known. */
  readonly rootStartMs: number;
  readonly firstFailureMs: number;
  /** Cells of the pane. */
  readonly width: number;
  /** Cells that are worth making of a text that may be long: beyond them nothing is seen. */
  readonly reach: number;
  /** The same for a text that is always wrapped. */
  readonly longReach: number;
  readonly columns: RowColumns;
  /** What a find marks in the rows; null for nothing. */
  readonly find: RowFind | null;
}

/** A text that is found, and as it is searched for in JSON. */
export interface RowFind {
  readonly text: string;
  readonly needle: JsonNeedle;
}

/** Widths that the rows of a window agree on, in cells. */
export interface RowColumns {
  readonly label: number;
  readonly number: number;
  readonly word: number;
  readonly duration: number;
}

/** The cells at the left of every row: the cursor's, then one that is free. */
export const marginCells = 2;

/** A drawing of a head and a body alone. */
export function drawing(
  head: readonly Segment[],
  body: readonly Segment[],
  wrapping: RowDrawing['wrapping'] = 'when-asked',
): RowDrawing {
  return { head, nextHead: [blank(segmentsWidth(head))], body, tail: [], wrapping };
}

/** A head of blanks: `cells` from the margin. */
export function indent(cells: number): readonly Segment[] {
  return [blank(cells)];
}
