/** The forest flattened to the rows that are unfolded: what a window is cut from. */

/** Which runs are unfolded: bit sets over the rows of the index (`hasBit`). */
export interface Folds {
  /** Runs whose children are shown. */
  readonly unfolded: Uint8Array;
  /** Runs that the person folded or unfolded: these stay so as the input grows. */
  readonly touched: Uint8Array;
  /** Runs shown on their own though they belong to a group of well siblings; the bit of a group's first run opens it. */
  readonly ungrouped: Uint8Array;
  /** Runs that the tree shows at all, the rest being left out (`keptRuns`); null where none is. */
  readonly kept: Uint8Array | null;
  /** What a run is that nobody touched: unfolded where it pays, or down to a level (1 shows only the families' tops). */
  readonly policy: 'by-worth' | number;
}

/**
 * A flat list of screen rows in tree order. A run's message line follows it as a row of its own that the cursor passes over.
 * Five or more well siblings of one task are one row, a folded group, at the place of the first of them.
 */
export interface VisibleRows extends Folds {
  readonly count: number;
  /** Row of the index at each position: of the run above for message lines, of the first run for groups. */
  readonly row: Int32Array;
  /** 1 where the position is the message line under its run. */
  readonly isMessage: Uint8Array;
  /** 1 where the position is a folded group: `siblingGroupsOf` tells its runs. */
  readonly isGroup: Uint8Array;
}
