/** The runs of all inputs joined by id into families: trees as index arrays, every run in exactly one place. */
import type { RunWarning } from './problem.ts';

/** Index arrays over the rows of a `RunIndex`; `noRow` (−1) where there is none. */
export interface Forest {
  readonly size: number;
  /** Tops of the families, in the order in which the input first names a run of each. */
  readonly roots: Int32Array;
  readonly parent: Int32Array;
  /** Children are ordered by creation, those without a time last, then by row. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Levels below the family's top, 0 for the top itself. */
  readonly depth: Int32Array;
  /** Top of the family that the row is in. */
  readonly root: Int32Array;
  /** 1 where the row hangs below its root because its parent is not known: a dashed guide. */
  readonly isParentUnknown: Uint8Array;
  /** Runs in the subtree, the row itself included, whatever their presence. */
  readonly subtreeSize: Int32Array;
  /** Failed runs in the subtree by state, the row itself included. */
  readonly subtreeFailed: Int32Array;
  /** Runs in the subtree that are known not to be final (queued, executing, waiting …), the row itself included. */
  readonly subtreeUnfinished: Int32Array;
  /** Runs in the subtree that succeeded, the row itself included. */
  readonly subtreeSucceeded: Int32Array;
  /** `self-parent`, `cycle`, `several-parents`, `root-mismatch`, `child-not-listed`. */
  readonly warnings: readonly RunWarning[];
}
