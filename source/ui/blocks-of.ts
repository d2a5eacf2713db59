/** A screen as rectangles of lines: the top, the panes and the bottom are drawn alike. */
import type { Line } from '../presentation/line.ts';
import type { Screen } from '../presentation/screen.ts';

/** Cells count from 0. */
export interface Block {
  readonly name: string;
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** In the order of drawing: a later one covers an earlier one. */
export function blocksOf(screen: Screen): readonly Block[] {
  const width = screen.columns;
  const bottomRow = screen.rows - 1 - screen.bottom.length;
  return [
    { name: 'top', column: 0, row: 0, width, lines: screen.top },
    ...screen.panes,
    { name: 'bottom', column: 0, row: bottomRow, width, lines: screen.bottom },
  ];
}
