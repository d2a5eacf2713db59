/** The list of causes over the screen: how often, where, what, when; below it all that is known of the selected one. */
import { type ErrorGroup, groupTitle } from '../model/error-groups.ts';
import { failuresByVersion, type VersionFailures } from '../model/failures-by-version.ts';
import { causesPage, causesPlace } from '../state/causes-overlay.ts';
import type { State } from '../state/state.ts';
import { barsInTime, failuresOverTime } from './failures-over-time.ts';
import { formatCount, formatCounted } from './format-count.ts';
import { formatInstant } from './format-time.ts';
import type { Line, Segment, VisibleText } from './line.ts';
import { blank, fitSegments, lineOf, segment, segmentsWidth } from './segments.ts';
import { zoneOf } from './time-telling.ts';
import { cursorSegment } from './tree-row.ts';
import { joinVisible, own, visible, visibleSegments, visibleStart } from './visible.ts';
import { cutToWidth, padToWidth, wrapToWidth } from './width.ts';

const countCells = 7;
const familiesCells = 14;
/** Beside the title there is room for tasks and times from these widths on. */
const tasksFrom = 100;
const timesFrom = 70;
const tasksCells = 24;
const barCells = 24;
const labelCells = 10;
/** Versions and tasks that are told; the rest is counted. */
const mostVersions = 6;
const mostTasks = 3;

/** Lines of exactly `width` cells: the heads, the window of the list, a rule and the telling of the selected group. */
export function causesPaneLines(state: State, width: number): readonly Line[] {
  const { overlay, runs } = state;
  if (overlay?.kind !== 'causes') return [];
  const { groups } = runs.blame;
  const { listRows, tellingRows } = causesPage(state);
  const place = causesPlace(state, overlay);
  const top = Math.max(0, Math.min(overlay.top, groups.length - listRows));
  const lines: Line[] = [headLine(state, width)];
  for (let at = top; at < top + listRows; at += 1) {
    const group = groups[at];
    lines.push(group === undefined ? lineOf([], width) : groupLine(state, group, width, at === place));
  }
  const selected = groups[place];
  if (tellingRows > 0 && selected !== undefined) {
    lines.push(...telling(state, selected, place, width).slice(0, tellingRows));
  }
  return lines;
}

function headLine({ runs }: State, width: number): Line {
  const { groups } = runs.blame;
  const head = [
    padToWidth(own(' RUNS'), countCells, 'start'),
    padToWidth(own('  FAMILIES'), familiesCells),
    own(`  ${formatCount(groups.length)} ${groups.length === 1 ? 'CAUSE' : 'CAUSES'}`),
  ];
  const columns = width >= tasksFrom ? [padToWidth(own('TASKS'), tasksCells)] : [];
  if (width >= timesFrom) columns.push(padToWidth(own('WHEN'), barCells));
  return sided(
    [blank(1), segment(joinVisible(head), 'dim')],
    columns.map((text) => segment(text, 'dim')),
    width,
  );
}

function groupLine(state: State, group: ErrorGroup, width: number, isSelected: boolean): Line {
  const { runs, settings } = state;
  const { isAscii } = settings;
  const count = own(`${formatCount(group.rows.length)}${isAscii ? 'x' : '×'}`);
  const left: Segment[] = [
    cursorSegment(isSelected, isAscii),
    segment(padToWidth(count, countCells, 'start'), 'failure'),
    blank(2),
    segment(
      padToWidth(own(formatCounted(group.families.length, 'family', 'families')), familiesCells),
      'dim',
    ),
    ...visibleSegments(firstLine(groupTitle(group)), isSelected ? 'strong' : 'plain', width),
  ];
  const right: Segment[] = [];
  if (width >= tasksFrom) {
    const tasks = visibleStart(group.tasks.join(', '), tasksCells * 4);
    right.push(segment(padToWidth(cutToWidth(tasks, tasksCells), tasksCells), 'dim'));
  }
  if (width >= timesFrom) {
    const { firstMs, lastMs } = failuresOverTime(runs.index, runs.blame, barCells, isAscii);
    const bars = barsInTime(runs.index, group.rows, { firstMs, lastMs, cells: barCells }, isAscii);
    right.push(segment(bars, 'failure'));
  }
  return { ...sided(left, right, width), isSelected };
}

/** The right parts keep their cells, two blanks between them; the left gives way. */
function sided(left: readonly Segment[], right: readonly Segment[], width: number): Line {
  const tail = right.flatMap((part) => [blank(2), part]);
  return lineOf([...fitSegments(left, Math.max(width - segmentsWidth(tail), 0)), ...tail], width);
}

/** What all runs of a group have in common, and where they differ. */
function telling(state: State, group: ErrorGroup, place: number, width: number): readonly Line[] {
  const { runs, settings } = state;
  const { isAscii } = settings;
  const { groups } = runs.blame;
  const rule = `${isAscii ? '-' : '─'} cause ${formatCount(place + 1)} of ${formatCount(groups.length)} `;
  const room = Math.max(width - 2, 1);
  const lines: Line[] = [
    lineOf(
      [segment(own(rule + (isAscii ? '-' : '─').repeat(Math.max(0, width - rule.length))), 'dim')],
      width,
    ),
  ];
  const title = wrapToWidth(visibleStart(groupTitle(group).trim(), room * 2), room).slice(0, 2);
  for (const text of title) lines.push(lineOf([blank(1), segment(text, 'strong')], width));
  const facts: [label: string, text: VisibleText][] = [];
  if (group.error?.frame) facts.push(['at', visible(group.error.frame)]);
  facts.push(['tasks', listed(group.tasks, mostTasks)]);
  for (const { task, versions } of failuresByVersion(runs.index, runs.blame, group).slice(0, mostTasks)) {
    if (versions.length === 0) continue;
    const about = group.tasks.length > 1 ? ` (${task})` : '';
    facts.push(['versions', visible(`failed so: ${versionHint(versions)}${about}`)]);
  }
  facts.push(['seen', seen(state, group)]);
  const { firstMs, lastMs } = failuresOverTime(runs.index, runs.blame, room, isAscii);
  for (const [label, text] of facts) {
    lines.push(lineOf([blank(1), segment(padToWidth(own(label), labelCells), 'dim'), segment(text)], width));
  }
  if (lastMs > firstMs) {
    const cells = Math.max(1, width - labelCells - 2);
    const bars = barsInTime(runs.index, group.rows, { firstMs, lastMs, cells }, isAscii);
    lines.push(
      lineOf(
        [blank(1), segment(padToWidth(own('when'), labelCells), 'dim'), segment(bars, 'failure')],
        width,
      ),
    );
  }
  return lines;
}

/** `7/19 on 20260821.3, 0/212 on 20260821.2`: the newest, and before the rest those on which it failed. */
function versionHint(versions: readonly VersionFailures[]): string {
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
