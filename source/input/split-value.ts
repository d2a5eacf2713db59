/** Values that are scanned: documents, and the rest of a list page behind its `data`. */
import { placeAt } from './line-position.ts';
import { namedNotices } from './named-notices.ts';
import type { DocumentEvent } from './split-event.ts';
import { recover, recoverAtEnd } from './split-recovery.ts';
import { elementReason, more, type SplitRequest, type SplitState } from './split-state.ts';
import { isOpener } from './value-start.ts';

/** Begins to scan the value whose first byte the cursor stands at. */
export function beginValue(state: SplitState, byte: number): void {
  state.start = state.cursor.position;
  state.startIndent = state.cursor.indent;
  state.startByte = byte;
  if (state.heldScalars.length === 0) {
    state.scalarRun = { offset: state.cursor.offset, firstByte: byte };
  }
  state.isTail = false;
  state.scanner.begin();
  state.phase = 'value';
}

/** Scans on, to the end of the value or to where it breaks. */
export function stepValue(state: SplitState): SplitRequest | null {
  const { cursor } = state;
  const { bytes, base, isAtEnd } = state.window;
  let outcome = state.scanner.scan(bytes, state.index, bytes.length, base);
  if (outcome === 'more') {
    if (!isAtEnd) {
      const isHeld = cursor.offset - state.start.offset <= state.limits.maxHeldBytes;
      return more(isHeld ? state.start.offset : cursor.offset);
    }
    outcome = state.scanner.end();
    if (outcome === 'broken') {
      recoverAtEnd(state);
      return null;
    }
  }
  if (outcome === 'broken') recover(state);
  else if (state.isTail) endPage(state);
  else if (state.container === null && !isOpener(state.startByte)) {
    const event = document(state);
    if (event !== null) state.heldScalars.push(event);
    state.phase = 'scalar-end';
  } else endDocument(state);
  return null;
}

function endDocument(state: SplitState): void {
  if (state.missingComma !== null) {
    const place = state.missingComma;
    state.tellBreak(place.offset, place.offset, place, elementReason);
    state.missingComma = null;
  }
  const event = document(state);
  if (event !== null) state.log.addDocument(event);
  if (state.container === null) state.phase = 'top';
  else {
    state.container.hasDocument = true;
    state.container.expected = 'comma';
    state.phase = 'elements';
  }
}

/** The value that ends at the cursor as a document; null, and told, where it is too large to be one. */
function document(state: SplitState): DocumentEvent | null {
  const start = state.start;
  const byteLength = state.cursor.offset - start.offset;
  if (byteLength > state.limits.maxDocumentBytes) {
    const mebibytes = Math.ceil(byteLength / 2 ** 20);
    const limit = Math.round(state.limits.maxDocumentBytes / 2 ** 20);
    const reason = `this document is ${mebibytes} MiB; one larger than ${limit} MiB cannot be read`;
    state.tellBreak(start.offset, state.cursor.offset, start, reason);
    return null;
  }
  const bytes = state.window.slice(start.offset, byteLength);
  const { notices, noticeCount } = state.scanner;
  return {
    kind: 'document',
    ...placeAt(start),
    byteOffset: start.offset,
    byteLength,
    container: state.container?.kind ?? 'value',
    notices: bytes === null ? notices : namedNotices(notices, bytes, start.offset),
    noticeCount,
    bytes,
  };
}

function endPage(state: SplitState): void {
  for (const notice of state.scanner.notices) state.log.addNotice(notice);
  state.container = null;
  state.phase = 'top';
}
