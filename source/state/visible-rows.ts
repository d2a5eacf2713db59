/** The forest flattened to the rows that are unfolded: what a window is cut from. */

/** A flat list of screen rows in tree order. A run's message line follows it as a row of its own that the cursor passes over. */
export interface VisibleRows {
  readonly count: number;
  /** Row of the index at each position, for message lines too. */
  readonly row: Int32Array;
  /** 1 where the position is the message line under its run. */
  readonly isMessage: Uint8Array;
  /** Unfolded runs, one bit a row of the index. */
  readonly unfolded: Uint8Array;
}
