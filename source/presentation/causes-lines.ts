/** What failed in the whole input, below the list of families: causes by what they have in common, and when they happened. */
import type { ErrorGroup } from '../model/error-groups.ts';
import { stateFacts } from '../model/run-state.ts';
import type { State } from '../state/state.ts';
import { errorTitle } from './failure-message.ts';
import { failuresOverTime } from './failures-over-time.ts';
import { formatCount, formatCounted } from './format-count.ts';
import { formatInstant } from './format-time.ts';
import { type GroupCells, groupCells } from './group-cells.ts';
import type { Line } from './line.ts';
import { blank, lineOf, lineOfSides, segment } from './segments.ts';
import { zoneOf } from './time-telling.ts';
import { own, visibleSegments } from './visible.ts';
import { padToWidth } from './width.ts';

/** Rows of the last part: a blank, a title, the bars, their times. */
const timeRows = 4;

/** Exactly `rows` lines of exactly `width` cells; none where there is no room for them. */
export function causesLines(state: State, width: number, rows: number): readonly Line[] {
  const { groups } = state.runs.blame;
  if (rows < timeRows + 3) return [];
  const room = rows - timeRows - 2;
  const shown = groups.length <= room ? groups : groups.slice(0, room - 1);
  const lines: Line[] = [lineOf([], width), titleLine(`CAUSES ${formatCount(groups.length)}`, width)];
  const cells = groupCells(groups);
  for (const group of shown) lines.push(causeLine(state, group, cells, width));
  const hidden = groups.length - shown.length;
  if (hidden > 0)
    lines.push(titleLine(`${state.settings.isAscii ? '..' : '…'} ${formatCount(hidden)} more`, width));
  return [...lines, ...timeLines(state, width)];
}

function titleLine(text: string, width: number): Line {
  return lineOf([blank(1), segment(own(text), 'dim')], width);
}

/** `7× 2 families  CarrierError: label rejected by carrier`. */
function causeLine(
  { settings }: State,
  { rows, families, error, state }: ErrorGroup,
  cells: GroupCells,
  width: number,
): Line {
  const count = own(`${formatCount(rows.length)}${settings.isAscii ? 'x' : '×'}`);
  const spread = own(formatCounted(families.length, 'family', 'families'));
  return lineOf(
    [
      segment(padToWidth(count, cells.count, 'start'), 'failure'),
      blank(1),
      segment(padToWidth(spread, cells.families), 'dim'),
      blank(1),
      ...(error === null
        ? [segment(own(stateFacts[state].label))]
        : visibleSegments(errorTitle(error), 'plain', width)),
    ],
    width,
  );
}

function timeLines(state: State, width: number): readonly Line[] {
  const { index, blame } = state.runs;
  const { firstMs, lastMs, bars } = failuresOverTime(
    index,
    blame,
    Math.max(1, width - 2),
    state.settings.isAscii,
  );
  const empty = lineOf([], width);
  if (!(lastMs > firstMs)) return [empty, empty, empty, empty];
  const zone = zoneOf(state);
  const [from = '', until = ''] = [firstMs, lastMs].map((timeMs) =>
    formatInstant(timeMs, zone).replace(/\.\d+$/, ''),
  );
  const isOneDay = from.slice(0, 10) === until.slice(0, 10);
  const areBothWhole = width >= from.length + until.length + 4;
  const end = areBothWhole ? until : until.slice(isOneDay ? 11 : 5);
  return [
    empty,
    titleLine('WHEN THEY FAILED', width),
    lineOf([blank(1), segment(bars, 'failure')], width),
    lineOfSides([blank(1), segment(own(from), 'dim')], [segment(own(end), 'dim'), blank(1)], width),
  ];
}
