/** How runs and files are called on a row, in a breadcrumb, in a list. */
import { noRow, type RunIndex } from '../model/run-index.ts';
import type { VisibleText } from './line.ts';
import { joinVisible, own, visible, visibleStart } from './visible.ts';
import { cutToWidth, widthCells } from './width.ts';

/** Names as they are written: letters, digits and the signs of paths, single spaces between them. */
const ordinaryName = /^[\p{L}\p{N}\p{M}_.:/@#$+~&=,-]+(?: [\p{L}\p{N}\p{M}_.:/@#$+~&=,-]+)*$/u;

/** No name is shown further than this; a name may be a hundred megabytes long. */
const longestName = 400;

/** A name of the input as it stands on screen: in quotes where it holds signs or gaps that could pass for a glyph, a count or a column of ours. */
export function quotedName(name: string): VisibleText {
  const start = name.length > longestName ? name.slice(0, longestName) : name;
  if (ordinaryName.test(start)) return visibleStart(name, longestName);
  return joinVisible([
    own('"'),
    visible(start.replaceAll('"', '\\"')),
    own(name.length > longestName ? '…"' : '"'),
  ]);
}

/** The run's task, or its id where no task is known. */
export function runName(index: RunIndex, row: number): VisibleText {
  if (row === noRow) return own('');
  const task = index.taskIdentifier(row);
  return quotedName(task === null || task === '' ? index.id(row) : task);
}

/** A name of `quotedName` cut to at most `cells`; quotes stay closed, so that nothing after a long name seems part of it, nor it of a row. */
export function cutName(name: VisibleText, cells: number): VisibleText {
  if (!name.startsWith('"') || cells < 4 || widthCells(name) <= cells) return cutToWidth(name, cells);
  return joinVisible([cutToWidth(name, cells - 1), own('"')]);
}
