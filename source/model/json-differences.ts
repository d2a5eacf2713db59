/** Where two JSON values differ: members by key, elements by index, numbers by their digits. */
import { childNodes, isContainer, nodeKind } from './json-node.ts';
import { keyText, sourceLengthBytes, sourceText, stringText } from './json-text.ts';
import { type JsonTree, noNode } from './json-tree.ts';
import { signedAddress, signedAddressReach } from './signed-address.ts';

/** A value in its tree. */
export interface JsonPlace {
  readonly tree: JsonTree;
  readonly node: number;
}

/** One difference; a node is `noNode` where that side has no such value. */
export interface JsonDifference {
  /** `items[3].sku`; empty for the whole. Its beginning is left out where it is deep: `…[3].sku`. */
  readonly path: string;
  readonly here: number;
  readonly there: number;
}

export interface JsonDifferences {
  readonly differences: readonly JsonDifference[];
  /** Whether there is or may be more than these: as many were found, or as many values compared, as were allowed. */
  readonly isCut: boolean;
}

interface Step {
  readonly above: Step | null;
  readonly label: string;
}

interface Pair {
  readonly here: number;
  readonly there: number;
  readonly step: Step | null;
}

/** Values that are compared at most: some tenths of a second. */
const mostPairs = 500_000;
const longestPath = 10;
const longestKeyBytes = 200;

/** The differences in the order of the first value, what only the second has after its neighbours; at most `most` of them. */
export function jsonDifferences(here: JsonPlace, there: JsonPlace, most: number): JsonDifferences {
  const differences: JsonDifference[] = [];
  const waiting: Pair[] = [{ here: here.node, there: there.node, step: null }];
  let compared = 0;
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    compared += 1;
    if (compared > mostPairs || differences.length >= most) return { differences, isCut: true };
    if (isSameContainer(here.tree, there.tree, pair)) {
      const below = memberPairs(here.tree, there.tree, pair, mostPairs - compared);
      for (let place = below.length - 1; place >= 0; place -= 1) waiting.push(below[place] as Pair);
    } else if (!isSameValue(here.tree, there.tree, pair)) {
      differences.push({ path: pathOf(pair.step), here: pair.here, there: pair.there });
    }
  }
  return { differences, isCut: false };
}

/** Whether two values that hold no others are the same, as their text stands but for the escapes of strings. */
function isSameValue(here: JsonTree, there: JsonTree, pair: Pair): boolean {
  if (pair.here === noNode || pair.there === noNode) return false;
  const kind = nodeKind(here, pair.here);
  if (kind !== nodeKind(there, pair.there)) return false;
  if (kind !== 'string' && kind !== 'number') return !isContainer(here, pair.here);
  if (isSameBytes(here, there, pair)) return true;
  if (kind === 'number') return false;
  const all = Number.POSITIVE_INFINITY;
  return stringText(here, pair.here, all).text === stringText(there, pair.there, all).text;
}

function isSameBytes(here: JsonTree, there: JsonTree, pair: Pair): boolean {
  const length = sourceLengthBytes(here, pair.here);
  if (length !== sourceLengthBytes(there, pair.there)) return false;
  const start = here.start[pair.here] ?? 0;
  const otherStart = there.start[pair.there] ?? 0;
  for (let at = 0; at < length; at += 1) {
    if (here.bytes[start + at] !== there.bytes[otherStart + at]) return false;
  }
  return true;
}

function isSameContainer(here: JsonTree, there: JsonTree, pair: Pair): boolean {
  if (pair.here === noNode || pair.there === noNode || !isContainer(here, pair.here)) return false;
  return nodeKind(here, pair.here) === nodeKind(there, pair.there);
}

function memberPairs(here: JsonTree, there: JsonTree, pair: Pair, most: number): readonly Pair[] {
  const isObject = nodeKind(here, pair.here) === 'object';
  const left = labelled(here, pair.here, isObject, most);
  const right = labelled(there, pair.there, isObject, most);
  const pairs: Pair[] = [];
  for (const [label, node] of left) {
    pairs.push({ here: node, there: right.get(label) ?? noNode, step: { above: pair.step, label } });
    right.delete(label);
  }
  for (const [label, node] of right) {
    pairs.push({ here: noNode, there: node, step: { above: pair.step, label } });
  }
  return pairs;
}

/** Members by what they are called in a path; of a key that stands twice the last, as JSON.parse has it. */
function labelled(tree: JsonTree, node: number, isObject: boolean, most: number): Map<string, number> {
  const nodes = new Map<string, number>();
  let place = 0;
  for (const child of childNodes(tree, node)) {
    if (place > most) break;
    nodes.set(isObject ? keyLabel(tree, child) : `[${place}]`, child);
    place += 1;
  }
  return nodes;
}

function keyLabel(tree: JsonTree, node: number): string {
  const key = keyText(tree, node, Number.POSITIVE_INFINITY)?.text ?? '';
  return /^[^.[\]"\s]+$/.test(key) ? `.${key}` : `.${JSON.stringify(key)}`;
}

function pathOf(step: Step | null): string {
  const labels: string[] = [];
  let at = step;
  for (; at !== null && labels.length < longestPath; at = at.above) {
    labels.push(at.label.length > longestKeyBytes ? `${at.label.slice(0, longestKeyBytes)}…` : at.label);
  }
  const path = labels.reverse().join('');
  return at === null ? path.replace(/^\./, '') : `…${path}`;
}

/** A value in few characters: its text as it stands, a container by what it holds. Raw text. */
export function valueExcerpt({ tree, node }: JsonPlace, mostBytes: number): string {
  const kind = nodeKind(tree, node);
  const count = tree.count[node] ?? 0;
  if (kind === 'object') return count === 0 ? '{}' : `{…} ${count} ${count === 1 ? 'key' : 'keys'}`;
  if (kind === 'array') return count === 0 ? '[]' : `[…] ${count}`;
  const address = kind === 'string' ? signedAddress(stringText(tree, node, signedAddressReach).text) : null;
  if (address !== null) return `"${address}?…"`;
  const { text, hiddenBytes } = sourceText(tree, node, mostBytes);
  return hiddenBytes === 0 ? text : `${text}…`;
}
