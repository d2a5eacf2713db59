/** Gives objections the line and column at which they stand. */
import { nodeAt } from '../model/json-node.ts';
import { noNode } from '../model/json-tree.ts';
import type { Problem } from '../model/problem.ts';
import type { Leaf } from './leaf.ts';
import type { Objection } from './objection.ts';
import { PlaceCursor } from './place-cursor.ts';

/** The document that objections are about. */
export interface ProblemOwner {
  readonly file: number;
  /** Null where they are about a part of one. */
  readonly document: number | null;
  readonly runId: string | null;
}

/** The objections as problems, in the order in which they stand in the text. */
export function placedProblems(
  leaf: Leaf,
  objections: readonly Objection[],
  { file, document, runId }: ProblemOwner,
): Problem[] {
  const cursor = new PlaceCursor(leaf.bytes, leaf);
  return objections
    .map((objection) => ({ objection, offset: offsetOf(leaf, objection.at) }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ objection, offset }) => ({
      ...cursor.placeAt(offset),
      file,
      severity: objection.severity,
      kind: objection.kind,
      pointer: typeof objection.at === 'string' ? objection.at : null,
      runId,
      message: objection.message,
      document,
      excerpt: null,
    }));
}

/** From the document's first byte; a pointer that names nothing stands for the whole. */
function offsetOf(leaf: Leaf, at: Objection['at']): number {
  if (typeof at === 'number') return at;
  if (at === null || at === '') return 0;
  const node = nodeAt(leaf.tree, at);
  return node === noNode ? 0 : (leaf.tree.start[node] ?? 0);
}
