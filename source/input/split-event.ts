/** What a text turns out to hold, piece by piece: documents, and stretches that are no JSON. */
import type { Place } from '../model/document.ts';

/** Something about a document that JSON.parse hides. */
export interface ScanNotice extends Place {
  readonly kind: 'duplicate-key' | 'invalid-utf8';
  /** Offset in the source's text: of the second key's opening quote, of the first bad byte. */
  readonly byteOffset: number;
  /** For `duplicate-key`: the key as it stands between its quotes, escapes and all, cut to 100 bytes. Raw text. */
  readonly key?: string;
}

/** A value that is to be looked at by itself. */
export interface DocumentEvent extends Place {
  readonly kind: 'document';
  readonly byteOffset: number;
  readonly byteLength: number;
  /** `value`: stands for itself; `element`: of an array at the top; `page-element`: of the array of a page: list page or rows. */
  readonly container: 'value' | 'element' | 'page-element';
  /** The first hundred. */
  readonly notices: readonly ScanNotice[];
  /** How many notices there were in all. */
  readonly noticeCount: number;
  /** The document's bytes where they are at hand; null for a large one, which is read from the source by its range. */
  readonly bytes: Uint8Array | null;
}

/** A stretch that was given up. Its place is that of the first character that cannot go on. */
export interface BrokenEvent extends Place {
  readonly kind: 'broken';
  /** What is given up; of length 0 where only something is missing (a comma, the end). */
  readonly byteOffset: number;
  readonly byteLength: number;
  /** In our own words, without any text of the input. */
  readonly reason: string;
  /** The line at that place, cut to some 100 characters; raw text, with U+FFFD for bytes that are no UTF-8. The caret counts code points from 1. */
  readonly excerpt: { readonly text: string; readonly caretColumn: number };
  /** Whether the text ends where it should go on. */
  readonly isTruncated: boolean;
}

/** A notice outside of all documents: in the members of a page beside its array. */
export interface NoticeEvent {
  readonly kind: 'notice';
  readonly notice: ScanNotice;
}

/** Nothing where a value could be: an empty text (once, at its end) or an array without elements (at its bracket). */
export interface EmptyEvent extends Place {
  readonly kind: 'empty';
}

/** One thing that a text holds. */
export type SplitEvent = DocumentEvent | BrokenEvent | NoticeEvent | EmptyEvent;

/** Events in the order of the text, some thousands at most. A batch may be empty: then only the progress is new. */
export interface SplitBatch {
  readonly events: readonly SplitEvent[];
  /** Bytes of the text that have been looked at so far. */
  readonly bytesRead: number;
}
