/** The list of tasks: what their runs come to, in figures and small plots. */
import { durationStepsMs } from '../../model/duration-steps.ts';
import type { ErrorGroup } from '../../model/error-groups.ts';
import { groupTitle } from '../../model/error-groups.ts';
import type { TaskStatistics } from '../../model/task-statistics.ts';
import { taskVersions } from '../../model/task-versions.ts';
import { tasksOfGroup } from '../../model/tasks-of-group.ts';
import type { ListEntry } from '../../state/lists/list-entry.ts';
import type { TaskSorting } from '../../state/lists/task-entries.ts';
import type { State } from '../../state/state.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDuration } from '../format-time.ts';
import { levelBars } from '../level-bars.ts';
import type { Line, Segment, VisibleText } from '../line.ts';
import { cutName, quotedName } from '../run-name.ts';
import { blank, lineOf, segment } from '../segments.ts';
import { cursorSegment } from '../tree-row.ts';
import { own, visible, visibleSegments } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { versionHint } from './cause-list.ts';
import { type ListDrawing, toldCells, toldLine, wrappedLines } from './list-drawing.ts';
import { ratePercent, type TaskColumnFacts, taskColumnsIn, taskFigureText } from './task-columns.ts';

const leastName = 14;
const mostName = 48;
/** Beside the figures there is room for a plot from this width on; it has a cell a step, and two blanks before it. */
const plotFrom = 76;
const plotCells = durationStepsMs.length + 1;
const mostCauses = 3;

/** One line a task, one for all of them before. */
export const taskList: ListDrawing = {
  noun: 'task',
  head: ({ lists, settings }, width) => {
    const { columns, nameCells } = layoutOf(width, lists.tasks);
    const mark = settings.isAscii ? (lists.tasks.isReversed ? '^' : 'v') : lists.tasks.isReversed ? '▲' : '▼';
    const heads = columns.map(({ column, head, cells }) => {
      const isSorted = column === lists.tasks.column;
      return segment(own((isSorted ? mark + head : head).padStart(cells)), isSorted ? 'accent' : 'dim');
    });
    const isByName = lists.tasks.column === 'task';
    const name = segment(
      own((isByName ? `${mark}TASK` : 'TASK').padEnd(nameCells)),
      isByName ? 'accent' : 'dim',
    );
    const plot = width >= plotFrom ? [blank(2), segment(own('DURATIONS'), 'dim')] : [];
    return lineOf([blank(1), name, ...heads, ...plot], width);
  },
  line: (state, entry, width, isSelected) =>
    entry.kind === 'task' ? taskLine(state, entry, width, isSelected) : lineOf([], width),
  telling,
};

function layoutOf(
  width: number,
  { column }: TaskSorting,
): { readonly columns: readonly TaskColumnFacts[]; readonly nameCells: number } {
  const room = width - 1 - (width >= plotFrom ? plotCells + 2 : 0);
  const columns = taskColumnsIn(room - leastName, column);
  const used = columns.reduce((sum, { cells }) => sum + cells, 0);
  return { columns, nameCells: Math.max(Math.min(room - used, mostName), 4) };
}

function taskLine(
  { lists, settings }: State,
  { figures, isAll }: Extract<ListEntry, { kind: 'task' }>,
  width: number,
  isSelected: boolean,
): Line {
  const { columns, nameCells } = layoutOf(width, lists.tasks);
  const name = padToWidth(cutName(nameOf(figures, isAll), nameCells), nameCells);
  const parts: Segment[] = [
    cursorSegment(isSelected, settings.isAscii),
    segment(name, isAll || isSelected ? 'strong' : 'plain'),
  ];
  for (const { column, cells } of columns) {
    const text = padToWidth(own(taskFigureText(figures, column)), cells, 'start');
    const isBad = (column === 'failed' || column === 'rate') && figures.failed > 0;
    const isOdd =
      (column === 'handled' && figures.handled > 0) || (column === 'retried' && figures.retried > 0);
    parts.push(segment(text, isBad ? 'failure' : isOdd ? 'warning' : 'plain'));
  }
  if (width >= plotFrom) {
    parts.push(blank(2), segment(levelBars(figures.durationCounts, settings.isAscii), 'accent'));
  }
  return lineOf(parts, width, { isSelected });
}

