/** What a document tells of a run, and how much it is believed. */
import type { RunRecord } from './run-record.ts';

/** How much a record is believed: documents before references, then the newer, then the later in the input. */
export interface Rank {
  readonly isLoaded: boolean;
  /** When the record was true, epoch milliseconds; −Infinity where nothing tells it. */
  readonly ageMs: number;
  readonly document: number;
}

/** A record with its rank. */
export interface ToldRecord {
  readonly rank: Rank;
  readonly record: RunRecord;
}

/** Whether a record is believed rather than one that was told before it. */
export function isBelieved(told: ToldRecord, before: ToldRecord | null): boolean {
  if (before === null) return true;
  const [rank, other] = [told.rank, before.rank];
  if (rank.isLoaded !== other.isLoaded) return rank.isLoaded;
  return rank.ageMs > other.ageMs || (rank.ageMs === other.ageMs && rank.document >= other.document);
}

/** The one of two that is believed; the other where one is null. */
export function moreBelieved(first: ToldRecord | null, second: ToldRecord | null): ToldRecord | null {
  if (first === null || second === null) return first ?? second;
  return isBelieved(first, second) ? first : second;
}

/** Of two that are believed alike the later told comes first. */
export function mostBelievedFirst(all: readonly ToldRecord[]): readonly ToldRecord[] {
  return all.toReversed().sort((first, second) => {
    const [rank, other] = [first.rank, second.rank];
    if (rank.isLoaded !== other.isLoaded) return rank.isLoaded ? -1 : 1;
    if (rank.ageMs !== other.ageMs) return rank.ageMs > other.ageMs ? -1 : 1;
    return other.document - rank.document;
  });
}
