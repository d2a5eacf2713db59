/** The list of causes: how often, where, what, when. */
import { type ErrorGroup, groupTitle } from '../../model/error-groups.ts';
import { failuresByVersion, type VersionFailures } from '../../model/failures-by-version.ts';
import type { ListEntry } from '../../state/lists/list-entry.ts';
import type { State } from '../../state/state.ts';
import { barsInTime, failuresOverTime } from '../failures-over-time.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatInstant } from '../format-time.ts';
import { groupCells } from '../group-cells.ts';
import type { Line, Segment, VisibleText } from '../line.ts';
import { blank, lineOf, segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { cursorSegment } from '../tree-row.ts';
import { joinVisible, own, visible, visibleSegments, visibleStart } from '../visible.ts';
import { cutToWidth, padToWidth } from '../width.ts';
import {
  headText,
  type ListDrawing,
  selectedLine,
  sidedLine,
  toldCells,
  toldLine,
  wrappedLines,
} from './list-drawing.ts';

/** Blank cells behind the families. */
const familiesGap = 3;
/** Beside the title there is room for tasks and times from these widths on. */
const tasksFrom = 100;
const timesFrom = 70;
const tasksCells = 24;
const barCells = 24;
/** Versions and tasks that are told; the rest is counted. */
const mostVersions = 6;
const mostTasks = 3;

/** One line a group of like failures. */
export const causeList: ListDrawing = {
  noun: 'cause',
  head: ({ runs }, width) => {
    const cells = groupCells(runs.blame.groups);
    const left = joinVisible([
      padToWidth(own(' RUNS'), cells.count + 1, 'start'),
      padToWidth(own('  FAMILIES'), cells.families + familiesGap),
      own('  CAUSE'),
    ]);
    const columns = width >= tasksFrom ? [headText('TASKS'.padEnd(tasksCells))] : [];
    if (width >= timesFrom) columns.push(headText('WHEN'.padEnd(barCells)));
    return sidedLine([blank(1), segment(left, 'dim')], columns, width);
  },
  line: (state, entry, width, isSelected) =>
    entry.kind === 'cause' ? groupLine(state, entry.group, width, isSelected) : lineOf([], width),
  telling: (state, entry, width) => telling(state, entry, width),
};

function groupLine(state: State, group: ErrorGroup, width: number, isSelected: boolean): Line {
  const { runs, settings } = state;
  const { isAscii } = settings;
  const cells = groupCells(runs.blame.groups);
  const count = own(`${formatCount(group.rows.length)}${isAscii ? 'x' : '×'}`);
  const left: Segment[] = [
    cursorSegment(isSelected, isAscii),
    segment(padToWidth(count, cells.count + 1, 'start'), 'failure'),
    blank(2),
    segment(
      padToWidth(
        own(formatCounted(group.families.length, 'family', 'families')),
        cells.families + familiesGap,
      ),
      'dim',
    ),
    ...visibleSegments(firstLine(groupTitle(group)), isSelected ? 'strong' : 'plain', width),
  ];
  const right: Segment[] = [];
  if (width >= tasksFrom) {
    const tasks = visibleStart(group.tasks.slice(0, tasksCells).join(', '), tasksCells * 4);
    right.push(segment(padToWidth(cutToWidth(tasks, tasksCells), tasksCells), 'dim'));
  }
  if (width >= timesFrom) {
    const { firstMs, lastMs } = failuresOverTime(runs.index, runs.blame, barCells, isAscii);
    const bars = barsInTime(runs.index, group.rows, { firstMs, lastMs, cells: barCells }, isAscii);
    right.push(segment(bars, 'failure'));
  }
  return selectedLine(sidedLine(left, right, width), isSelected);
}

/** What all runs of a group have in common, and where they differ. */
function telling(state: State, entry: ListEntry, width: number): readonly Line[] {
  if (entry.kind !== 'cause') return [];
  const { runs, settings } = state;
  const { group } = entry;
  const title = visibleStart(groupTitle(group).trim(), width * 2);
  const lines: Line[] = [...wrappedLines(title, 'strong', width, 2)];
  if (group.error?.frame) lines.push(toldLine('at', visible(group.error.frame), width));
  lines.push(toldLine('tasks', listed(group.tasks, mostTasks), width));
  for (const { task, versions } of failuresByVersion(runs.index, runs.blame, group).slice(0, mostTasks)) {
    if (versions.length === 0) continue;
    const about = group.tasks.length > 1 ? ` (${task})` : '';
    lines.push(toldLine('versions', visible(`failed so: ${versionHint(versions)}${about}`), width));
  }
  lines.push(toldLine('seen', seen(state, group), width));
  const cells = toldCells(width);
  const { firstMs, lastMs } = failuresOverTime(
    runs.index,
    runs.blame,
    Math.max(width - 2, 1),
    settings.isAscii,
  );
  if (lastMs > firstMs) {
    const bars = barsInTime(runs.index, group.rows, { firstMs, lastMs, cells }, settings.isAscii);
    lines.push(toldLine('when', [segment(bars, 'failure')], width));
  }
  return lines;
}

/** `7/19 on 20260821.3, 0/212 on 20260821.2`: the newest, and before the rest those on which it failed. */
export function versionHint(versions: readonly VersionFailures[]): string {
  const told = versions.slice(0, mostVersions);
  const parts = told.map(({ version, failed, total }) => `${failed}/${total} on ${version}`);
  const rest = versions.length - told.length;
  return rest === 0 ? parts.join(', ') : `${parts.join(', ')}, ${rest} older`;
}

function listed(names: readonly string[], most: number): VisibleText {
  if (names.length === 0) return own('-');
  const more = names.length - most;
  return visible(names.slice(0, most).join(', ') + (more > 0 ? `, ${more} more` : ''));
}

function seen(state: State, { firstSeenMs, lastSeenMs }: ErrorGroup): VisibleText {
  if (Number.isNaN(firstSeenMs)) return own('no run of these tells when it ended');
  const zone = zoneOf(state);
  const first = formatInstant(firstSeenMs, zone);
  return own(firstSeenMs === lastSeenMs ? first : `first ${first}  last ${formatInstant(lastSeenMs, zone)}`);
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}
