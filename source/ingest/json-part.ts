/** Finds payload, output and metadata, also where a document holds them as text. */
import { nodeAt, nodeKind } from '../model/json-node.ts';
import { stringText } from '../model/json-text.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { parseJsonTree } from '../model/parse-json-tree.ts';
import type { BodyPart } from '../model/run.ts';
import type { JsonPart } from '../model/run-body.ts';

const utf8 = new TextEncoder();

/** The part of a document; null where it is not there. Text that is no JSON, whatever its type says, stays the string that it is. */
export function jsonPart(tree: JsonTree, part: BodyPart | null): JsonPart | null {
  if (part === null) return null;
  const node = nodeAt(tree, part.pointer);
  if (node === noNode) return null;
  const written = { tree, node };
  if (part.format === 'value') return written;
  const read = parsedText(written) ?? written;
  return part.format === 'json' ? read : (unwrapped(read) ?? read);
}

function parsedText({ tree, node }: JsonPart): JsonPart | null {
  if (nodeKind(tree, node) !== 'string') return null;
  try {
    return {
      tree: parseJsonTree(utf8.encode(stringText(tree, node, Number.POSITIVE_INFINITY).text)),
      node: 0,
    };
  } catch {
    return null;
  }
}

/** `json` of superjson's `{json, meta}`. */
function unwrapped({ tree, node }: JsonPart): JsonPart | null {
  const inner = nodeAt(tree, '/json', node);
  return inner === noNode ? null : { tree, node: inner };
}
