/** Which run a byte of a document belongs to, where the document describes several. */
import { toRuns } from '../dialect/to-runs.ts';
import type { DialectName } from '../model/dialect-name.ts';
import { nodesAt } from '../model/nodes-at.ts';
import { parseJsonTree } from '../model/parse-json-tree.ts';
import { documentText, documentValue } from './document-text.ts';

/** A run's object in the document: offsets of its bytes, and the run that it lies in. */
interface RunStretch {
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  readonly enclosing: RunStretch | null;
  /** Where the next run's object begins, within this one or behind it. */
  nextStart: number;
}

/** The stretch of bytes that all belong to one run; the pointer is null outside of all. */
export interface OwnedBytes {
  readonly pointer: string | null;
  /** One past the last byte in a row that is this run's. */
  readonly end: number;
}

export class RunsInDocument {
  readonly #stretches: readonly RunStretch[];
  readonly #length: number;

  /** Reads the document again. Throws where its bytes are not what they were. */
  constructor(bytes: Uint8Array, dialect: DialectName, inputName: string) {
    const { runs } = toRuns(documentValue(documentText(bytes)), dialect, { inputName });
    const tree = parseJsonTree(bytes);
    const pointers = runs.filter(({ presence }) => presence === 'loaded').map(({ pointer }) => pointer);
    const found = nodesAt(tree, pointers).flatMap((node, place) => {
      const [start, end] = [tree.start[node], tree.end[node]];
      if (start === undefined || end === undefined) return [];
      return [{ start, end, pointer: pointers[place] ?? '' }];
    });
    this.#length = bytes.length;
    this.#stretches = nested(
      found.sort((a, b) => a.start - b.start || b.end - a.end),
      bytes.length,
    );
  }

  /** Whose a byte is: the innermost run's. */
  ownerOf(offset: number): OwnedBytes {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = this.#stretches[low - 1] ?? null;
    const next = last?.nextStart ?? this.#stretches[0]?.start ?? this.#length;
    let owner = last;
    while (owner !== null && owner.end <= offset) owner = owner.enclosing;
    return { pointer: owner?.pointer ?? null, end: Math.min(owner?.end ?? this.#length, next) };
  }
}

function nested(
  found: readonly Omit<RunStretch, 'enclosing' | 'nextStart'>[],
  length: number,
): readonly RunStretch[] {
  const stretches: RunStretch[] = [];
  let open: RunStretch | null = null;
  for (const one of found) {
    const before = stretches.at(-1);
    if (before !== undefined) before.nextStart = one.start;
    while (open !== null && open.end <= one.start) open = open.enclosing;
    open = { ...one, enclosing: open, nextStart: length };
    stretches.push(open);
  }
  return stretches;
}
