/** Masks secrets in a JSON value by the names of its keys and the shapes of its strings. */
import { isContainer, nodeKind } from './json-node.ts';
import { keyText, stringText } from './json-text.ts';
import { type JsonTree, noNode } from './json-tree.ts';
import { isSecretName, mask, type Redacted, redactText } from './redact-text.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The value's JSON text as it stands, with every scalar below a key that names a secret, be it the value's own or one above it, and every
 * stretch of a string that looks like one, replaced by `[redacted]`. What comes out is JSON of the same structure. Linear; never recurses.
 */
export function redactJson(tree: JsonTree, top: number): Redacted {
  const parts: string[] = [];
  const end = tree.after[top] ?? tree.size;
  let maskCount = 0;
  let written = tree.start[top] ?? 0;
  let secretUntil = isNamedSecret(tree, top) ? end : top;
  for (let node = top; node < end; node += 1) {
    if (node >= secretUntil && node !== top && isSecretName(keyText(tree, node)?.text ?? '')) {
      secretUntil = tree.after[node] ?? node + 1;
    }
    if (isContainer(tree, node)) continue;
    const replaced = redactedScalar(tree, node, node < secretUntil);
    if (replaced === null) continue;
    maskCount += replaced.maskCount;
    parts.push(decoder.decode(tree.bytes.subarray(written, tree.start[node])), replaced.text);
    written = tree.end[node] ?? written;
  }
  parts.push(decoder.decode(tree.bytes.subarray(written, tree.end[top])));
  return { text: parts.join(''), maskCount };
}

/** Whether the value's own key names a secret, or one above it does. */
export function isNamedSecret(tree: JsonTree, node: number): boolean {
  for (let at = node; at !== noNode; at = tree.parent[at] ?? noNode) {
    if (isSecretName(keyText(tree, at)?.text ?? '')) return true;
  }
  return false;
}

/** Null where the scalar may go out as it stands. */
function redactedScalar(tree: JsonTree, node: number, isSecret: boolean): Redacted | null {
  const kind = nodeKind(tree, node);
  if (isSecret) return kind === 'null' ? null : { text: `"${mask}"`, maskCount: 1 };
  if (kind !== 'string') return null;
  const { text, maskCount } = redactText(stringText(tree, node, Number.POSITIVE_INFINITY).text);
  return maskCount === 0 ? null : { text: JSON.stringify(text), maskCount };
}
