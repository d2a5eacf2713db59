/** The histogram of failures over time: bars, all that ended below them, the selected stretch in words. */
import type { ErrorGroup } from '../../model/error-groups.ts';
import { groupTitle } from '../../model/error-groups.ts';
import { listPage } from '../../state/lists/list-page.ts';
import { rangeOf, type TimeRange, type Times, timesOf } from '../../state/lists/times.ts';
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import { formatDuration, formatInstant, zoneLabel } from '../format-time.ts';
import { levelCount, levelSign } from '../level-bars.ts';
import type { Line, Segment, Tone } from '../line.ts';
import { blank, lineOf, lineOfSides, segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { own, visibleSegments } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { toldLine } from './list-drawing.ts';
import { ratePercent } from './task-columns.ts';

/** Cells of the scale on the left. */
const scaleCells = 7;
const mostChartRows = 20;
/** Few failures make no towers. */
const leastChartRows = 4;
const mostCauses = 4;

interface Chart {
  readonly failed: readonly number[];
  readonly all: readonly number[];
  readonly mostFailed: number;
}

/** At most `height` lines of exactly `width` cells: the chart, its times, and what is told of the selected stretches. */
export function timesLines(state: State, width: number, height: number): readonly Line[] {
  const times = timesOf(state);
  if (times === null) return [lineOf([blank(1), segment(own('no run tells when it ended'), 'dim')], width)];
  const { tellingRows } = listPage(state, Number.MAX_SAFE_INTEGER);
  // The row of all that ended, the cursor's and that of the times lie below the bars.
  const chart = chartOf(times);
  const room = Math.min(height - 3 - Math.max(tellingRows, 2), mostChartRows);
  const rows = Math.max(Math.min(room, Math.max(chart.mostFailed, leastChartRows)), 1);
  const lines: Line[] = [];
  for (let row = rows - 1; row >= 0; row -= 1) lines.push(barsLine(state, times, chart, row, rows, width));
  lines.push(
    allLine(state, times, chart, width),
    cursorLine(state, times, width),
    axisLine(state, times, width),
  );
  return [...lines, ...telling(state, times, width)].slice(0, height);
}

function chartOf(times: Times): Chart {
  const failed: number[] = [];
  const all: number[] = [];
  let mostFailed = 0;
  for (let at = 0; at < times.shown; at += 1) {
    const range = rangeOf(times, times.left + at, 1);
    failed.push(range.failed);
    all.push(range.all);
    mostFailed = Math.max(mostFailed, range.failed);
  }
  return { failed, all, mostFailed };
}

/** One row of the bars, the lowest is 0; what failed is never drawn as nothing. */
function barsLine(state: State, times: Times, chart: Chart, row: number, rows: number, width: number): Line {
  const heights = chart.failed.map((count) =>
    Math.ceil((count / Math.max(chart.mostFailed, 1)) * rows * levelCount),
  );
  const scale = row === rows - 1 ? formatCount(chart.mostFailed) : row === 0 && rows > 1 ? 'failed' : '';
  const levels = heights.map((height) => Math.min(Math.max(height - row * levelCount, 0), levelCount));
  return chartLine(state, times, scale, levels, 'failure', width);
}

function allLine(state: State, times: Times, { all }: Chart, width: number): Line {
  const most = all.reduce((high, count) => Math.max(high, count), 1);
  const levels = all.map((count) => Math.ceil((count / most) * levelCount));
  return chartLine(state, times, 'ended', levels, 'dim', width);
}

function chartLine(
  { settings }: State,
  times: Times,
  scale: string,
  levels: readonly number[],
  tone: Tone,
  width: number,
): Line {
  const { barCells, left, at, selected } = times;
  const filled = barCells < 3 ? barCells : barCells - 1;
  const segments: Segment[] = [segment(padToWidth(own(scale), scaleCells - 1, 'start'), 'dim'), blank(1)];
  let run = '';
  let runTone: Tone = tone;
  for (const [place, level] of levels.entries()) {
    const stretch = left + place;
    const isSelected = stretch >= at && stretch < at + selected;
    const toneHere = isSelected && tone === 'failure' ? 'cause' : tone;
    if (toneHere !== runTone) {
      segments.push(segment(own(run), runTone));
      run = '';
      runTone = toneHere;
    }
    run += levelSign(level, settings.isAscii).repeat(filled) + ' '.repeat(barCells - filled);
  }
  return lineOf([...segments, segment(own(run), runTone)], width);
}

/** Marks below the selected stretches. */
function cursorLine(
  { settings }: State,
  { left, shown, at, selected, barCells }: Times,
  width: number,
): Line {
  const from = Math.max(at, left) - left;
  const to = Math.min(at + selected, left + shown) - left;
  const filled = barCells < 3 ? barCells : barCells - 1;
  const cells = Math.max(to - from, 0) * barCells - (barCells - filled);
  const mark = settings.isAscii ? '^' : '▲';
  const more = left + shown < at + selected ? (settings.isAscii ? '>' : '›') : '';
  return lineOf(
    [
      blank(scaleCells + from * barCells),
      segment(own(mark.repeat(Math.max(cells, 0))), 'accent'),
      segment(own(more), 'accent'),
    ],
    width,
  );
}

/** When the window begins and ends, and whether more lies outside of it. */
function axisLine(state: State, times: Times, width: number): Line {
  const { left, shown, first, last, barCells } = times;
  const { isAscii } = state.settings;
  const zone = zoneOf(state);
  const { fromMs, toMs } = rangeOf(times, left, shown);
  const before = left > first ? (isAscii ? '< ' : '‹ ') : '';
  const after = left + shown - 1 < last ? (isAscii ? ' >' : ' ›') : '';
  const chartCells = Math.min(Math.max(shown * barCells, 30), width - scaleCells);
  const ends = lineOfSides(
    [segment(own(`${before}${momentText(fromMs, zone, times.stepMs)}`), 'dim')],
    [segment(own(`${laterText(fromMs, toMs, zone, times.stepMs)}${after}`), 'dim')],
    chartCells,
  );
  return lineOf([blank(scaleCells), ...ends.segments], width);
}

/** A date and time no finer than the steps: `2026-11-03 09:12`, with days `2026-11-03`. */
function momentText(timeMs: number, zone: string, stepMs: number): string {
  const text = formatInstant(timeMs, zone);
  if (stepMs >= 86_400_000 && text.endsWith(' 00:00:00.000')) return text.slice(0, -13);
  if (stepMs >= 60_000 && text.endsWith(':00.000')) return text.slice(0, -7);
  return stepMs >= 1000 ? text.replace(/\.000$/, '') : text;
}

/** The same for the end of a stretch: of the same day the time alone. */
function laterText(fromMs: number, toMs: number, zone: string, stepMs: number): string {
  const from = momentText(fromMs, zone, stepMs);
  const to = momentText(toMs, zone, stepMs);
  const day = from.indexOf(' ');
  return day > 0 && to.startsWith(from.slice(0, day + 1)) ? to.slice(day + 1) : to;
}

function telling(state: State, times: Times, width: number): readonly Line[] {
  const { isAscii } = state.settings;
  const zone = zoneOf(state);
  const range = rangeOf(times, times.at, times.selected);
  const { fromMs, toMs, failed, all } = range;
  const rate = all === 0 ? '' : `, ${ratePercent(failed / all)}`;
  const counts = `${formatCount(failed)} failed of ${formatCount(all)} that ended${rate}`;
  const from = momentText(fromMs, zone, times.stepMs);
  const to = laterText(fromMs, toMs, zone, times.stepMs);
  const span = `${from} ${isAscii ? '-' : '–'} ${to} ${zoneLabel(fromMs, zone)}  (${lengthText(toMs - fromMs)})`;
  const lines: Line[] = [
    lineOf([blank(1), segment(own(span), 'strong')], width),
    lineOf([blank(1), segment(own(counts), failed > 0 ? 'failure' : 'plain')], width),
  ];
  for (const [place, { group, count }] of causesIn(state, range).entries()) {
    const told = [
      segment(own(`${formatCount(count)}${isAscii ? 'x' : '×'} `), 'failure'),
      ...visibleSegments(groupTitle(group).trimStart().split('\n', 1)[0] ?? '', 'plain', width),
    ];
    lines.push(toldLine(place === 0 ? 'causes' : '', told, width));
  }
  const { allMs, failedMs } = times.ends;
  const whole = `${formatCount(failedMs.length)} failed of ${formatCount(allMs.length)} that ended`;
  lines.push(toldLine('in all', own(`${whole}, in stretches of ${lengthText(times.stepMs)}`), width));
  return lines;
}

/** `5s`, `1m`, `2d`. */
function lengthText(ms: number): string {
  return formatDuration(ms)
    .replace('.0s', 's')
    .replace(/ 0+[smh]$/, '')
    .replace(/ 0h$/, '');
}

interface CauseIn {
  readonly group: ErrorGroup;
  readonly count: number;
}

const causesByRange = new WeakMap<object, { readonly key: string; readonly causes: readonly CauseIn[] }>();

/** The causes of what failed within a range, most frequent first; those asked for last are kept. */
function causesIn({ runs }: State, { fromMs, toMs }: TimeRange): readonly CauseIn[] {
  const key = `${fromMs} ${toMs}`;
  const known = causesByRange.get(runs.blame);
  if (known?.key === key) return known.causes;
  const found: CauseIn[] = [];
  for (const group of runs.blame.groups) {
    if (!(group.firstSeenMs < toMs && group.lastSeenMs >= fromMs)) continue;
    let count = 0;
    for (const row of group.rows) {
      const endMs = runs.index.finishedAtMs(row);
      if (endMs >= fromMs && endMs < toMs) count += 1;
    }
    if (count > 0) found.push({ group, count });
  }
  const causes = found.sort((one, other) => other.count - one.count).slice(0, mostCauses);
  causesByRange.set(runs.blame, { key, causes });
  return causes;
}
