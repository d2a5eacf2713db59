/** The read side of the store: facts of every run by row, without touching a body. Rows are dense, from 0, and never move. */
import type { CodedFacts } from './coded-facts.ts';
import type { DialectName } from './dialect-name.ts';
import type { AttemptRecord, ErrorRecord, RunRecord, WaitRecord } from './run-record.ts';
import type { RunState } from './run-state.ts';

/** How much is known of a run: described by a document, named by another with status or task, or only its id. */
export type Presence = 'loaded' | 'referenced' | 'implied';

/** A further document of a run that another document describes already. */
export interface Duplicate {
  readonly row: number;
  readonly document: number;
  /** Whether it contradicts an earlier one and neither is newer (contract rule 14). */
  readonly isConflict: boolean;
}

/** A place in the input that tells of a run. */
export interface RunSource {
  /** The run's id as that document gives it: of an attempt's row in a database it is the internal one. */
  readonly id: string;
  readonly document: number;
  /** JSON Pointer of the run in the document. */
  readonly pointer: string;
}

/** Row of no run. */
export const noRow = -1;

/**
 * Facts by row. Times are epoch milliseconds, NaN where unknown. Of several documents of one id each fact comes from the newest
 * that has it; a reference fills in only what no document says.
 */
export interface RunIndex {
  /** How many runs are known, implied ones included: rows are 0 … size − 1. */
  readonly size: number;
  /** How many of them a document describes. */
  readonly loadedCount: number;
  /** Latest time of any kind in any document; NaN where the input has none. Ages are counted against it. */
  readonly newestTimeMs: number;
  /** In the order of the input. */
  readonly duplicates: readonly Duplicate[];
  /** The facts that questions about every run are asked of. */
  readonly coded: CodedFacts;
  /** Row of an id, or `noRow`. */
  rowOf(id: string): number;
  id(row: number): string;
  presence(row: number): Presence;
  taskIdentifier(row: number): string | null;
  /** The input's own word. */
  status(row: number): string | null;
  state(row: number): RunState;
  version(row: number): string | null;
  dialect(row: number): DialectName | null;
  /** Index of the newest document that describes (else names) the run; −1 where implied. */
  document(row: number): number;
  /** JSON Pointer of the run in that document. */
  pointer(row: number): string;
  createdAtMs(row: number): number;
  startedAtMs(row: number): number;
  finishedAtMs(row: number): number;
  updatedAtMs(row: number): number;
  isTest(row: number): boolean | null;
  isAwaited(row: number): boolean | null;
  /** Depth as the document counts it; null where it does not. */
  statedDepth(row: number): number | null;
  tags(row: number): readonly string[];
  /** The count that the document gives, else how many it lists; null where `[]` stands without a count or nothing at all. */
  attemptCount(row: number): number | null;
  /** By number; may be fewer than `attemptCount`. */
  attempts(row: number): readonly AttemptRecord[];
  /** Its own error, else its last failed attempt's. */
  error(row: number): ErrorRecord | null;
  hasPayload(row: number): boolean;
  hasOutput(row: number): boolean;
  hasMetadata(row: number): boolean;
  hiddenCharacters(row: number): number;
  isInvalid(row: number): boolean;
  /** Row that the run itself names as its parent, or `noRow`. */
  ownParentRow(row: number): number;
  /** Row that the run names as its root, or `noRow`. */
  namedRootRow(row: number): number;
  /** Rows that list this one among their children. */
  listedByRows(row: number): readonly number[];
  /** Rows that this run's document lists as its children, in its order. */
  listedChildRows(row: number): readonly number[];
  /** Whether a document of this run lists any children. */
  listsChildren(row: number): boolean;
  /** Stretches in which the run waited, as its trace tells; in the order of their start. */
  waits(row: number): readonly WaitRecord[];
  /** Where the run is told of, the most believed first: all its documents and what references and single attempts add to them. */
  sources(row: number): readonly RunSource[];
  /** Those of the sources that are read for the run's details, in the same order: of very many the most believed and all that facts come from. */
  bodySources(row: number): readonly RunSource[];
  /** The rows that more is told of than in the document of `document`: few. */
  rowsOfSeveralSources(): Iterable<number>;
  /** All documents of the run, in the input's order; one entry for most. */
  versions(row: number): readonly RunRecord[];
}
