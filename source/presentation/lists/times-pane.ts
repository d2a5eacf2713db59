/** The histogram of failures over time: bars, all that ended below them, the selected stretch in words. */
import { listPage } from '../../state/lists/list-page.ts';
import { rangeOf, type Times, timesOf } from '../../state/lists/times.ts';
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import { levelCount, levelSign } from '../level-bars.ts';
import type { Line, Segment, Tone } from '../line.ts';
import { blank, lineOf, lineOfSides, segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { own } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { laterText, momentText, timesTelling } from './times-telling.ts';

/** Cells of the scale on the left. */
const scaleCells = 7;
const mostChartRows = 20;
/** Few failures make no towers. */
const leastChartRows = 4;

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
  return [...lines, ...timesTelling(state, times, width)].slice(0, height);
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
