/** A JSON value as a foldable tree of rows: a number or two for each row that is unfolded, nothing for what a fold hides. */
import { IntList } from '../model/int-list.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { textPieces } from '../model/text-pieces.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { isFoldable, isOpenableText, type JsonView, toggledNodes } from './json-folds.ts';

type JsonRow = Extract<DetailRow, { kind: 'json' }>;

/** The rows of a JSON value; a container that is folded, or empty, is one row, else one, its members' and the closing bracket's. */
export function jsonDetailRows(view: JsonView): DetailRows {
  const { nodes, depths } = unfoldedLines(view);
  const at = (index: number): DetailRow => {
    if (index < 0 || index >= nodes.size) return { kind: 'blank' };
    const code = nodes.get(index);
    const depth = depths.get(index);
    if (depth < 0) return textRow(view, code, ~depth, depths.get(index + depth));
    const next = index + 1 < nodes.size ? nodes.get(index + 1) : noNode;
    const isOpen = isFoldable(view.tree, code) ? next === code + 1 : next === code;
    return jsonRow(view, code, depth, isOpen);
  };
  const indexOfNode: DetailRows['indexOfNode'] = (tree, name, node) =>
    tree === view.tree && name === view.name ? indexOf(view, nodes, node) : -1;
  return { count: nodes.size, at, indexOfNode };
}

/** Lines stand in the order of their nodes, a closing bracket behind all that it closes. */
function indexOf({ tree }: JsonView, nodes: IntList, node: number): number {
  let low = 0;
  let high = nodes.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    const code = nodes.get(middle);
    const isBefore = code >= 0 ? code < node : (tree.after[~code] ?? 0) <= node;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low < nodes.size && nodes.get(low) === node ? low : -1;
}

/** A line of a string, so many lines below the string's own row. */
function textRow({ tree, top, name }: JsonView, node: number, piece: number, depth: number): DetailRow {
  const pieces = textPieces(tree, node);
  const [start, end] = [pieces[piece] ?? 0, pieces[piece + 1] ?? 0];
  return { kind: 'json-text', tree, top, name, node, depth: depth + 1, start, end };
}

function jsonRow(view: JsonView, code: number, depth: number, isOpen: boolean): JsonRow {
  const isClosing = code < 0;
  const node = isClosing ? ~code : code;
  const { tree, top, name } = view;
  const isFolded = !isClosing && !isOpen && (isFoldable(tree, node) || isOpenableText(tree, node));
  return { kind: 'json', tree, top, name, node, depth, isClosing, isFolded };
}

/**
 * Nodes in the order of their rows, with their depths; the complement of a node is its closing bracket. The lines of an open string bear its
 * node again, and instead of a depth the complement of their place in it.
 */
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
  const { toggled, open: openBelow, texts, isOnWay } = toggledNodes(view);
  let openUntil = 0;
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
    if (openBelow.has(node)) openUntil = Math.max(openUntil, tree.after[node] ?? end);
    const isOpenByDefault = depth < view.level || node < openUntil || isOnWay(node);
    const isOpen = isFoldable(tree, node) && isOpenByDefault !== toggled.has(node);
    if (texts.has(node) && isOpenableText(tree, node)) addText(tree, node, nodes, depths);
    if (isOpen) open.push(node);
    node = isOpen ? node + 1 : (tree.after[node] ?? end);
  }
  close(end);
  return { nodes, depths };
}

function addText(tree: JsonTree, node: number, nodes: IntList, depths: IntList): void {
  const lines = textPieces(tree, node).length - 1;
  for (let piece = 0; piece < lines; piece += 1) {
    nodes.push(node);
    depths.push(~piece);
  }
}