function nameOf({ task }: TaskStatistics, isAll: boolean): VisibleText {
  if (isAll) return own('all tasks');
  return task === null ? own('(no task)') : quotedName(task);
}

function telling(state: State, entry: ListEntry, width: number): readonly Line[] {
  if (entry.kind !== 'task') return [];
  const { figures, isAll } = entry;
  const { runs, ended, failed, handled, failureRate, retried, attempts, duration, queued } = figures;
  const went = `${formatCount(runs)} loaded, ${formatCount(ended)} ended: ${formatCount(failed)} failed (${ratePercent(failureRate)}), ${formatCount(handled)} handled`;
  const lines: Line[] = [
    ...wrappedLines(nameOf(figures, isAll), 'strong', width, 1),
    toldLine('runs', own(went), width),
    toldLine(
      'attempts',
      own(`${formatCount(attempts)} in all, ${formatCounted(retried, 'run')} with more than one`),
      width,
    ),
    toldLine('took', own(spreadText(duration)), width),
    toldLine('queued', own(spreadText(queued)), width),
  ];
  if (duration.known > 0) lines.push(...plotLines(state, figures, width));
  if (!isAll) {
    const versions = taskVersions(state.runs, figures);
    if (versions.some((one) => one.failed > 0)) {
      lines.push(toldLine('versions', visible(`failed: ${versionHint(versions)}`), width));
    }
    for (const [place, cause] of causesOf(state, figures).entries()) {
      lines.push(toldLine(place === 0 ? 'causes' : '', causeSegments(state, cause, width), width));
    }
  }
  return lines;
}

function spreadText({ known, p50Ms, p95Ms, maxMs }: TaskStatistics['duration']): string {
  if (known === 0) return 'not known of any run';
  return `p50 ${formatDuration(p50Ms)}  p95 ${formatDuration(p95Ms)}  max ${formatDuration(maxMs)}  of ${formatCounted(known, 'run')}`;
}

/** The plot with the step that each part begins at, as wide as there is room for. */
function plotLines({ settings }: State, { durationCounts }: TaskStatistics, width: number): readonly Line[] {
  const cells = Math.max(Math.min(Math.floor(toldCells(width) / plotCells), 7), 1);
  const bars = [...levelBars(durationCounts, settings.isAscii)].map((bar) =>
    bar.repeat(Math.max(cells - 1, 1)).padEnd(cells),
  );
  const lines = [toldLine('durations', [segment(own(bars.join('')), 'accent')], width)];
  if (cells < 6) return lines;
  const labels = [`<${stepText(durationStepsMs[0] ?? 0)}`, ...durationStepsMs.map(stepText)];
  return [
    ...lines,
    toldLine('', [segment(own(labels.map((label) => label.padEnd(cells)).join('')), 'dim')], width),
  ];
}

/** `10ms`, `1s`, `5m`, `2h`. */
function stepText(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  if (ms < 300_000) return `${ms / 1000}s`;
  return ms < 3_600_000 ? `${ms / 60_000}m` : `${ms / 3_600_000}h`;
}

interface CauseOfTask {
  readonly group: ErrorGroup;
  readonly count: number;
}

/** The causes that strike the task most. */
function causesOf({ runs }: State, { task }: TaskStatistics): readonly CauseOfTask[] {
  if (task === null) return [];
  return runs.blame.groups
    .filter((group) => group.tasks.includes(task))
    .map((group) => ({ group, count: tasksOfGroup(runs.index, group).get(task) ?? 0 }))
    .sort((one, other) => other.count - one.count)
    .slice(0, mostCauses);
}

function causeSegments(
  { settings }: State,
  { group, count }: CauseOfTask,
  width: number,
): readonly Segment[] {
  return [
    segment(own(`${formatCount(count)}${settings.isAscii ? 'x' : '×'} `), 'failure'),
    ...visibleSegments(groupTitle(group).trimStart().split('\n', 1)[0] ?? '', 'plain', width),
  ];
}
