/** A frame of the person's own code and, where that is on this machine, the lines around it. */
import { sourceKey } from '../model/source-excerpt.ts';
import { locationLabel, type StackFrame } from '../model/stack-frame.ts';
import type { DetailRow } from './detail-row.ts';
import type { StackFolds } from './detail-rows-of-stack.ts';

export interface OwnFramePlace {
  readonly depth: number;
  readonly isFirstOwn: boolean;
  /** Place among the stack's own frames, from 0. */
  readonly number: number;
}

/** The frame, followed by its code: open for the one nearest to the throw, folded for the others. */
export function ownFrameRows(
  frame: StackFrame,
  { depth, isFirstOwn, number }: OwnFramePlace,
  { name, toggledFolds, sources }: StackFolds,
): readonly DetailRow[] {
  const excerpt = frame.location === null ? null : (sources.get(sourceKey(frame.location)) ?? null);
  if (excerpt === null || frame.location === null) {
    return [{ kind: 'frame', frame, isFirstOwn, depth, fold: null, isFolded: true }];
  }
  const fold = `code:${name}:${number}`;
  const isFolded = toggledFolds.has(fold) === isFirstOwn;
  const rows: DetailRow[] = [{ kind: 'frame', frame, isFirstOwn, depth, fold, isFolded }];
  if (isFolded) return rows;
  const { label, line, column, firstLine, lines } = excerpt;
  const place = locationLabel({ file: label, path: label, line, column });
  const isElsewhere = frame.location.line !== line || !frame.location.path.endsWith(label);
  if (isElsewhere) rows.push({ kind: 'source-place', text: place, depth });
  const lastNumber = firstLine + lines.length - 1;
  for (const [offset, text] of lines.entries()) {
    const here = firstLine + offset;
    const columnHere = here === line ? column : null;
    rows.push({ kind: 'source-line', frame, text, number: here, lastNumber, column: columnHere, depth });
  }
  return rows;
}
