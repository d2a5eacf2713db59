/** `--count`: how many runs match. */
import type { RunCollection } from '../model/run-collection.ts';
import type { Sink } from './sink.ts';

/** Writes the number of loaded runs (contract rule 11), and nothing else. */
export async function printCount(runs: RunCollection, sink: Sink): Promise<void> {
  await sink(`${runs.index.loadedCount}\n`);
}
