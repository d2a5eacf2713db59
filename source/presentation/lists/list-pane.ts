/** A list over the screen: the lists there are, the heads of its columns, its window, and all that is known of the selected line. */
import { openEntries, selectedPlace } from '../../state/lists/list-overlay.ts';
import { listPage } from '../../state/lists/list-page.ts';
import type { ListName } from '../../state/lists/lists-state.ts';
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import type { Line } from '../line.ts';
import { markMatches } from '../mark-matches.ts';
import { blank, lineOf, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { causeList } from './cause-list.ts';
import type { ListDrawing } from './list-drawing.ts';
import { listTabsLine } from './list-tabs-line.ts';
import { missingList } from './missing-list.ts';
import { problemList } from './problem-list.ts';
import { stuckList } from './stuck-list.ts';
import { taskList } from './task-list.ts';
import { timesLines } from './times-pane.ts';

/** How each list of entries is drawn. */
export const listDrawings: Readonly<Record<Exclude<ListName, 'times'>, ListDrawing>> = {
  causes: causeList,
  problems: problemList,
  missing: missingList,
  stuck: stuckList,
  tasks: taskList,
};

/** Lines of exactly `width` cells for a body of `height` rows; none where no list is open. */
export function listPaneLines(state: State, width: number, height: number): readonly Line[] {
  const { overlay } = state;
  if (overlay?.kind !== 'list') return [];
  const tabs = height > 1 ? [listTabsLine(state, overlay, width)] : [];
  if (overlay.list === 'times') return [...tabs, ...timesLines(state, width, height - tabs.length)];
  const drawing = listDrawings[overlay.list];
  const entries = openEntries(state, overlay);
  const { headRows, listRows, tellingRows } = listPage(state, entries.count);
  const place = selectedPlace(entries, overlay);
  const top = Math.max(0, Math.min(overlay.top, entries.count - listRows));
  const lines: Line[] = [...tabs];
  if (headRows > 1) lines.push(drawing.head(state, width));
  for (let at = top; at < top + listRows; at += 1) {
    const entry = entries.at(at);
    const line = entry === undefined ? lineOf([], width) : drawing.line(state, entry, width, at === place);
    lines.push({ ...line, segments: markMatches(line.segments, overlay.search) });
  }
  const selected = entries.at(place);
  if (entries.count === 0) lines.push(lineOf([blank(1), segment(own('nothing matches'), 'warning')], width));
  if (tellingRows > 0 && selected !== undefined) {
    lines.push(ruleLine(state, drawing.noun, entries.ordinal(place), entries.found, width));
    lines.push(...drawing.telling(state, selected, width).slice(0, height - lines.length));
  }
  return lines;
}

/** `─ cause 1 of 12 ─────`. */
function ruleLine(state: State, noun: string, ordinal: number, found: number, width: number): Line {
  const sign = state.settings.isAscii ? '-' : '─';
  const title =
    ordinal === 0 ? `${sign} ` : `${sign} ${noun} ${formatCount(ordinal)} of ${formatCount(found)} `;
  return lineOf([segment(own(title + sign.repeat(Math.max(0, width - title.length))), 'dim')], width);
}
