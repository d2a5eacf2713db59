import type { ByteSource } from '../../source/input/byte-source.ts';
import { type SplitOptions, splitDocuments } from '../../source/input/split-documents.ts';
import type { SplitEvent } from '../../source/input/split-event.ts';

/** A source that holds these bytes, all of them at once. */
export function memorySource(text: string | Uint8Array): ByteSource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return {
    name: 'memory',
    byteLength: bytes.length,
    isComplete: true,
    bytesTotal: bytes.length,
    isInPlace: true,
    problems: [],
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    grown: async () => undefined,
    close: async () => undefined,
  };
}

/** All events of a source. */
export async function eventsOf(source: ByteSource, options: SplitOptions = {}): Promise<SplitEvent[]> {
  const all: SplitEvent[] = [];
  for await (const { events } of splitDocuments(source, options)) for (const event of events) all.push(event);
  return all;
}

/** Events as lines that a person can read: a document with its text, a break with its place, cost and reason. */
export async function linesOf(text: string | Uint8Array, options: SplitOptions = {}): Promise<string[]> {
  const bytes = Buffer.from(text);
  const events = await eventsOf(memorySource(bytes), options);
  return events.map((event) => {
    if (event.kind === 'notice')
      return `notice ${event.notice.kind} ${event.notice.line}:${event.notice.column}`;
    const place = `${event.line}:${event.column}`;
    if (event.kind === 'empty') return `${place} empty`;
    const piece = bytes.subarray(event.byteOffset, event.byteOffset + event.byteLength).toString();
    if (event.kind === 'document') {
      const notices = event.notices.map(
        ({ kind, line, column, key }) => ` ! ${kind} ${line}:${column}${key === undefined ? '' : ` ${key}`}`,
      );
      return `${place} ${event.container} ${piece}${notices.join('')}`;
    }
    const cut = event.isTruncated ? ' (truncated)' : '';
    return `${place} BROKEN [${piece}] ${event.reason}${cut}`;
  });
}
