/** Says what was unwrapped before a part of a run's body is shown. */
import { nodeAt, nodeKind } from '../model/json-node.ts';
import type { BodyParts } from '../model/run.ts';
import type { RunBody } from '../model/run-body.ts';

/** One line; null where the part is shown as it stands in its document. */
export function unwrappedText({ run, parts, documents }: RunBody, name: keyof BodyParts): string | null {
  const part = run.body[name];
  const shown = parts[name];
  const owner = documents.find((document) => document.run.body[name] === part);
  if (part === null || shown === null || owner === undefined || part.format === 'value') return null;
  const written = nodeAt(owner.json, part.pointer);
  const isText = shown.tree !== owner.json;
  const isInner = isText ? shown.node !== 0 : shown.node !== written;
  if (isInner) return isText ? `superjson in a text, unwrapped: ${meta}` : `superjson, unwrapped: ${meta}`;
  if (isText) return 'a text that holds JSON, unwrapped: the text itself is in the tab json';
  const isLeft = nodeKind(shown.tree, shown.node) === 'string';
  return isLeft ? `its type says ${typeByFormat[part.format]}, but it is a text that holds none` : null;
}

const meta = 'its meta, which types some values, is in the tab json';
const typeByFormat = { json: 'JSON', 'super-json': 'superjson' } as const;
