/** What a search through bodies has found since it last told. */

export interface FoundDocuments {
  /** Indexes of documents that hold the text, in the order of the input. */
  readonly documents: Int32Array;
  /** The run of each, by its pointer, where the document describes several; null where it is the document's own or only run. */
  readonly pointers: readonly (string | null)[];
  /** Part of the documents' bytes that was searched: 0 … 1. */
  readonly share: number;
  readonly isComplete: boolean;
  /** Why some of it could not be searched; null while all can. */
  readonly failure: string | null;
}
