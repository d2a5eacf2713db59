/** A run's body made ready to go to another thread: large parts are moved, not copied. */
import type { JsonTree } from '../model/json-tree.ts';
import type { JsonPart, RunBody } from '../model/run-body.ts';

/** The body with buffers of its own, and those buffers. After posting with them as transfer list the body here is empty. */
export function postedBody(body: RunBody): { body: RunBody; buffers: ArrayBuffer[] } {
  const own = new OwnTrees();
  const part = (one: JsonPart | null): JsonPart | null =>
    one === null ? null : { ...one, tree: own.treeOf(one.tree) };
  const { payload, output, metadata } = body.parts;
  const posted: RunBody = {
    ...body,
    json: own.treeOf(body.json),
    parts: { payload: part(payload), output: part(output), metadata: part(metadata) },
    documents: body.documents.map((document) => ({ ...document, json: own.treeOf(document.json) })),
  };
  return { body: posted, buffers: own.buffers };
}

/** Each tree once, so that what is one tree here is one there. */
class OwnTrees {
  readonly buffers: ArrayBuffer[] = [];
  readonly #trees = new Map<JsonTree, JsonTree>();

  treeOf(tree: JsonTree): JsonTree {
    const known = this.#trees.get(tree);
    if (known !== undefined) return known;
    const own = {
      ...tree,
      bytes: ownBytes(tree.bytes),
      kind: ownBytes(tree.kind),
      start: ownNumbers(tree.start),
      end: ownNumbers(tree.end),
      keyStart: ownNumbers(tree.keyStart),
      keyEnd: ownNumbers(tree.keyEnd),
      parent: ownNumbers(tree.parent),
      after: ownNumbers(tree.after),
      count: ownNumbers(tree.count),
    };
    const { bytes, kind, start, end, keyStart, keyEnd, parent, after, count } = own;
    for (const column of [bytes, kind, start, end, keyStart, keyEnd, parent, after, count]) {
      this.buffers.push(column.buffer as ArrayBuffer);
    }
    this.#trees.set(tree, own);
    return own;
  }
}

/** A view would be sent with all of the memory that it looks at, and a document's bytes may be a view of the input's. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}

function ownNumbers(numbers: Int32Array): Int32Array {
  return numbers.byteLength === numbers.buffer.byteLength ? numbers : numbers.slice();
}
