/** Spans that name their parents, put in the order of their tree. */
import type { Span } from './span.ts';

/** A trace as a list: each span stands behind its parent, siblings in the document's order. */
export interface SpanList {
  readonly spans: readonly Span[];
  /** Index of each span's parent in the list, −1 where it has none there. */
  readonly parents: readonly number[];
}

/** Links spans by id. A parent that is not among them is none; a ring of parents is cut at the span that stands first. Linear. */
export function arrangeSpans(spans: readonly Span[]): SpanList {
  const parentOf = linksOf(spans);
  const children = new ChildLists(parentOf);
  const placeOf = new Int32Array(spans.length).fill(-1);
  const list: Span[] = [];
  const parents: number[] = [];
  const visit = (first: number): void => {
    const open = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (placeOf[at] !== -1) continue;
      const parent = at === first ? -1 : (parentOf[at] ?? -1);
      placeOf[at] = list.length;
      list.push(spans[at] as Span);
      parents.push(parent === -1 ? -1 : (placeOf[parent] ?? -1));
      children.pushReversed(at, open);
    }
  };
  for (let at = 0; at < spans.length; at++) if (parentOf[at] === -1) visit(at);
  for (let at = 0; at < spans.length; at++) if (placeOf[at] === -1) visit(at);
  return { spans: list, parents };
}

function linksOf(spans: readonly Span[]): Int32Array {
  const byId = new Map<string, number>();
  for (const [at, { id }] of spans.entries()) if (id !== null && !byId.has(id)) byId.set(id, at);
  const parentOf = new Int32Array(spans.length);
  for (const [at, { parentId }] of spans.entries()) {
    const parent = parentId === null ? -1 : (byId.get(parentId) ?? -1);
    parentOf[at] = parent === at ? -1 : parent;
  }
  return parentOf;
}

/** The children of every span as linked lists, the last first. */
class ChildLists {
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  constructor(parentOf: Int32Array) {
    this.#last = new Int32Array(parentOf.length).fill(-1);
    this.#before = new Int32Array(parentOf.length).fill(-1);
    for (let at = 0; at < parentOf.length; at++) {
      const parent = parentOf[at] ?? -1;
      if (parent === -1) continue;
      this.#before[at] = this.#last[parent] ?? -1;
      this.#last[parent] = at;
    }
  }

  pushReversed(parent: number, open: number[]): void {
    for (let at = this.#last[parent] ?? -1; at !== -1; at = this.#before[at] ?? -1) open.push(at);
  }
}
