/** One entry of `families` of `--print json`. */
import type { RunCollection } from '../model/run-collection.ts';
import { isFinalState } from '../model/run-state.ts';
import { jsonObject, jsonScalar, jsonStrings, jsonTime } from './json-string.ts';
import { treeOrder } from './tree-order.ts';

/** A family as a JSON object on one line. */
export function jsonFamily(runs: RunCollection, root: number): string {
  const { index, forest } = runs;
  const startedAtMs = index.createdAtMs(root);
  const { loaded, missing, endedAtMs } = familyFacts(runs, root);
  return jsonObject([
    ['rootId', jsonScalar(index.id(root))],
    ['runs', jsonScalar(loaded)],
    ['failed', jsonScalar(forest.subtreeFailed[root])],
    ['state', jsonScalar(index.state(root))],
    ['startedAt', jsonTime(startedAtMs)],
    ['endedAt', jsonTime(endedAtMs)],
    ['durationMs', jsonScalar(endedAtMs - startedAtMs)],
    ['causes', '[]'],
    ['asides', '[]'],
    ['propagated', '[]'],
    ['handled', '[]'],
    ['missing', jsonStrings(missing)],
  ]);
}

interface FamilyFacts {
  readonly loaded: number;
  readonly missing: readonly string[];
  /** NaN while a loaded run is not final or has no end. */
  readonly endedAtMs: number;
}

function familyFacts({ index, forest }: RunCollection, root: number): FamilyFacts {
  let loaded = 0;
  let latestMs = Number.NaN;
  let isOpen = false;
  const missing: string[] = [];
  for (const row of treeOrder(forest, root)) {
    const endMs = index.finishedAtMs(row);
    if (endMs > latestMs || Number.isNaN(latestMs)) latestMs = endMs;
    if (index.presence(row) !== 'loaded') missing.push(index.id(row));
    else {
      loaded++;
      if (Number.isNaN(endMs) || !isFinalState(index.state(row))) isOpen = true;
    }
  }
  return { loaded, missing, endedAtMs: isOpen ? Number.NaN : latestMs };
}
