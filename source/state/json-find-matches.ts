/** The values of the JSON in the details that a find matches, and the cursor's place among them. */
import { type JsonNeedle, jsonNeedle } from '../model/json-needle.ts';
import type { JsonTree } from '../model/json-tree.ts';
import { nodesAmong, nodesWith } from '../model/json-tree-search.ts';
import { detailRows } from './detail-rows.ts';
import { isNarrower } from './find-matches.ts';
import type { JsonView } from './json-folds.ts';
import { jsonViews } from './json-views.ts';
import type { State } from './state.ts';

/** Nodes with a match in each of the trees shown, and how many they are together. */
export interface JsonMatches {
  readonly views: readonly JsonView[];
  readonly nodes: readonly Int32Array[];
  readonly total: number;
}

/** The text that is found in the JSON of the details: its own find's, else that of the runs; empty for none. */
export function jsonFindText({ jsonFind, find }: Pick<State, 'jsonFind' | 'find'>): string {
  return jsonFind.draft ?? (jsonFind.text === '' ? find.text : jsonFind.text);
}

/** What a text matches in the present tab. A text that was asked for before, or goes on from such a one, is answered from that. */
export function jsonMatches(state: Parameters<typeof jsonViews>[0], text: string): JsonMatches {
  const views = text === '' ? [] : jsonViews(state);
  const nodes = views.map(({ tree, top }) => nodesOf(tree, top, text));
  return { views, nodes, total: nodes.reduce((sum, { length }) => sum + length, 0) };
}

/** The cursor's place among the matches, from 1; 0 where it is on none. */
export function jsonFindPlace(state: State): { readonly place: number; readonly total: number } {
  const matches = jsonMatches(state, jsonFindText(state));
  const { before, through } = matchesAround(state, matches);
  return { place: through > before ? through : 0, total: matches.total };
}

/** How many matches stand before the cursor's line, and how many through it. */
export function matchesAround(
  state: State,
  { views, nodes }: JsonMatches,
): { readonly before: number; readonly through: number } {
  const row = detailRows(state).at(state.details.cursor);
  const isJson = row.kind === 'json' || row.kind === 'json-text';
  const name = isJson ? row.name : row.kind === 'section' ? row.fold.replace('document:', 'json@') : '';
  const place = Math.max(
    views.findIndex((view) => view.name === name || (view.name === 'json' && name === 'json@0')),
    0,
  );
  let earlier = 0;
  for (let at = 0; at < place; at += 1) earlier += nodes[at]?.length ?? 0;
  const here = nodes[place] ?? noNodes;
  if (!isJson) return { before: earlier, through: earlier };
  const isClosing = row.kind === 'json' && row.isClosing;
  const start = isClosing ? (row.tree.after[row.node] ?? 0) : row.node;
  const before = earlier + countBelow(here, start);
  return { before, through: isClosing ? before : earlier + countBelow(here, start + 1) };
}

const noNodes = new Int32Array(0);

function countBelow(nodes: Int32Array, node: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as number) < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface KnownNodes {
  readonly top: number;
  readonly text: string;
  readonly nodes: Int32Array;
}

/** The tree's last few finds: a tree never changes. */
const knownByTree = new WeakMap<JsonTree, readonly KnownNodes[]>();
const mostKnown = 8;
/** To look at so many values each by itself is quicker than to search all bytes. */
const mostNarrowed = 20_000;

function nodesOf(tree: JsonTree, top: number, text: string): Int32Array {
  const known = knownByTree.get(tree) ?? [];
  const same = known.find((one) => one.top === top && one.text === text);
  if (same !== undefined) return same.nodes;
  const wider = known.find((one) => one.top === top && isNarrower(text, one.text));
  const nodes = search(jsonNeedle(text), tree, top, wider?.nodes ?? null);
  knownByTree.set(tree, [{ top, text, nodes }, ...known].slice(0, mostKnown));
  return nodes;
}

function search(needle: JsonNeedle, tree: JsonTree, top: number, among: Int32Array | null): Int32Array {
  if (among === null || among.length > mostNarrowed) return nodesWith(needle, tree, top);
  return nodesAmong(needle, tree, among, top);
}
