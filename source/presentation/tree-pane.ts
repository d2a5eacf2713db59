/** The tree's pane: column heads where there is room, then the rows of the window. Its cost follows its height. */

import { treeItem } from './item-of-row.ts';
import type { Line } from './line.ts';
import { neededColumns, TreeDrawing, type TreeView } from './tree-drawing.ts';
import type { TreeItem } from './tree-item.ts';

/** Lines of the tree, `height` of them where there are so many rows, each exactly `width` cells; `headRows` is 1 for column heads. */
export function treeLines(view: TreeView, width: number, height: number, headRows: number): readonly Line[] {
  const to = Math.min(view.top + height - headRows, view.visible.count);
  const items = new Map<number, TreeItem>();
  for (let position = view.top; position < to; position += 1) {
    if (view.visible.isMessage[position] !== 1) items.set(position, treeItem(view, position));
  }
  const drawing = new TreeDrawing(view, width, neededColumns(items.values(), width, headRows > 0));
  const lines: Line[] = headRows > 0 ? [drawing.headLine(view.cursor)] : [];
  for (let position = view.top; position < to; position += 1) {
    const item = items.get(position);
    lines.push(item === undefined ? drawing.messageLine(position) : drawing.itemLine(position, item));
  }
  return lines;
}
