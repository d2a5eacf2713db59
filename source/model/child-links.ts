/** Which run lists which others as its children, readable from both sides. */
import { IntColumn } from './int-column.ts';
import { IntList } from './int-list.ts';

/** From here on a list of children is checked for doubles with a Set instead of by walking it. */
const shortList = 8;

/** Links from parents to the children they list, each pair once. */
export class ChildLinks {
  readonly #firstOfParent = new IntColumn(-1);
  readonly #firstOfChild = new IntColumn(-1);
  readonly #parent = new IntList();
  readonly #child = new IntList();
  readonly #nextOfParent = new IntList();
  readonly #nextOfChild = new IntList();
  /** Last link and children of each parent whose list is long or was told more than once. */
  readonly #open = new Map<number, { last: number; readonly children: Set<number> }>();

  /** Bytes that the links take. */
  get byteLength(): number {
    const parts = [
      this.#firstOfParent,
      this.#firstOfChild,
      this.#parent,
      this.#child,
      this.#nextOfParent,
      this.#nextOfChild,
    ];
    return parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  /** Adds the children that the parent does not list yet, in their order. */
  add(parent: number, children: readonly number[]): void {
    if (children.length === 0) return;
    const isFirst = this.#firstOfParent.get(parent) < 0;
    if (isFirst && children.length <= shortList) {
      let last = -1;
      children.forEach((child, index) => {
        if (children.indexOf(child) === index) last = this.#link(parent, child, last);
      });
      return;
    }
    const open = this.#open.get(parent) ?? this.#reopen(parent);
    for (const child of children) {
      if (open.children.has(child)) continue;
      open.children.add(child);
      open.last = this.#link(parent, child, open.last);
    }
  }

  listsAny(parent: number): boolean {
    return this.#firstOfParent.get(parent) >= 0;
  }

  /** Children that the parent lists, in its order. */
  childrenOf(parent: number): number[] {
    const children: number[] = [];
    for (let link = this.#firstOfParent.get(parent); link >= 0; link = this.#nextOfParent.get(link)) {
      children.push(this.#child.get(link));
    }
    return children;
  }

  /** Runs that list the child, the latest first. */
  parentsOf(child: number): number[] {
    const parents: number[] = [];
    for (let link = this.#firstOfChild.get(child); link >= 0; link = this.#nextOfChild.get(link)) {
      parents.push(this.#parent.get(link));
    }
    return parents;
  }

  #reopen(parent: number): { last: number; readonly children: Set<number> } {
    const open = { last: -1, children: new Set<number>() };
    for (let link = this.#firstOfParent.get(parent); link >= 0; link = this.#nextOfParent.get(link)) {
      open.last = link;
      open.children.add(this.#child.get(link));
    }
    this.#open.set(parent, open);
    return open;
  }

  #link(parent: number, child: number, last: number): number {
    const link = this.#parent.push(parent);
    this.#child.push(child);
    this.#nextOfParent.push(-1);
    this.#nextOfChild.push(this.#firstOfChild.get(child));
    this.#firstOfChild.set(child, link);
    if (last < 0) this.#firstOfParent.set(parent, link);
    else this.#nextOfParent.set(last, link);
    return link;
  }
}
