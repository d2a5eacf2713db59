/** A run read back from its bytes for the details: the run, its JSON and what is wrong with it. */
import type { DocumentRecord } from './document.ts';
import type { JsonTree } from './json-tree.ts';
import type { Problem } from './problem.ts';
import type { BodyParts, Run } from './run.ts';

/** A part of a body as JSON: within the document's tree, or a tree of its own where the document holds it as text. */
export interface JsonPart {
  readonly tree: JsonTree;
  /** Its top node in the tree. */
  readonly node: number;
}

/** One of the documents that tell of the run. */
export interface BodyDocument {
  readonly document: DocumentRecord;
  /** Its index in the collection. */
  readonly documentIndex: number;
  readonly inputName: string;
  /** The run as this document alone tells it. */
  readonly run: Run;
  /** The whole document. */
  readonly json: JsonTree;
}

/** Documents of one run that are read for its details: of a run of more states these newest, and those that facts come from. */
export const mostDocumentsOfBody = 32;

export interface RunBody {
  readonly row: number;
  /** The run as all its documents together tell it (contract rule 15). */
  readonly run: Run;
  readonly parts: Readonly<Record<keyof BodyParts, JsonPart | null>>;
  /** The most believed document, whole: the first of `documents`. */
  readonly json: JsonTree;
  readonly document: DocumentRecord;
  readonly inputName: string;
  /** The most believed first; of very many only so many. */
  readonly documents: readonly BodyDocument[];
  /** All problems of the first document. */
  readonly problems: readonly Problem[];
}
