/** What follows an attempt: its waits, and the time until the next, in the order of time. */
import type { DetailRow, TimeSpan } from './detail-row.ts';
import type { WaitSpan } from './wait-spans.ts';

/** The time from an attempt's end to the next, or since the last. */
export interface Gap {
  readonly span: TimeSpan;
  readonly isOpen: boolean;
}

interface Rest {
  readonly gap: Gap | null;
  /** By their start. */
  readonly waits: readonly WaitSpan[];
  readonly axis: TimeSpan;
  /** Waits that are listed; the rest is counted. */
  readonly mostWaits: number;
}

/** What a wait leaves of a gap is told only where it took as long as this. */
const leastPieceMs = 1000;

/** Rows of the waits, and of the gap as far as no wait fills it. */
export function restRows({ gap, waits, axis, mostWaits }: Rest): readonly DetailRow[] {
  const rows: DetailRow[] = [];
  const pieces = gap === null ? [] : piecesOf(gap, waits);
  let next = 0;
  for (const [place, wait] of waits.entries()) {
    for (let piece = pieces[next]; piece !== undefined; piece = pieces[next]) {
      if (piece.span.startMs >= wait.startMs) break;
      rows.push({ kind: 'gap', ...piece, axis });
      next += 1;
    }
    if (place < mostWaits) rows.push({ kind: 'wait', wait, axis });
  }
  const hidden = waits.length - mostWaits;
  if (hidden > 0) {
    rows.push({ kind: 'note', text: `… ${hidden} more waits in the tab attempts` });
  }
  for (const piece of pieces.slice(next)) rows.push({ kind: 'gap', ...piece, axis });
  return rows;
}

function piecesOf(gap: Gap, waits: readonly WaitSpan[]): readonly Gap[] {
  const { startMs, endMs } = gap.span;
  const within = waits.filter((wait) => wait.endMs > startMs && wait.startMs < endMs);
  if (within.length === 0) return [gap];
  const pieces: Gap[] = [];
  let atMs = startMs;
  for (const wait of within) {
    if (wait.startMs - atMs >= leastPieceMs)
      pieces.push({ span: { startMs: atMs, endMs: wait.startMs }, isOpen: false });
    atMs = Math.max(atMs, wait.endMs);
  }
  if (endMs - atMs >= leastPieceMs) pieces.push({ span: { startMs: atMs, endMs }, isOpen: gap.isOpen });
  return pieces;
}
