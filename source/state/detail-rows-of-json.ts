/** A JSON value as a foldable tree of rows: a number or two for each row that is unfolded, nothing for what a fold hides. */
import { IntList } from '../model/int-list.ts';
import { isContainer, nodeAt, pointerOf } from '../model/json-node.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';

/** One JSON value among the details and how its folds stand. */
export interface JsonView {
  readonly tree: JsonTree;
  readonly top: number;
  /** What its fold keys begin with: `payload`. */
  readonly name: string;
  /** Containers less deep than this are open by default; the top is 0. */
  readonly level: number;
  readonly toggledFolds: ReadonlySet<string>;
}

type JsonRow = Extract<DetailRow, { kind: 'json' }>;

/** Below this many levels a fold is named by its node: a pointer down there is longer than it is worth. */
const deepestPointer = 64;

/** The rows of a JSON value; a container that is folded, or empty, is one row, else one, its members' and the closing bracket's. */
export function jsonDetailRows(view: JsonView): DetailRows {
  const { nodes, depths } = unfoldedLines(view);
  const at = (index: number): DetailRow => {
    if (index < 0 || index >= nodes.size) return { kind: 'blank' };
    const code = nodes.get(index);
    const isOpen = index + 1 < nodes.size && nodes.get(index + 1) === code + 1;
    return jsonRow(view, code, depths.get(index), isOpen);
  };
  return { count: nodes.size, at };
}

/** Key of the fold that a JSON row opens or closes; null where nothing folds. */
export function jsonFoldKey({
  tree,
  top,
  name,
  node,
}: Pick<JsonRow, 'tree' | 'top' | 'name' | 'node'>): string | null {
  if (!isFoldable(tree, node)) return null;
  let depth = 0;
  for (let at = node; at !== top && depth <= deepestPointer; at = tree.parent[at] ?? top) depth += 1;
  if (depth > deepestPointer) return `json:${name}:#${node}`;
  const pointer = pointerOf(tree, node).slice(pointerOf(tree, top).length);
  // Of a key that stands twice a pointer names the last: the others go by their node.
  return nodeAt(tree, pointer, top) === node ? `json:${name}:${pointer}` : `json:${name}:#${node}`;
}

/** The toggled folds of a view with all that encloses a node unfolded. */
export function foldsToShow(view: JsonView, node: number): ReadonlySet<string> {
  const { tree, top, level } = view;
  const enclosing: number[] = [];
  for (let at = node; at !== top; ) {
    at = tree.parent[at] ?? top;
    enclosing.push(at);
  }
  const folds = new Set(view.toggledFolds);
  enclosing.reverse().forEach((container, depth) => {
    const key = jsonFoldKey({ ...view, node: container });
    if (key === null) return;
    if (depth < level) folds.delete(key);
    else folds.add(key);
  });
  return folds;
}

function jsonRow(view: JsonView, code: number, depth: number, isOpen: boolean): JsonRow {
  const isClosing = code < 0;
  const node = isClosing ? ~code : code;
  const { tree, top, name } = view;
  const isFolded = !isClosing && isFoldable(tree, node) && !isOpen;
  return { kind: 'json', tree, top, name, node, depth, isClosing, isFolded };
}

function isFoldable(tree: JsonTree, node: number): boolean {
  return isContainer(tree, node) && (tree.count[node] ?? 0) > 0;
}

/** Nodes in the order of their rows, with their depths; the complement of a node is its closing bracket. */
interface UnfoldedLines {
  readonly nodes: IntList;
  readonly depths: IntList;
}

/** The tree's last few views: other details may change while a million lines stay as they are. */
const linesByTree = new WeakMap<
  JsonTree,
  readonly { readonly view: JsonView; readonly lines: UnfoldedLines }[]
>();
const mostViews = 4;

function unfoldedLines(view: JsonView): UnfoldedLines {
  const known = linesByTree.get(view.tree) ?? [];
  const same = known.find(({ view: { top, name, level, toggledFolds } }) => {
    return (
      top === view.top && name === view.name && level === view.level && toggledFolds === view.toggledFolds
    );
  });
  if (same !== undefined) return same.lines;
  const lines = unfold(view);
  linesByTree.set(view.tree, [{ view, lines }, ...known].slice(0, mostViews));
  return lines;
}

function unfold(view: JsonView): UnfoldedLines {
  const { tree, top } = view;
  const toggled = toggledNodes(view);
  const nodes = new IntList();
  const depths = new IntList();
  const open: number[] = [];
  const close = (before: number): void => {
    for (
      let last = open.at(-1);
      last !== undefined && (tree.after[last] ?? 0) <= before;
      last = open.at(-1)
    ) {
      open.pop();
      nodes.push(~last);
      depths.push(open.length);
    }
  };
  const end = tree.after[top] ?? 0;
  let node = top;
  while (node < end) {
    close(node);
    const depth = open.length;
    nodes.push(node);
    depths.push(depth);
    const isOpen = isFoldable(tree, node) && depth < view.level !== toggled.has(node);
    if (isOpen) open.push(node);
    node = isOpen ? node + 1 : (tree.after[node] ?? end);
  }
  close(end);
  return { nodes, depths };
}

function toggledNodes({ tree, top, name, toggledFolds }: JsonView): ReadonlySet<number> {
  const nodes = new Set<number>();
  const prefix = `json:${name}:`;
  for (const fold of toggledFolds) {
    if (!fold.startsWith(prefix)) continue;
    const place = fold.slice(prefix.length);
    const node = place.startsWith('#') ? Number(place.slice(1)) : nodeAt(tree, place, top);
    if (node !== noNode) nodes.add(node);
  }
  return nodes;
}
