/** The brief of the run under the cursor: of a cause its own, of a run that failed for others theirs. */
import { verdictOf } from '../model/blame.ts';
import { causesOfRun } from '../model/causes-of-run.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { BriefPart } from './brief-part.ts';
import { briefParts } from './brief-parts.ts';
import type { DetailRow } from './detail-row.ts';
import { chainRows } from './detail-rows-of-chain.ts';

/** Whether a run has a brief: it counts as a failure of its family. */
export function hasBrief({ blame }: RunCollection, row: number): boolean {
  const verdict = verdictOf(blame, row);
  return verdict === 'cause' || verdict === 'aside' || verdict === 'propagated';
}

/** The rows of the brief; none for a run that has none. */
export function briefRows(runs: RunCollection, row: number): readonly DetailRow[] {
  if (!hasBrief(runs, row)) return [];
  if (verdictOf(runs.blame, row) !== 'propagated') return briefParts(runs, row).map(briefRow);
  const first = causesOfRun(runs.blame, row)[0] ?? noRow;
  // The chain above tells already where the cause stands.
  const parts = briefParts(runs, first).filter(({ kind }) => kind !== 'chain');
  return [...chainRows(runs, row), { kind: 'blank' }, ...parts.map(briefRow)];
}

/** What the overview's error, chain and attempts do not tell themselves: when, how often, where else and what next. */
export function briefRemarkRows(runs: RunCollection, row: number): readonly DetailRow[] {
  if (!hasBrief(runs, row) || verdictOf(runs.blame, row) === 'propagated') return [];
  return briefParts(runs, row).filter(isRemark).map(briefRow);
}

function isRemark({ kind }: BriefPart): boolean {
  return (
    kind === 'no-message' || kind === 'when' || kind === 'cut-short' || kind === 'also' || kind === 'next'
  );
}

function briefRow(part: BriefPart): DetailRow {
  return { kind: 'brief', part };
}
