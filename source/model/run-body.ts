/** A run read back from its bytes for the details: the run, its JSON and what is wrong with it. */
import type { DocumentRecord } from './document.ts';
import type { JsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';
import type { Run } from './run.ts';

export interface RunBody {
  readonly row: number;
  readonly run: Run;
  /** The whole document. */
  readonly json: JsonTree;
  readonly document: DocumentRecord;
  readonly inputName: string;
  /** All of the document's problems. */
  readonly problems: readonly Problem[];
}
