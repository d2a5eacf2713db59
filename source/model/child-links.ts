/** Which run lists which others as its children, readable from both sides. */
import { IntColumn } from './int-column.ts';
import { IntList } from './int-list.ts';

/** Up to here a list is searched for doubles by walking it, beyond with a Set. */
const shortList = 8;

/** What a parent lists beyond its first list, and all its children to know doubles by. */
interface FurtherList {
  readonly known: Set<number>;
  readonly children: number[];
}

/** Links from parents to the children they list, each pair once. Most parents list once, and most children are listed by one. */
export class ChildLinks {
  /** Place of the parent's first list in `#lists`: a count, then as many children. */
  readonly #start = new IntColumn(-1);
  readonly #lists = new IntList();
  readonly #further = new Map<number, FurtherList>();
  /** The first parent that lists the child. */
  readonly #listedBy = new IntColumn(-1);
  readonly #alsoListedBy = new Map<number, number[]>();

  /** Bytes that the links take. */
  get byteLength(): number {
    return this.#start.byteLength + this.#lists.byteLength + this.#listedBy.byteLength;
  }

  /** Adds the children that the parent does not list yet, in their order. */
  add(parent: number, children: readonly number[]): void {
    if (children.length === 0) return;
    if (this.listsAny(parent)) this.#addFurther(parent, children);
    else this.#addFirst(parent, withoutDoubles(children));
  }

  listsAny(parent: number): boolean {
    return this.#start.get(parent) >= 0;
  }

  /** Children that the parent lists, in its order. */
  childrenOf(parent: number): number[] {
    const start = this.#start.get(parent);
    if (start < 0) return [];
    const children: number[] = [];
    const end = start + this.#lists.get(start);
    for (let at = start + 1; at <= end; at++) children.push(this.#lists.get(at));
    for (const child of this.#further.get(parent)?.children ?? []) children.push(child);
    return children;
  }

  /** Runs that list the child, in the order of the input. */
  parentsOf(child: number): readonly number[] {
    const first = this.#listedBy.get(child);
    if (first < 0) return nobody;
    const others = this.#alsoListedBy.size === 0 ? undefined : this.#alsoListedBy.get(child);
    return others === undefined ? [first] : [first, ...others];
  }

  #addFirst(parent: number, children: readonly number[]): void {
    this.#start.set(parent, this.#lists.push(children.length));
    for (const child of children) {
      this.#lists.push(child);
      this.#note(child, parent);
    }
  }

  #addFurther(parent: number, children: readonly number[]): void {
    let further = this.#further.get(parent);
    if (further === undefined) {
      further = { known: new Set(this.childrenOf(parent)), children: [] };
      this.#further.set(parent, further);
    }
    for (const child of children) {
      if (further.known.has(child)) continue;
      further.known.add(child);
      further.children.push(child);
      this.#note(child, parent);
    }
  }

  #note(child: number, parent: number): void {
    if (this.#listedBy.get(child) < 0) {
      this.#listedBy.set(child, parent);
      return;
    }
    const others = this.#alsoListedBy.get(child);
    if (others === undefined) this.#alsoListedBy.set(child, [parent]);
    else others.push(parent);
  }
}

const nobody: readonly number[] = [];

function withoutDoubles(children: readonly number[]): readonly number[] {
  if (children.length > shortList) return [...new Set(children)];
  return children.filter((child, place) => children.indexOf(child) === place);
}
