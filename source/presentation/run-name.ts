/** How a run is called on a row, in a breadcrumb, in a list. */
import { noRow, type RunIndex } from '../model/run-index.ts';
import type { VisibleText } from './line.ts';
import { joinVisible, own, visible, visibleStart } from './visible.ts';

/** Names as they are written: letters, digits and the signs of paths, single spaces between them. */
const ordinaryName = /^[\p{L}\p{N}\p{M}_.:/@#$+~&=,-]+(?: [\p{L}\p{N}\p{M}_.:/@#$+~&=,-]+)*$/u;

/** No name is shown further than this; a name may be a hundred megabytes long. */
const longestName = 400;

/** A task as it stands on screen; in quotes where it holds signs or gaps that could pass for a glyph, a count or a column of ours. */
export function taskName(task: string): VisibleText {
  const start = task.length > longestName ? task.slice(0, longestName) : task;
  if (ordinaryName.test(start)) return visibleStart(task, longestName);
  return joinVisible([
    own('"'),
    visible(start.replaceAll('"', '\\"')),
    own(task.length > longestName ? '…"' : '"'),
  ]);
}

/** The run's task, or its id where no task is known. */
export function runName(index: RunIndex, row: number): VisibleText {
  if (row === noRow) return own('');
  const task = index.taskIdentifier(row);
  return taskName(task === null || task === '' ? index.id(row) : task);
}
