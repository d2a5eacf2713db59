/** What is noticed in one value. */
import { placeAt } from './line-position.ts';
import type { ScanNotice } from './split-event.ts';
import type { TextCursor } from './text-cursor.ts';

/** Notices that are kept; all are counted. */
const mostNotices = 100;

const none: readonly ScanNotice[] = [];

/** Filled by a scan, cleared for the next value. */
export class NoticeList {
  /** The first hundred, in the order of the text. */
  notices: readonly ScanNotice[] = none;
  count = 0;
  readonly #cursor: TextCursor;
  #kept: ScanNotice[] = [];
  #invalidEnd = -1;

  /** Notices are of the line that the cursor stands in. */
  constructor(cursor: TextCursor) {
    this.#cursor = cursor;
  }

  /** Starts anew; what was given out stays as it is. */
  clear(): void {
    this.#invalidEnd = -1;
    this.count = 0;
    this.notices = none;
  }

  /** Notes a key; `continuationBytes` is that of its place. */
  addDuplicateKey(byteOffset: number, continuationBytes: number): void {
    this.#add('duplicate-key', byteOffset, continuationBytes);
  }

  /** Notes bytes that are no UTF-8; those right behind others are the same stretch. */
  addInvalid(from: number, to: number, continuationBytes: number): void {
    if (from !== this.#invalidEnd) this.#add('invalid-utf8', from, continuationBytes);
    this.#invalidEnd = to;
  }

  #add(kind: ScanNotice['kind'], byteOffset: number, continuationBytes: number): void {
    if (this.count++ === 0) this.#kept = [];
    if (this.#kept.length >= mostNotices) return;
    const place = placeAt({ ...this.#cursor.position, offset: byteOffset, continuationBytes });
    this.#kept.push({ kind, byteOffset, ...place });
    this.notices = this.#kept;
  }
}
