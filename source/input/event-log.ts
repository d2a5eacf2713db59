/** Collects what a text turns out to hold, and knows what was told last. */
import type { ByteWindow } from './byte-window.ts';
import { excerptOf, excerptSideBytes } from './excerpt.ts';
import { type LinePosition, placeAt } from './line-position.ts';
import type { BrokenEvent, DocumentEvent, ScanNotice, SplitEvent } from './split-event.ts';

/** A stretch that is given up, from one offset to another, and the place that cannot go on. */
export interface Break {
  readonly from: number;
  readonly to: number;
  readonly place: LinePosition;
  readonly reason: string;
  readonly isTruncated: boolean;
}

/** An event that lacks its excerpt, because the window does not hold the line. */
export interface MissingExcerpt {
  readonly index: number;
  readonly place: LinePosition;
}

const noExcerpt = { text: '', caretColumn: 1 };

/** Events in the order of the text. */
export class EventLog {
  events: SplitEvent[] = [];
  missingExcerpts: MissingExcerpt[] = [];
  /** Events so far, those taken included. */
  total = 0;
  /** Line of the last stretch given up, where nothing came after it; 0 without one. */
  brokenLine = 0;

  addDocument(event: DocumentEvent): void {
    this.brokenLine = 0;
    this.#add(event);
  }

  addEmpty(position: LinePosition): void {
    this.#add({ kind: 'empty', ...placeAt(position) });
  }

  addNotice(notice: ScanNotice): void {
    this.#add({ kind: 'notice', notice });
  }

  addBreak({ from, to, place, reason, isTruncated }: Break, window: ByteWindow): void {
    const { bytes, caret, startsLine } = surroundings(place, window);
    if (bytes === null) this.missingExcerpts.push({ index: this.events.length, place });
    const event: BrokenEvent = {
      kind: 'broken',
      byteOffset: from,
      byteLength: Math.max(0, to - from),
      ...placeAt(place),
      reason,
      excerpt: bytes === null ? noExcerpt : excerptOf(bytes, caret, startsLine),
      isTruncated,
    };
    this.#add(event);
    this.brokenLine = place.line;
  }

  /** Gives out what was collected and starts anew. */
  take(): { readonly events: SplitEvent[]; readonly missingExcerpts: readonly MissingExcerpt[] } {
    const { events, missingExcerpts } = this;
    this.events = [];
    this.missingExcerpts = [];
    return { events, missingExcerpts };
  }

  #add(event: SplitEvent): void {
    this.events.push(event);
    this.total++;
  }
}

/** The stretch of text that an excerpt is made of. */
export function excerptRange(place: LinePosition): { readonly from: number; readonly to: number } {
  const { offset, lineStart } = place;
  return { from: Math.max(lineStart, offset - excerptSideBytes), to: offset + excerptSideBytes };
}

/** The bytes of that stretch; null where the window does not hold so much of it as there is in the line. */
function surroundings(
  place: LinePosition,
  window: ByteWindow,
): { readonly bytes: Uint8Array | null; readonly caret: number; readonly startsLine: boolean } {
  const { from, to } = excerptRange(place);
  const caret = place.offset - from;
  const startsLine = from === place.lineStart;
  if (from < window.base || place.offset > window.end) return { bytes: null, caret, startsLine };
  const bytes = window.bytes.subarray(from - window.base, to - window.base);
  const isWhole = window.end >= to || window.isAtEnd || bytes.indexOf(0x0a, caret) >= 0;
  return { bytes: isWhole ? bytes : null, caret, startsLine };
}
