/** A run's body made ready to go to another thread: large parts are moved, not copied. */
import type { RunBody } from '../model/run-body.ts';

/** The body with buffers of its own, and those buffers. After posting with them as transfer list the body here is empty. */
export function postedBody(body: RunBody): { body: RunBody; buffers: ArrayBuffer[] } {
  const { json } = body;
  const tree = {
    ...json,
    bytes: ownBytes(json.bytes),
    kind: ownBytes(json.kind),
    start: ownNumbers(json.start),
    end: ownNumbers(json.end),
    keyStart: ownNumbers(json.keyStart),
    keyEnd: ownNumbers(json.keyEnd),
    parent: ownNumbers(json.parent),
    after: ownNumbers(json.after),
    count: ownNumbers(json.count),
  };
  const { bytes, kind, start, end, keyStart, keyEnd, parent, after, count } = tree;
  const columns = [bytes, kind, start, end, keyStart, keyEnd, parent, after, count];
  return { body: { ...body, json: tree }, buffers: columns.map((column) => column.buffer as ArrayBuffer) };
}

/** A view would be sent with all of the memory that it looks at, and a document's bytes may be a view of the input's. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}

function ownNumbers(numbers: Int32Array): Int32Array {
  return numbers.byteLength === numbers.buffer.byteLength ? numbers : numbers.slice();
}
