/** What the steps of splitting a text share: where it stands, what it holds, what it has told. */
import type { ByteWindow } from './byte-window.ts';
import type { Container } from './container.ts';
import { EventLog } from './event-log.ts';
import { JsonScanner } from './json-scanner.ts';
import type { LinePosition } from './line-position.ts';
import type { DocumentEvent } from './split-event.ts';
import type { StretchSkipper } from './stretch-skipper.ts';
import { TextCursor } from './text-cursor.ts';

/** What the splitter needs before it can go on. */
export type SplitRequest =
  /** The bytes behind the window; those before `keepFrom` are not needed any more. */
  | { readonly kind: 'more'; readonly keepFrom: number }
  /** The same, where what was skipped ends in zero bytes: a hole, perhaps. */
  | { readonly kind: 'more-after-zeros' }
  /** The window at another place: the cursor's. */
  | { readonly kind: 'move' }
  /** Its events taken off. */
  | { readonly kind: 'batch' }
  /** An answer to `answerSearch`. */
  | { readonly kind: 'search'; readonly search: ElementSearch }
  | { readonly kind: 'end' };

/** The next element behind a broken one, or behind junk, is sought in the same line, between two offsets. */
export interface ElementSearch {
  readonly from: number;
  readonly lineEnd: number;
  readonly opener: number;
  readonly isPage: boolean;
  /** Whether a comma must stand before it. */
  readonly isBehindComma: boolean;
  /** A place in the line. */
  readonly place: LinePosition;
}

/** Limits in bytes. */
export interface SplitLimits {
  /** A larger document is refused. */
  readonly maxDocumentBytes: number;
  /** A larger document's bytes are not held while it is scanned. */
  readonly maxHeldBytes: number;
}

/** Told where a comma or the end was missing behind an element. */
export const elementReason = 'expected "," or "]" after an element';

/** So many zero bytes may be the start of many more. */
const holeBytes = 4096;

/** Which step is to go on. */
export type Phase = 'top' | 'scalar-end' | 'head' | 'value' | 'elements' | 'junk' | 'skip' | 'finished';

/**
 * How far junk goes: to the end of its line; to an opening bracket with nothing but separators before it, else to the end of its
 * line; to a bracket or comma.
 */
export type JunkStop = 'line' | 'no-separator' | 'element';

/** Text between values, while it is skipped. */
export interface Junk {
  readonly from: number;
  readonly place: LinePosition;
  readonly reason: string;
  readonly isTold: boolean;
  readonly stop: JunkStop;
  /** A bracket of the kind that elements begin with, behind which the next is sought first; null where that is done or no use. */
  readonly soughtOpener: number | null;
}

/** A run of numbers, strings and words in a line. */
export interface ScalarRun {
  readonly offset: number;
  readonly firstByte: number;
}

/** Changed by the steps alone. */
export class SplitState {
  readonly log = new EventLog();
  readonly cursor = new TextCursor();
  readonly scanner = new JsonScanner(this.cursor);
  readonly window: ByteWindow;
  readonly limits: SplitLimits;
  phase: Phase = 'top';
  /** The array that the cursor is in; null at the top. */
  container: Container | null = null;
  /** The array that ended last, and the line on which: it may turn out to go on. */
  closed: { readonly container: Container; readonly line: number } | null = null;
  /** Whether what is scanned is the rest of a list page rather than a value. */
  isTail = false;
  /** Of the value that is scanned. */
  start: LinePosition = this.cursor.position;
  startIndent = 0;
  startByte = 0;
  /** Numbers, strings and words at the top, one behind another, until it is known that their line does not go on with junk. */
  heldScalars: DocumentEvent[] = [];
  /** Where the first of them began, and its first byte. */
  scalarRun: ScalarRun = { offset: 0, firstByte: 0 };
  /** Place of an element that no comma stands before, until it is known whether it is whole. */
  missingComma: LinePosition | null = null;
  junk: Junk | null = null;
  skipper: StretchSkipper | null = null;
  breakPlace: LinePosition = this.start;
  breakReason = '';
  /** Up to where the next element of a broken one's line was sought. */
  searchedTo = 0;
  /** The furthest offset that was read, and the bytes that were gone back over. */
  furthest = 0;
  returnedBytes = 0;

  constructor(window: ByteWindow, limits: SplitLimits) {
    this.window = window;
    this.limits = limits;
  }

  /** The cursor's index in the window. */
  get index(): number {
    return this.cursor.offset - this.window.base;
  }

  /** Tells that a stretch is given up. */
  tellBreak(from: number, to: number, place: LinePosition, reason: string, isTruncated = false): void {
    if (this.container !== null) this.container.hasBroken = true;
    this.log.addBreak({ from, to, place, reason, isTruncated }, this.window);
  }
}

/** Asks for the bytes behind the window. */
export function more(keepFrom: number): SplitRequest {
  return { kind: 'more', keepFrom };
}

/** Asks for the bytes behind the window while text is skipped. */
export function moreToSkip(state: SplitState): SplitRequest {
  const { bytes } = state.window;
  const isHole = bytes.length >= holeBytes && bytes.subarray(-holeBytes).every((byte) => byte === 0);
  return isHole ? { kind: 'more-after-zeros' } : more(state.cursor.offset);
}
