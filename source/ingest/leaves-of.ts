/** Takes arrays and pages that stand within a document apart, down to what is held against a schema. */
import { detectDialect } from '../dialect/detect.ts';
import { isJsonObject } from '../dialect/json-object.ts';
import { wrappedArray } from '../dialect/recognise.ts';
import type { ScanNotice } from '../input/split-event.ts';
import { firstChildNode, nextSiblingNode, nodeAt } from '../model/json-node.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { parseJsonTree } from '../model/parse-json-tree.ts';
import { valueAt } from '../schema/value-at.ts';
import { documentText, documentValue } from './document-text.ts';
import { Leaf, type WholeDocument } from './leaf.ts';
import { PlaceCursor } from './place-cursor.ts';

interface Part {
  readonly value: unknown;
  readonly node: number;
  readonly isOfPage: boolean;
}

/**
 * The documents that a value of the input is made of, in order: itself, or the elements of an array or of a page (of runs, of rows), at any
 * depth. An empty array has none; an empty page is a document that holds no run. Throws `UnreadableDocument`.
 */
export function* leavesOf(whole: WholeDocument): Generator<Leaf, void, undefined> {
  const text = documentText(whole.bytes);
  const value = documentValue(text);
  if (containerOf(value) === null) {
    yield new Leaf(whole, text, value);
    return;
  }
  const tree = parseJsonTree(whole.bytes);
  const cursor = new PlaceCursor(whole.bytes, whole);
  const notices = new NoticeQueue(whole.notices);
  const open: Part[] = [{ value, node: 0, isOfPage: whole.isOfPage }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const container = containerOf(part.value);
    if (container !== null) {
      pushReversed(open, partsOf(tree, part, container));
      continue;
    }
    const start = tree.start[part.node] ?? 0;
    const end = tree.end[part.node] ?? start;
    const bytes = whole.bytes.subarray(start, end);
    const document = {
      ...cursor.placeAt(start),
      byteOffset: whole.byteOffset + start,
      bytes,
      isOfPage: part.isOfPage,
      notices: notices.takeBefore(whole.byteOffset + end),
    };
    yield new Leaf(document, documentText(bytes), part.value);
  }
}

/** A value and, where it is to be taken apart, the pointer of the array in it. */
interface Container {
  readonly elements: readonly unknown[];
  readonly pointer: string;
  readonly isPage: boolean;
}

/** What a value is taken apart into; null where it is a document itself, as an empty page is. */
function containerOf(value: unknown): Container | null {
  if (Array.isArray(value)) return { elements: value, pointer: '', isPage: false };
  if (!mayHoldPage(value)) return null;
  const detection = detectDialect(value);
  if (detection.dialect === null) {
    const wrapped = wrappedArray(value);
    return wrapped === null ? null : { ...wrapped, isPage: false };
  }
  const pointer = detection.elements;
  if (pointer === null) return null;
  const elements = valueAt(value, pointer);
  return Array.isArray(elements) && elements.length > 0 ? { elements, pointer, isPage: true } : null;
}

/** Asked of every run, so that the dialects are not. */
function mayHoldPage(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    ['data', 'results', 'response', 'object', 'run'].some((key) => Object.hasOwn(value, key))
  );
}

function partsOf(tree: JsonTree, { node }: Part, { elements, pointer, isPage }: Container): Part[] {
  const parts: Part[] = [];
  let element = firstChildNode(tree, nodeAt(tree, pointer, node));
  for (let place = 0; place < elements.length && element !== noNode; place++) {
    parts.push({ value: elements[place], node: element, isOfPage: isPage });
    element = nextSiblingNode(tree, element);
  }
  return parts;
}

function pushReversed(open: Part[], parts: readonly Part[]): void {
  for (let place = parts.length - 1; place >= 0; place--) open.push(parts[place] as Part);
}

/** Hands notices out to the elements that they stand in; both come in the order of the text. */
class NoticeQueue {
  readonly #notices: readonly ScanNotice[];
  #next = 0;

  constructor(notices: readonly ScanNotice[]) {
    this.#notices = notices;
  }

  takeBefore(byteOffset: number): readonly ScanNotice[] {
    const first = this.#next;
    while ((this.#notices[this.#next]?.byteOffset ?? Number.POSITIVE_INFINITY) < byteOffset) this.#next++;
    return first === this.#next ? [] : this.#notices.slice(first, this.#next);
  }
}
