/** The objects and arrays that are open, however deep. */
import type { arrayKind, objectKind } from './scan-state.ts';

/** Deeper ones are refused: each level costs memory. */
export const deepestLevel = 1 << 24;

/** A stack that grows; what it once took it keeps for the next value. */
export class ContainerStack {
  depth = 0;
  /** Kind of the innermost; 0 without one. */
  kind = 0;
  #kinds = new Uint8Array(64);
  #lines = new Float64Array(64);

  /** Line on which the innermost began; 0 without one. */
  get line(): number {
    return this.#lines[this.depth - 1] ?? 0;
  }

  clear(): void {
    this.depth = 0;
    this.kind = 0;
  }

  push(kind: typeof objectKind | typeof arrayKind, line: number): void {
    if (this.depth === this.#kinds.length) {
      const kinds = new Uint8Array(this.depth * 2);
      kinds.set(this.#kinds);
      this.#kinds = kinds;
      const lines = new Float64Array(this.depth * 2);
      lines.set(this.#lines);
      this.#lines = lines;
    }
    this.#kinds[this.depth] = kind;
    this.#lines[this.depth++] = line;
    this.kind = kind;
  }

  pop(): void {
    this.depth--;
    this.kind = this.#kinds[this.depth - 1] ?? 0;
  }
}
