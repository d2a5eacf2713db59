/** What a document holds that reading it as JSON hides or changes. */
import type { ScanNotice } from '../input/split-event.ts';
import type { Leaf } from './leaf.ts';
import { findNumberChanges, mayHaveNumberChanges } from './number-changes.ts';
import type { Objection } from './objection.ts';

/** The first `limit` warnings about a document's text, and how many there are. Those that the scanner left out are not counted. */
export function documentWarnings(leaf: Leaf, limit: number): { listed: Objection[]; total: number } {
  const listed = leaf.notices.slice(0, limit).map((notice) => noticeObjection(notice, leaf));
  if (!mayHaveNumberChanges(leaf.text)) return { listed, total: leaf.notices.length };
  const numbers = findNumberChanges(leaf.tree, limit);
  for (const { node, digits, readAs } of numbers.changes) {
    const message = `${digits} is beyond what a number can hold: programs read it as ${readAs}`;
    listed.push({
      severity: 'warning',
      kind: 'number-out-of-range',
      message,
      at: leaf.tree.start[node] ?? 0,
    });
  }
  return { listed, total: leaf.notices.length + numbers.total };
}

function noticeObjection(notice: ScanNotice, leaf: Leaf): Objection {
  return {
    severity: 'warning',
    kind: notice.kind,
    message: noticeMessage(notice),
    at: notice.byteOffset - leaf.byteOffset,
  };
}

/** What a notice of the scanner says to the user; raw text. */
export function noticeMessage({ kind, key }: ScanNotice): string {
  return kind === 'duplicate-key'
    ? `duplicate key "${key ?? ''}": it stands more than once in its object, and programs read the last`
    : 'bytes that are no UTF-8, shown as U+FFFD';
}
