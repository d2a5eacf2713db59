/** Composes what has been read so far into the one thing that states, screens and print-outs look at. */
import { findBlame } from './blame.ts';
import { buildForest } from './build-forest.ts';
import { findContradictions } from './contradictions.ts';
import type { DocumentRecord, InputName } from './document.ts';
import type { Problem } from './problem.ts';
import type { LoadProgress, RunCollection } from './run-collection.ts';
import type { RunIndex } from './run-index.ts';

/** What reading gave: facts, places and what went wrong. */
export interface CollectionParts {
  readonly index: RunIndex;
  readonly inputs: readonly InputName[];
  readonly documents: readonly DocumentRecord[];
  readonly problems: readonly Problem[];
  /** Exact counts, which may exceed the problems listed. `warnings` are those found while reading. */
  readonly counts: { readonly ok: number; readonly invalid: number; readonly warnings: number };
  readonly progress: LoadProgress;
  readonly remarks: readonly string[];
}

/** Links the runs, looks for contradictions and counts. Linear in the runs known. */
export function buildCollection(parts: CollectionParts): RunCollection {
  const { index, counts } = parts;
  const forest = buildForest(index);
  const warnings = findContradictions(index, forest);
  const duplicate = index.duplicates.length;
  return {
    index,
    forest,
    inputs: parts.inputs,
    documents: parts.documents,
    problems: parts.problems,
    warnings,
    blame: findBlame(index, forest),
    totals: {
      documents: counts.ok + counts.invalid,
      ok: counts.ok,
      invalid: counts.invalid,
      duplicate,
      warnings: counts.warnings + warnings.length,
    },
    progress: parts.progress,
    remarks: parts.remarks,
  };
}
