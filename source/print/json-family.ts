/** One entry of `families` of `--print json`. */
import type { FamilyBlame } from '../model/blame.ts';
import { familyRows } from '../model/family-rows.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { isFinalState } from '../model/run-state.ts';
import { jsonCause } from './json-cause.ts';
import { jsonList, jsonObject, jsonScalar, jsonStrings, jsonTime } from './json-string.ts';

const noFailures: FamilyBlame = { causes: [], asides: [], propagated: [], handled: [] };

/** A family as a JSON object on one line. */
export function jsonFamily(runs: RunCollection, root: number): string {
  const { index, blame } = runs;
  const { causes, asides, propagated, handled } = blame.families.get(root) ?? noFailures;
  const startedAtMs = index.createdAtMs(root);
  const { loaded, missing, endedAtMs } = familyFacts(runs, root);
  return jsonObject([
    ['rootId', jsonScalar(index.id(root))],
    ['runs', jsonScalar(loaded)],
    ['failed', jsonScalar(causes.length + asides.length + propagated.length)],
    ['state', jsonScalar(index.state(root))],
    ['startedAt', jsonTime(startedAtMs)],
    ['endedAt', jsonTime(endedAtMs)],
    ['durationMs', jsonScalar(endedAtMs - startedAtMs)],
    ['causes', jsonList(causes.map((row) => jsonCause(runs, row)))],
    ['asides', jsonList(asides.map((row) => jsonCause(runs, row)))],
    ['propagated', jsonStrings(propagated.map((row) => index.id(row)))],
    ['handled', jsonStrings(handled.map((row) => index.id(row)))],
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
  for (const row of familyRows(forest, root)) {
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
