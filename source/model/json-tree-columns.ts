/** The columns of a JSON tree while it is being built: they grow by doubling and are cut to size at the end. */
import { type JsonTree, noNode } from './json-tree.ts';

export class JsonTreeColumns {
  size = 0;
  #kind: Uint8Array;
  #start: Int32Array;
  #end: Int32Array;
  #keyStart: Int32Array;
  #keyEnd: Int32Array;
  #parent: Int32Array;
  #after: Int32Array;
  #count: Int32Array;

  /** `capacity`: nodes to have room for at first. */
  constructor(capacity: number) {
    this.#kind = new Uint8Array(capacity);
    this.#start = new Int32Array(capacity);
    this.#end = new Int32Array(capacity);
    this.#keyStart = new Int32Array(capacity);
    this.#keyEnd = new Int32Array(capacity);
    this.#parent = new Int32Array(capacity);
    this.#after = new Int32Array(capacity);
    this.#count = new Int32Array(capacity);
  }

  /** Adds a node that begins at `start` and counts it with its parent; `keyStart` −1 where it has no key. */
  add(kind: number, start: number, parent: number, keyStart: number, keyEnd: number): number {
    const node = this.size;
    if (node === this.#kind.length) this.#grow();
    this.size += 1;
    this.#kind[node] = kind;
    this.#start[node] = start;
    this.#keyStart[node] = keyStart;
    this.#keyEnd[node] = keyEnd;
    this.#parent[node] = parent;
    if (parent !== noNode) this.#count[parent] = (this.#count[parent] ?? 0) + 1;
    return node;
  }

  /** Closes a node: its text ends before `end`, its subtree with the node added last. */
  close(node: number, end: number): void {
    this.#end[node] = end;
    this.#after[node] = this.size;
  }

  kindOf(node: number): number {
    return this.#kind[node] ?? 0;
  }

  parentOf(node: number): number {
    return this.#parent[node] ?? noNode;
  }

  /** The finished tree over `bytes`. */
  tree(bytes: Uint8Array): JsonTree {
    const size = this.size;
    return {
      bytes,
      size,
      kind: this.#kind.slice(0, size),
      start: this.#start.slice(0, size),
      end: this.#end.slice(0, size),
      keyStart: this.#keyStart.slice(0, size),
      keyEnd: this.#keyEnd.slice(0, size),
      parent: this.#parent.slice(0, size),
      after: this.#after.slice(0, size),
      count: this.#count.slice(0, size),
    };
  }

  #grow(): void {
    const capacity = this.#kind.length * 2;
    const kind = new Uint8Array(capacity);
    kind.set(this.#kind);
    this.#kind = kind;
    this.#start = grown(this.#start, capacity);
    this.#end = grown(this.#end, capacity);
    this.#keyStart = grown(this.#keyStart, capacity);
    this.#keyEnd = grown(this.#keyEnd, capacity);
    this.#parent = grown(this.#parent, capacity);
    this.#after = grown(this.#after, capacity);
    this.#count = grown(this.#count, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}
