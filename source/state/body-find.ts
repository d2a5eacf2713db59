/** What a find has found in the bodies of runs, which are searched in the background. */
import { documentRows } from '../model/document-rows.ts';
import type { FoundDocuments } from '../model/found-documents.ts';
import { noRow } from '../model/run-index.ts';
import { emptyBits, grownBits, hasBit, writeBit } from './bit-set.ts';
import { type FindView, rowsInView } from './find-matches.ts';
import type { BodyFind, State } from './state.ts';
import { treeOrder } from './tree-order.ts';

/** A search that has found nothing yet. */
export function noBodies(text: string): BodyFind {
  return { text, rows: emptyBits(0), count: 0, unplaced: [], share: 0, isComplete: false, failure: null };
}

/** The text that bodies are to be searched for now; empty for none. */
export function bodyText({ find }: Pick<State, 'find'>): string {
  return find.draft ?? find.text;
}

/** Whether there may be matches that are not found yet. */
export function isSearchingBodies(state: Pick<State, 'find'>): boolean {
  const { bodies } = state.find;
  return bodyText(state) !== '' && !(bodies?.text === bodyText(state) && bodies.isComplete);
}

/** `searching bodies 37%, 12 hits`; null while no search is under way. The part is not known while the input is read. */
export function bodySearchWords({ find, runs }: Pick<State, 'find' | 'runs'>): string | null {
  if (find.bodies === null || !isSearchingBodies({ find })) return null;
  const { share, count } = find.bodies;
  const part = runs.progress.isComplete ? ` ${Math.floor(share * 100)}%` : '';
  return `searching bodies${part}, ${count.toLocaleString('en-US')} ${count === 1 ? 'hit' : 'hits'}`;
}

/** Matches with the rows that were found in bodies among them, in tree order. */
export function withBodyRows(
  view: FindView,
  matches: Int32Array,
  bodies: BodyFind | null,
  text: string,
): Int32Array {
  if (bodies === null || bodies.text !== text || bodies.count === 0) return matches;
  return mergedMatches(
    view,
    matches,
    rowsInView(view).filter((row) => hasBit(bodies.rows, row)),
  );
}

/** A search with what it has found since, and the rows that are new; documents that came before their runs did wait for these. */
export function placedBodies(
  { runs }: Pick<State, 'runs'>,
  before: BodyFind,
  { documents, pointers, share, isComplete, failure }: FoundDocuments,
): { readonly bodies: BodyFind; readonly added: Int32Array } {
  const rows = grownBits(before.rows, runs.index.size);
  const added: number[] = [];
  const unplaced: { readonly document: number; readonly pointer: string | null }[] = [];
  const place = (document: number, pointer: string | null): void => {
    if (document >= runs.documents.length) {
      unplaced.push({ document, pointer });
      return;
    }
    const row = documentRows(runs).rowOf(document, pointer);
    if (row === noRow || row >= runs.forest.size || hasBit(rows, row)) return;
    writeBit(rows, row, true);
    added.push(row);
  };
  for (const one of before.unplaced) place(one.document, one.pointer);
  documents.forEach((document, at) => {
    place(document, pointers[at] ?? null);
  });
  const count = before.count + added.length;
  return {
    bodies: { text: before.text, rows, count, unplaced, share, isComplete, failure },
    added: Int32Array.from(added),
  };
}

/** Both lists in tree order, each row once; of the second only what is in the view. */
export function mergedMatches(view: FindView, matches: Int32Array, more: Int32Array): Int32Array {
  const { rank } = treeOrder(view.runs.forest, view.rootOrder);
  const isInView = viewTest(view);
  const added = more.filter(isInView).sort((a, b) => (rank[a] as number) - (rank[b] as number));
  const both = new Int32Array(matches.length + added.length);
  let size = 0;
  let next = 0;
  for (const row of added) {
    while (next < matches.length && rankOf(matches, next, rank) <= (rank[row] as number)) {
      both[size++] = matches[next++] as number;
    }
    if (size === 0 || both[size - 1] !== row) both[size++] = row;
  }
  while (next < matches.length) both[size++] = matches[next++] as number;
  return both.subarray(0, size);
}

function rankOf(rows: Int32Array, at: number, rank: Int32Array): number {
  return rank[rows[at] as number] as number;
}

function viewTest({ runs, rootOrder, zoom, visible }: FindView): (row: number) => boolean {
  const { rows, rank } = treeOrder(runs.forest, rootOrder);
  const start = zoom === noRow ? 0 : (rank[zoom] ?? 0);
  const end = zoom === noRow ? rows.length : start + (runs.forest.subtreeSize[zoom] ?? 0);
  return (row) => {
    const at = rank[row] as number;
    if (rows[at] !== row || at < start || at >= end) return false;
    return visible.kept === null || hasBit(visible.kept, row);
  };
}
