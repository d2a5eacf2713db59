/** Runs whose documents decide whether a filter matches, and what they say: what goes to the reading thread and comes back. */

export interface FilterQuestion {
  /** The filter, in the filter language. */
  readonly text: string;
  /** Rows to be asked, best in the order of the input. */
  readonly rows: Int32Array;
  /** What the index answered each term of the filter: for the first row, then for the second, and so on. */
  readonly answers: Uint8Array;
}

export interface FilterReply {
  /** How many of the rows were asked: the first ones, at least one. */
  readonly count: number;
  /** 1 for each of these that matches. */
  readonly matches: Uint8Array;
  /** Why one of them could not be read, which does not match then; null where all were. */
  readonly failure: string | null;
}
