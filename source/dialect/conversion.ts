/** What a document gives once its dialect is known. */
import type { Run } from '../model/run.ts';

export interface Conversion {
  /** The document's own runs first, each followed by those it refers to. */
  readonly runs: readonly Run[];
  /** What a document without runs has to say, in its own words: `API error: Run not found`. Raw text. */
  readonly remark: string | null;
}
