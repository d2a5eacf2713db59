/** What a person is looking at: plain data, changed only by `reduce`, drawn only by presentation. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { VisibleRows } from './visible-rows.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export type PaneName = 'families' | 'tree' | 'details';

export type DetailsTab =
  | 'overview'
  | 'attempts'
  | 'error'
  | 'payload'
  | 'output'
  | 'metadata'
  | 'json'
  | 'problems';

/** How times are told: as dates, since the family's start, or since its first failure. */
export type TimeMode = 'absolute' | 'root' | 'failure';

/** What the options fixed for the whole session. */
export interface Settings {
  readonly isAscii: boolean;
  /** IANA zone name for dates; `UTC` with `--utc`. Passed in: nothing here asks the machine. */
  readonly timeZone: string;
  /** The clock's answer when the session began, or `--now`; epoch milliseconds. */
  readonly nowMs: number;
  readonly keys: 'default' | 'trigger' | 'less';
}

/** The details of the run under the cursor. Which rows they have is `detailRows`' to say. */
export interface DetailsState {
  readonly isOpen: boolean;
  readonly tab: DetailsTab;
  /** Part of the body that the details take, in percent. */
  readonly sharePercent: number;
  /** Index of the selected detail row and of the first drawn, in the tab's rows. */
  readonly cursor: number;
  readonly top: number;
  /** In the two-column overview: the column that the keys go to. */
  readonly column: 'left' | 'right';
  /** Keys of folds that stand otherwise than by default: `frames:1:0`, `json:/payload/items`. */
  readonly toggledFolds: ReadonlySet<string>;
  /** JSON trees open to this level by default. */
  readonly jsonLevel: number;
}

export interface FindState {
  /** The find that `n` and `N` step through; empty when there is none. */
  readonly text: string;
  /** What is being typed, null when the find line is closed. */
  readonly draft: string | null;
  /** Rows (of the index) that match, in tree order. */
  readonly matches: Int32Array;
  /** Where the cursor stood when the find line was opened: esc goes back there. */
  readonly origin: number;
  readonly past: readonly string[];
}

export type Overlay = {
  readonly kind: 'help';
  readonly top: number;
  readonly search: string;
  readonly isSearching: boolean;
} | null;

export interface State {
  readonly size: Size;
  readonly settings: Settings;
  readonly runs: RunCollection;
  readonly visible: VisibleRows;
  /** Row (of the index) that the cursor stands on; `noRow` while there is none. */
  readonly cursor: number;
  /** Position in `visible` of the first row drawn. */
  readonly top: number;
  readonly pane: PaneName;
  readonly details: DetailsState;
  readonly find: FindState;
  readonly overlay: Overlay;
  readonly timeMode: TimeMode;
  readonly isUtc: boolean;
  readonly isWrapped: boolean;
  /** Cells scrolled sideways in the pane that has the keys. */
  readonly left: number;
  /** Row that the view is narrowed to, `noRow` for the whole forest. */
  readonly zoom: number;
  /** Places jumped from, newest last, and those gone back from. */
  readonly back: readonly number[];
  readonly forward: readonly number[];
  /** Digits typed before a key: `5j`. */
  readonly count: number | null;
  /** One line that answers the last key; gone with the next. Raw text. */
  readonly notice: string | null;
  /** Bodies read so far, by row; few. */
  readonly bodies: ReadonlyMap<number, RunBody>;
  /** Whether the person has moved: until then the cursor may follow the first failure while the input is read. */
  readonly hasMoved: boolean;
}
