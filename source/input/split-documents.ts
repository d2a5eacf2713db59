/**
 * Splits a text into the documents it holds, and tells what of it is no JSON.
 *
 * What is a document: each value at the top of the text, one after another with white space or nothing between them (JSON lines,
 * values joined together). But of an array at the top each element, and of a page each element of its array: an object whose first
 * key, apart from `pagination` and `meta`, is `data` with an array, or whose first keys are `format` and `results` with an array. A page
 * without elements is itself a document.
 *
 * What a break costs. The place told is the first character that cannot go on; what is given up is as little as its surroundings
 * allow, and is told once:
 * - At the top a line that begins with no bracket is given up up to its end, numbers and strings before the junk in it included. Behind
 *   a document or zero bytes the rest of the line is given up, but for one that has nothing but separators before a bracket.
 * - A broken object or array ends where its brackets match again, tolerating anything between them, if what follows fits: an element
 *   by a comma and a value or by the array's end, a value at the top by the next one. Strings end with their line at the latest.
 * - Failing that, its lines tell. Where the line behind the one that it began on stands no further right and looks like a value of
 *   its own, only that first line is given up: a line that was cut off is told at its own end, though the confusion showed later.
 *   Where its further lines stand further right, it ends with the first that does not and begins with a bracket, behind it where that
 *   closes. Where they do not and are no values of their own (`"key":`, `}`), only the brackets tell.
 * - In an array's line brackets are not believed where a whole element can be read before the end that they give, or where they give
 *   none: then that element is the next. For a quote may be missing, and all that looks like a string be none.
 * - Junk right behind a stretch that was given up belongs to it: in the same line, in an array, or where it looks like its rest.
 * - A missing comma costs nothing; neither does a superfluous one.
 * - An array or page that was never closed ends before a line that begins with a bracket no further right than its own line, unless
 *   its elements stand like that too; then, before a line that begins as it did.
 */
import { setImmediate } from 'node:timers/promises';
import type { ByteSource } from './byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import { DocumentSplitter } from './document-splitter.ts';
import { excerptRange, type MissingExcerpt } from './event-log.ts';
import { excerptOf } from './excerpt.ts';
import { findNextElement } from './find-next-element.ts';
import type { SplitBatch, SplitEvent } from './split-event.ts';

export type {
  BrokenEvent,
  DocumentEvent,
  EmptyEvent,
  NoticeEvent,
  ScanNotice,
  SplitBatch,
  SplitEvent,
} from './split-event.ts';

/** How much is read and held at a time. */
export interface SplitOptions {
  /** Bytes that are read at a time; 1 MiB unless told. */
  readonly chunkBytes?: number;
  /** A larger document is told to be too large; V8's longest string unless told. */
  readonly maxDocumentBytes?: number;
  /** A larger document comes without its bytes; 8 MiB unless told. */
  readonly maxHeldBytes?: number;
}

const v8LongestString = 0x1fffffe8;

/**
 * Yields what a source holds, in batches, in the order of the text, each document as soon as its end is known (a number's at the top
 * with the character behind it). Waits where a source grows; ends with it. Gives the event loop a turn with each batch. Rejects with an
 * `InputFailure` when the source cannot be read on.
 */
export async function* splitDocuments(
  source: ByteSource,
  options: SplitOptions = {},
): AsyncGenerator<SplitBatch> {
  const window = new ByteWindow(source, options.chunkBytes ?? null);
  const splitter = new DocumentSplitter(window, {
    maxDocumentBytes: options.maxDocumentBytes ?? v8LongestString,
    maxHeldBytes: options.maxHeldBytes ?? 8 * 1024 * 1024,
  });
  for (;;) {
    const request = splitter.run();
    if (request.kind === 'move') window.moveTo(splitter.offset);
    else if (request.kind === 'search') {
      splitter.answerSearch(await findNextElement(withWindow(source, window), request.search));
    } else {
      const { events, missingExcerpts } = splitter.takeEvents();
      for (const missing of missingExcerpts) await addExcerpt(source, events, missing);
      yield { events, bytesRead: splitter.offset };
      await setImmediate();
    }
    if (request.kind === 'end') return;
    if (request.kind === 'more') await window.extend(request.keepFrom);
    if (request.kind === 'more-after-zeros') {
      const end = (await source.skipZeros?.(window.end)) ?? window.end;
      if (end > window.end) window.moveTo(end);
      splitter.jumpTo(end);
      await window.extend(end);
    }
  }
}

/** The source's bytes, those that the window holds at hand: a broken array may be searched line by line. */
function withWindow(source: ByteSource, window: ByteWindow): Pick<ByteSource, 'read'> {
  return {
    read: (offset, length) => {
      const isAll = window.isAtEnd && offset + length > window.end;
      const held = window.slice(offset, isAll ? Math.max(0, window.end - offset) : length);
      return held === null ? source.read(offset, length) : Promise.resolve(held);
    },
  };
}

async function addExcerpt(source: ByteSource, events: SplitEvent[], missing: MissingExcerpt): Promise<void> {
  const { index, place } = missing;
  const { from, to } = excerptRange(place);
  const bytes = await source.read(from, to - from);
  const event = events[index];
  if (event?.kind !== 'broken') return;
  events[index] = { ...event, excerpt: excerptOf(bytes, place.offset - from, from === place.lineStart) };
}
