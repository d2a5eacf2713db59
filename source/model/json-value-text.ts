/** A value of a JSON tree as text to be taken elsewhere. */
import { nodeKind } from './json-node.ts';
import { sourceLengthBytes, sourceText, stringText } from './json-text.ts';
import type { JsonTree } from './json-tree.ts';

/** The text, or the size of one that is larger than asked for, in bytes of the JSON. */
export type ValueText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large'; readonly byteLength: number };

/**
 * A string as the text that it means, a number with all its digits, a container as its JSON stands in the document. A value of more than
 * `mostBytes` is not made a text at all.
 */
export function valueText(tree: JsonTree, node: number, mostBytes: number): ValueText {
  const byteLength = sourceLengthBytes(tree, node);
  if (byteLength > mostBytes) return { kind: 'too-large', byteLength };
  const read = nodeKind(tree, node) === 'string' ? stringText : sourceText;
  return { kind: 'text', text: read(tree, node, Number.POSITIVE_INFINITY).text };
}
