/** What failed, why: a verdict for every run (contract.md, "What failed, why: the rules"). */
import { byEnd } from './end-order.ts';
import { isEndedNoLater } from './ended-no-later.ts';
import { type ErrorGroup, groupErrors } from './error-groups.ts';
import { explainFailures } from './explain-failures.ts';
import { findHandled } from './find-handled.ts';
import type { Forest } from './forest.ts';
import { noRow, type RunIndex } from './run-index.ts';
import { isFailedState, isFinalState } from './run-state.ts';
import { treeOrder } from './tree-order.ts';
import { type Verdict, verdicts } from './verdict.ts';

/** Rows of one family by verdict, each list by the time ended, then without one, then by id. */
export interface FamilyBlame {
  readonly causes: readonly number[];
  readonly asides: readonly number[];
  readonly propagated: readonly number[];
  readonly handled: readonly number[];
}

export interface Blame {
  /** Codes of `verdicts` by row. */
  readonly verdicts: Uint8Array;
  /** Rows of the children that a propagated run failed for; of a cause or an aside, children that it awaited and that were cancelled or expired. */
  readonly explainedBy: ReadonlyMap<number, readonly number[]>;
  /** By the row of its root, each family in which anything failed. */
  readonly families: ReadonlyMap<number, FamilyBlame>;
  /** Causes and asides by fingerprint, the largest group first. */
  readonly groups: readonly ErrorGroup[];
  /** `failed` is causes, asides and propagated; handled are counted apart (rule 11). */
  readonly totals: {
    readonly failed: number;
    readonly causes: number;
    readonly asides: number;
    readonly propagated: number;
    readonly handled: number;
  };
}

/** The verdict of a row. */
export function verdictOf(blame: Blame, row: number): Verdict {
  return verdicts[blame.verdicts[row] ?? 0] ?? 'none';
}

/** What a row that did not fail is in; the other verdicts need its family. */
function verdictByState(index: RunIndex, row: number): Verdict {
  const state = index.state(row);
  if (state === 'succeeded') return 'ok';
  return state === 'unknown' || isFinalState(state) ? 'none' : 'unfinished';
}

/** Blames every failure of the forest. Linear in runs and in the length of what errors say, but for sorting. */
export function findBlame(index: RunIndex, forest: Forest): Blame {
  const order = treeOrder(forest);
  const handled = findHandled(index, forest, order);
  const explainedBy = explainFailures(index, forest, order, handled);
  const isReached = reachedFromRoots(forest, explainedBy);
  const codes = new Uint8Array(index.size);
  const families = new Map<number, FamilyRows>();
  for (const row of order) {
    const verdict = isFailedState(index.state(row))
      ? failedVerdict(index, forest, row, handled, explainedBy, isReached)
      : verdictByState(index, row);
    codes[row] = verdicts.indexOf(verdict);
    addToFamily(families, forest.root[row] as number, verdict, row);
  }
  const totals = { failed: 0, causes: 0, asides: 0, propagated: 0, handled: 0 };
  const blamed: number[] = [];
  for (const family of families.values()) {
    for (const name of familyLists) {
      family[name] = byEnd(index, family[name]);
      totals[name] += family[name].length;
    }
    for (const row of family.causes) blamed.push(row);
    for (const row of family.asides) blamed.push(row);
  }
  totals.failed = totals.causes + totals.asides + totals.propagated;
  for (const row of blamed) pointToCutShort(index, forest, row, explainedBy);
  return {
    verdicts: codes,
    explainedBy,
    families,
    groups: groupErrors(index, forest, byEnd(index, blamed)),
    totals,
  };
}

const familyLists = ['causes', 'asides', 'propagated', 'handled'] as const;
const listByVerdict: Readonly<Partial<Record<Verdict, (typeof familyLists)[number]>>> = {
  cause: 'causes',
  aside: 'asides',
  propagated: 'propagated',
  handled: 'handled',
};

type FamilyRows = Record<(typeof familyLists)[number], number[]>;

function addToFamily(families: Map<number, FamilyRows>, root: number, verdict: Verdict, row: number): void {
  const list = listByVerdict[verdict];
  if (list === undefined) return;
  let family = families.get(root);
  if (family === undefined) {
    family = { causes: [], asides: [], propagated: [], handled: [] };
    families.set(root, family);
  }
  family[list].push(row);
}

function failedVerdict(
  index: RunIndex,
  forest: Forest,
  row: number,
  handled: Uint8Array,
  explainedBy: ReadonlyMap<number, readonly number[]>,
  isReached: Uint8Array,
): Verdict {
  if (handled[row] === 1) return 'handled';
  if (explainedBy.has(row)) return 'propagated';
  const hasRootFailed = isFailedState(index.state(forest.root[row] as number));
  return hasRootFailed && isReached[row] === 0 ? 'aside' : 'cause';
}

/** 1 for each row that explaining links lead to from the root of its family (rule 5). */
function reachedFromRoots(forest: Forest, explainedBy: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const isReached = new Uint8Array(forest.size);
  const waiting: number[] = [];
  for (const root of forest.roots) {
    waiting.push(root);
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      isReached[row] = 1;
      for (const child of explainedBy.get(row) ?? []) waiting.push(child);
    }
  }
  return isReached;
}

/** Rule 5: a child that was awaited and cut short is a pointer to why, no verdict. */
function pointToCutShort(
  index: RunIndex,
  forest: Forest,
  row: number,
  explainedBy: Map<number, readonly number[]>,
): void {
  const pointers: number[] = [];
  for (
    let child = forest.firstChild[row] ?? noRow;
    child !== noRow;
    child = forest.nextSibling[child] ?? noRow
  ) {
    const state = index.state(child);
    if (state !== 'cancelled' && state !== 'expired') continue;
    if (forest.isParentUnknown[child] === 1 || index.isAwaited(child) !== true) continue;
    if (isEndedNoLater(index, child, row)) pointers.push(child);
  }
  if (pointers.length > 0) explainedBy.set(row, byEnd(index, pointers));
}
