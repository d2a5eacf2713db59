/** The spans of a trace, from its nested objects. */
import { elementsOf, fieldOf, isJsonObject, type JsonObject, objectOf, textOf } from '../json-object.ts';
import type { SpanList } from '../spans/arrange-spans.ts';
import { partPointer, readSpan } from '../spans/read-span.ts';
import type { Span } from '../spans/span.ts';
import { readDurationNs } from '../spans/span-time.ts';

/** A span's object in a trace, and where it lies. */
export interface TraceNode {
  readonly value: unknown;
  readonly pointer: string;
  /** Index of its parent among the nodes, −1 for the root. */
  readonly parent: number;
}

/** All spans below `root`, each behind its parent. However deep: nothing recurses. */
export function* traceNodes(root: unknown, pointer: string): Generator<TraceNode, void, undefined> {
  const open: TraceNode[] = [{ value: root, pointer, parent: -1 }];
  let place = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = isJsonObject(node.value) ? (elementsOf(node.value, 'children') ?? []) : [];
    for (let at = children.length - 1; at >= 0; at--) {
      open.push({ value: children[at], pointer: `${node.pointer}/children/${at}`, parent: place });
    }
    yield node;
    place++;
  }
}

/** The spans of `rootSpan`, which lies at `pointer`. What is no object counts as a span of which nothing is known. */
export function readTrace(rootSpan: unknown, pointer: string): SpanList {
  const spans: Span[] = [];
  const parents: number[] = [];
  for (const node of traceNodes(rootSpan, pointer)) {
    spans.push(readTraceSpan(isJsonObject(node.value) ? node.value : {}, node.pointer));
    parents.push(node.parent);
  }
  return { spans, parents };
}

function readTraceSpan(span: JsonObject, pointer: string): Span {
  const data = objectOf(span, 'data') ?? {};
  const read = readSpan(data, {
    id: textOf(span, 'id'),
    parentId: textOf(span, 'parentId'),
    runId: textOf(span, 'runId'),
    pointer,
    start: fieldOf(data, 'startTime'),
    durationNs: readDurationNs(fieldOf(data, 'duration')),
  });
  const outputPointer = partPointer(data, 'output', `${pointer}/data`);
  return outputPointer === null ? read : { ...read, outputPointer };
}
