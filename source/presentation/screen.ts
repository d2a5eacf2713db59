/** A whole screen as data: what Ink draws, what the first picture is written from, and what frames in tests are. */
import type { Line } from './line.ts';

/** A rectangle of lines, each exactly `width` cells wide and `lines.length` high. Cells count from 0. */
export interface PaneView {
  readonly name: 'families' | 'tree' | 'details' | 'help' | 'list' | 'commands' | 'message';
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** `rows` − 1 lines high: Ink needs the last row free. Every line is padded to `columns`. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** Verdict, breadcrumb and rule; fewer on a small terminal. */
  readonly top: readonly Line[];
  readonly panes: readonly PaneView[];
  /** Hint line, find line or answer to the last key. */
  readonly bottom: readonly Line[];
}
