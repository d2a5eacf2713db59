/** Which rows of the details hold a secret by the name of its key, or a piece of one. */
import { isContainer, nodeKind } from '../../model/json-node.ts';
import { keyText, stringText } from '../../model/json-text.ts';
import type { JsonTree } from '../../model/json-tree.ts';
import { isSecretName, mask, redactText } from '../../model/redact-text.ts';
import type { DetailRow } from '../../state/detail-row.ts';
import { drawing, type RowDrawing } from '../details/row-drawing.ts';
import type { Segment } from '../line.ts';
import { segment } from '../segments.ts';
import { own, visible } from '../visible.ts';

type JsonRow = Extract<DetailRow, { kind: 'json' | 'json-text' }>;

/** Rows must be asked for in their order: a key that names a secret holds for all below it. */
export class SecretRows {
  #tree: JsonTree | null = null;
  #lastNode = 0;
  #secretUntil = 0;
  /** The text that stands open, and whether a secret is anywhere in it: its lines alone may not look like one. */
  #openNode = -1;
  #isOpenSecret = false;

  /** What to draw of a row: itself, or its key with a mask. */
  masked(row: DetailRow, drawn: RowDrawing): RowDrawing {
    if (row.kind === 'difference') {
      if (!row.path.split(/[.[\]"/]+/).some(isSecretName)) return drawn;
      return drawing(drawn.head, [segment(visible(row.path)), ...maskSegments()]);
    }
    if (row.kind !== 'json' && row.kind !== 'json-text') return drawn;
    if ((row.kind === 'json' && row.isClosing) || !this.#isSecret(row)) return drawn;
    const key = keyText(row.tree, row.node)?.text;
    const name = key === undefined || row.kind === 'json-text' ? [] : [segment(visible(`"${key}":`))];
    return drawing(drawn.head, [...name, ...maskSegments()]);
  }

  #isSecret({ kind, tree, node, top }: JsonRow): boolean {
    // The same document may be shown twice, as parts of one.
    if (tree !== this.#tree || node < this.#lastNode) {
      this.#tree = tree;
      this.#secretUntil = 0;
      this.#openNode = -1;
    }
    this.#lastNode = node;
    const isTold = node !== top && isSecretName(keyText(tree, node)?.text ?? '');
    if (node >= this.#secretUntil && isTold) this.#secretUntil = tree.after[node] ?? node + 1;
    if (isContainer(tree, node)) return false;
    if (node < this.#secretUntil) return nodeKind(tree, node) !== 'null';
    if (kind === 'json') return false;
    if (node !== this.#openNode) {
      this.#openNode = node;
      this.#isOpenSecret = redactText(stringText(tree, node, Number.POSITIVE_INFINITY).text).maskCount > 0;
    }
    return this.#isOpenSecret;
  }
}

function maskSegments(): readonly Segment[] {
  return [segment(own(` "${mask}"`))];
}
