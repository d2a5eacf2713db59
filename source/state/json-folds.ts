/** How the folds of a JSON tree are named in `toggledFolds`, and which nodes the names stand for. */
import { isContainer, nodeAt, nodeKind, pointerOf } from '../model/json-node.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { hasTextPieces } from '../model/text-pieces.ts';

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

type NodeOfView = Pick<JsonView, 'tree' | 'top' | 'name'> & { readonly node: number };

/** Below this many levels a fold is named by its node: a pointer down there is longer than it is worth. */
const deepestPointer = 64;
/** What a name begins with whose whole subtree stands open by default. */
const subtreePrefix = 'json*:';
const foldPrefix = 'json:';
/** What a name begins with whose way from the top stands open by default: one name where a fold of each level would be many. */
const wayPrefix = 'json>:';
/** What a name begins with of a string that stands open in lines of its own. */
const textPrefix = 'json":';
/** So many folds are named one by one. */
const mostNamed = 64;

/** Whether there is anything to fold in a node. */
export function isFoldable(tree: JsonTree, node: number): boolean {
  return isContainer(tree, node) && (tree.count[node] ?? 0) > 0;
}

/** Whether a node is a string that can be opened in lines of its own. */
export function isOpenableText(tree: JsonTree, node: number): boolean {
  return nodeKind(tree, node) === 'string' && hasTextPieces(tree, node);
}

/** Key of the fold that a JSON row opens or closes; null where nothing folds. */
export function jsonFoldKey(row: NodeOfView): string | null {
  if (isFoldable(row.tree, row.node)) return `${foldPrefix}${placeKey(row)}`;
  return isOpenableText(row.tree, row.node) ? `${textPrefix}${placeKey(row)}` : null;
}

/** Whether a key names a fold of a JSON tree. */
export function isJsonFold(fold: string): boolean {
  return [foldPrefix, subtreePrefix, wayPrefix, textPrefix].some((prefix) => fold.startsWith(prefix));
}

/** The nodes whose folds stand otherwise than by default, and those below which all is open by default. */
export interface ToggledNodes {
  readonly toggled: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
  /** The strings that stand open. */
  readonly texts: ReadonlySet<number>;
  /** Whether a node lies on a way that is open by default. */
  readonly isOnWay: (node: number) => boolean;
}

/** What the toggled folds of a view say about its nodes. */
export function toggledNodes(view: JsonView): ToggledNodes {
  return {
    toggled: nodesNamed(view, `${foldPrefix}${view.name}:`),
    open: nodesNamed(view, `${subtreePrefix}${view.name}:`),
    texts: nodesNamed(view, `${textPrefix}${view.name}:`),
    isOnWay: wayTest(view, nodesNamed(view, `${wayPrefix}${view.name}:`)),
  };
}

/** The toggled folds of a view with all that encloses a node unfolded. */
export function foldsToShow(view: JsonView, node: number): ReadonlySet<string> {
  const { tree, top, level } = view;
  const enclosing: number[] = [];
  for (let at = node; at !== top; ) {
    at = tree.parent[at] ?? top;
    enclosing.push(at);
  }
  const { toggled, open, isOnWay } = toggledNodes(view);
  const closed: number[] = [];
  const shut: number[] = [];
  let isBelowOpen = false;
  for (let depth = 0; depth < enclosing.length; depth += 1) {
    const container = enclosing[enclosing.length - 1 - depth] as number;
    isBelowOpen ||= open.has(container);
    const isOpenByDefault = isBelowOpen || depth < level || isOnWay(container);
    if (toggled.has(container)) shut.push(container);
    if (isOpenByDefault === toggled.has(container)) closed.push(container);
  }
  if (closed.length === 0) return view.toggledFolds;
  const folds = new Set(view.toggledFolds);
  const isByWay = closed.length > mostNamed;
  // On the way all is open by default then: none of it may stand otherwise.
  for (const container of isByWay ? shut : closed) {
    const key = jsonFoldKey({ ...view, node: container });
    if (key !== null && !folds.delete(key) && !isByWay) folds.add(key);
  }
  if (isByWay) folds.add(`${wayPrefix}${view.name}:#${node}`);
  return folds;
}

function wayTest({ tree, top }: JsonView, ends: ReadonlySet<number>): (node: number) => boolean {
  if (ends.size === 0) return () => false;
  const onWay = new Uint8Array(tree.size);
  for (const end of ends) {
    for (let at = end; at !== top && onWay[tree.parent[at] ?? top] !== 1; ) {
      at = tree.parent[at] ?? top;
      onWay[at] = 1;
    }
  }
  return (node) => onWay[node] === 1;
}

/** The toggled folds of a view with all unfolded from a node on. */
export function foldsWithSubtreeOpen(view: JsonView, node: number): ReadonlySet<string> {
  const end = view.tree.after[node] ?? node + 1;
  const folds = new Set<string>();
  for (const fold of view.toggledFolds) {
    const named = isOfView(view, fold)
      ? nodeNamed(view, fold.slice(fold.indexOf(':', fold.indexOf(':') + 1) + 1))
      : noNode;
    if (named < node || named >= end) folds.add(fold);
  }
  folds.add(`${subtreePrefix}${placeKey({ ...view, node })}`);
  return folds;
}

function isOfView({ name }: JsonView, fold: string): boolean {
  return [foldPrefix, subtreePrefix, wayPrefix].some((prefix) => fold.startsWith(`${prefix}${name}:`));
}

function placeKey({ tree, top, name, node }: NodeOfView): string {
  let depth = 0;
  for (let at = node; at !== top && depth <= deepestPointer; at = tree.parent[at] ?? top) depth += 1;
  if (depth > deepestPointer) return `${name}:#${node}`;
  const pointer = pointerOf(tree, node).slice(pointerOf(tree, top).length);
  // Of a key that stands twice a pointer names the last: the others go by their node.
  const isOnly = nodeAt(tree, pointer, top) === node;
  if (isOnly) remember(tree, top, pointer, node);
  return isOnly ? `${name}:${pointer}` : `${name}:#${node}`;
}

function nodesNamed(view: JsonView, prefix: string): ReadonlySet<number> {
  const nodes = new Set<number>();
  for (const fold of view.toggledFolds) {
    if (!fold.startsWith(prefix)) continue;
    const node = nodeNamed(view, fold.slice(prefix.length));
    if (node !== noNode) nodes.add(node);
  }
  return nodes;
}

/** Pointers followed before: an array of a million elements is walked once for each of its folds, not at each key. */
const knownNodes = new WeakMap<JsonTree, Map<string, number>>();

function remember(tree: JsonTree, top: number, pointer: string, node: number): void {
  const known = knownNodes.get(tree) ?? new Map<string, number>();
  known.set(`${top}${pointer}`, node);
  knownNodes.set(tree, known);
}

function nodeNamed({ tree, top }: Pick<JsonView, 'tree' | 'top'>, place: string): number {
  if (place.startsWith('#')) return Number(place.slice(1));
  const known = knownNodes.get(tree)?.get(`${top}${place}`);
  if (known !== undefined) return known;
  const node = nodeAt(tree, place, top);
  remember(tree, top, place, node);
  return node;
}
