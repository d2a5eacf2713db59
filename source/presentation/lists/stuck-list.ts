/** The list of runs that should have ended long ago: how old, what is usual, what they wait on. */
import { noRow } from '../../model/run-index.ts';
import { type StuckRun, unfinishedChildren } from '../../model/stuck.ts';
import type { ListEntry } from '../../state/lists/list-entry.ts';
import type { State } from '../../state/state.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDuration, formatInstant } from '../format-time.ts';
import { glyphOf, glyphSign, glyphTone, glyphWidth, statusWord } from '../glyph.ts';
import type { Line, Segment } from '../line.ts';
import { cutName, runName } from '../run-name.ts';
import { blank, lineOf, segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { cursorSegment } from '../tree-row.ts';
import { own, visibleStart } from '../visible.ts';
import { padToWidth } from '../width.ts';
import {
  headText,
  type ListDrawing,
  selectedLine,
  sidedLine,
  toldLine,
  wrappedLines,
} from './list-drawing.ts';

const timeCells = 8;
const statusCells = 16;
const idCells = 32;
/** There is room for what is usual, the status and the id from these widths on. */
const usualFrom = 50;
const statusFrom = 70;
const idFrom = 110;
const mostChildren = 3;

/** One line a stuck run. */
export const stuckList: ListDrawing = {
  noun: 'stuck run',
  head: ({ settings }, width) => {
    const columns: Segment[] = [];
    if (width >= idFrom) columns.push(headText('ID'.padEnd(idCells)));
    if (width >= statusFrom) columns.push(headText('STATUS'.padEnd(statusCells)));
    columns.push(headText('AGE'.padStart(timeCells)));
    if (width >= usualFrom) columns.push(headText('p95'.padStart(timeCells)));
    return sidedLine([blank(glyphWidth(settings.isAscii) + 2), headText('TASK')], columns, width);
  },
  line: (state, entry, width, isSelected) =>
    entry.kind === 'stuck' ? rowLine(state, entry.row, entry.why, width, isSelected) : lineOf([], width),
  telling,
};

function rowLine(state: State, row: number, why: StuckRun, width: number, isSelected: boolean): Line {
  const { index } = state.runs;
  const { isAscii } = state.settings;
  const runState = index.state(row);
  const tone = glyphTone(glyphOf(runState));
  const left: Segment[] = [
    cursorSegment(isSelected, isAscii),
    segment(padToWidth(glyphSign(glyphOf(runState), isAscii), glyphWidth(isAscii)), tone),
    blank(1),
    segment(cutName(runName(index, row), width), isSelected ? 'strong' : 'plain'),
  ];
  const right: Segment[] = [];
  if (width >= idFrom)
    right.push(segment(padToWidth(visibleStart(index.id(row), idCells * 2), idCells), 'dim'));
  if (width >= statusFrom) {
    right.push(
      segment(padToWidth(cutName(statusWord(runState, index.status(row)), statusCells), statusCells), tone),
    );
  }
  right.push(segment(padToWidth(own(formatDuration(why.ageMs)), timeCells, 'start'), 'warning'));
  if (width >= usualFrom) {
    right.push(segment(padToWidth(own(formatDuration(why.usualMs)), timeCells, 'start'), 'dim'));
  }
  return selectedLine(sidedLine(left, right, width), isSelected);
}

function telling(state: State, entry: ListEntry, width: number): readonly Line[] {
  if (entry.kind !== 'stuck') return [];
  const { row, why } = entry;
  const { index, forest } = state.runs;
  const { isAscii } = state.settings;
  const runState = index.state(row);
  const zone = zoneOf(state);
  const lines: Line[] = [
    ...wrappedLines(runName(index, row), 'strong', width, 1),
    toldLine('run', visibleStart(index.id(row), 400), width),
    toldLine(
      'status',
      [
        segment(glyphSign(glyphOf(runState), isAscii)),
        blank(1),
        segment(statusWord(runState, index.status(row))),
      ],
      width,
    ),
    toldLine('age', own(`${formatDuration(why.ageMs)} at the newest time of the input`), width),
    toldLine(
      'usual',
      own(
        `95 of 100 take ${formatDuration(why.usualMs)} or less, of ${formatCounted(why.finalRuns, 'run')} that ended`,
      ),
      width,
    ),
    toldLine('created', own(formatInstant(index.createdAtMs(row), zone)), width),
  ];
  const children = unfinishedChildren(index, forest, row);
  for (const [place, child] of children.slice(0, mostChildren).entries()) {
    const childState = index.state(child);
    lines.push(
      toldLine(
        place === 0 ? 'waits on' : '',
        [
          segment(glyphSign(glyphOf(childState), isAscii), glyphTone(glyphOf(childState))),
          blank(1),
          segment(runName(index, child)),
          blank(2),
          segment(statusWord(childState, index.status(child)), 'dim'),
        ],
        width,
      ),
    );
  }
  const more = children.length - mostChildren;
  if (more > 0) lines.push(toldLine('', own(`${isAscii ? '..' : '…'} ${formatCount(more)} more`), width));
  const root = forest.root[row] ?? noRow;
  if (root !== noRow && root !== row) lines.push(toldLine('family', runName(index, root), width));
  return lines;
}
