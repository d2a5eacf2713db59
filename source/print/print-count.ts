/** `--count`: how many runs match. */
import type { RunCollection } from '../model/run-collection.ts';
import type { RowMatches } from '../query/match-rows.ts';
import type { Sink } from './sink.ts';

/** Writes the number of matching runs, without a filter that of the loaded ones (contract rule 11), and nothing else. */
export async function printCount(runs: RunCollection, matched: RowMatches | null, sink: Sink): Promise<void> {
  await sink(`${matched === null ? runs.index.loadedCount : matched.count}\n`);
}
