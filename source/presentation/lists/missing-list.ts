/** The list of runs that others name and that no document describes. */
import { noRow } from '../../model/run-index.ts';
import type { ListEntry } from '../../state/lists/list-entry.ts';
import type { State } from '../../state/state.ts';
import { formatCounted } from '../format-count.ts';
import { glyphOf, glyphSign, glyphWidth, statusWord } from '../glyph.ts';
import type { Line, Segment, VisibleText } from '../line.ts';
import { cutName, runName } from '../run-name.ts';
import { blank, lineOf, segment } from '../segments.ts';
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

const idCells = 32;
const namedCells = 24;
const familyCells = 24;
/** Beside the id there is room for who names it, and for its family, from these widths on. */
const namedFrom = 64;
const familyFrom = 100;
const longestId = 400;

/** One line an id. */
export const missingList: ListDrawing = {
  noun: 'missing run',
  head: ({ settings }, width) => {
    const columns = width >= namedFrom ? [headText('NAMED BY'.padEnd(namedCells))] : [];
    if (width >= familyFrom) columns.push(headText('FAMILY'.padEnd(familyCells)));
    const id = width >= namedFrom ? 'ID'.padEnd(idCells) : 'ID';
    return sidedLine([blank(glyphWidth(settings.isAscii) + 2), headText(`${id}  TASK`)], columns, width);
  },
  line: (state, entry, width, isSelected) =>
    entry.kind === 'missing' ? rowLine(state, entry.row, width, isSelected) : lineOf([], width),
  telling,
};

function rowLine(state: State, row: number, width: number, isSelected: boolean): Line {
  const { index, forest } = state.runs;
  const { isAscii } = state.settings;
  const id = visibleStart(index.id(row), longestId);
  const task = index.taskIdentifier(row);
  const left: Segment[] = [
    cursorSegment(isSelected, isAscii),
    segment(padToWidth(glyphSign('unknown', isAscii), glyphWidth(isAscii))),
    blank(1),
    segment(width >= namedFrom ? padToWidth(id, idCells) : id, isSelected ? 'strong' : 'plain'),
    blank(2),
    segment(task === null ? own('') : runName(index, row), 'dim'),
  ];
  const right: Segment[] = [];
  if (width >= namedFrom)
    right.push(segment(padToWidth(cutName(namedBy(state, row), namedCells), namedCells), 'dim'));
  if (width >= familyFrom) {
    const root = forest.root[row] ?? noRow;
    const family = root === row ? own('its own') : cutName(runName(index, root), familyCells);
    right.push(segment(padToWidth(family, familyCells), 'dim'));
  }
  return selectedLine(sidedLine(left, right, width), isSelected);
}

/** The run that names it: its parent, else one that it is named the parent or root of. */
function namer({ runs: { forest, index } }: Pick<State, 'runs'>, row: number): number {
  const parent = forest.parent[row] ?? noRow;
  if (parent !== noRow) return parent;
  const child = forest.firstChild[row] ?? noRow;
  return child !== noRow ? child : (index.listedByRows(row)[0] ?? noRow);
}

function namedBy(state: State, row: number): VisibleText {
  const by = namer(state, row);
  return by === noRow ? own('-') : runName(state.runs.index, by);
}

function telling(state: State, entry: ListEntry, width: number): readonly Line[] {
  if (entry.kind !== 'missing') return [];
  const { row } = entry;
  const { index, forest } = state.runs;
  const lines: Line[] = [
    ...wrappedLines(visibleStart(index.id(row), longestId), 'strong', width, 2),
    toldLine(
      'known',
      own(index.presence(row) === 'implied' ? 'its id alone' : 'what others say of it'),
      width,
    ),
  ];
  if (index.taskIdentifier(row) !== null) lines.push(toldLine('task', runName(index, row), width));
  if (index.status(row) !== null) {
    const runState = index.state(row);
    lines.push(
      toldLine(
        'status',
        [
          segment(glyphSign(glyphOf(runState), state.settings.isAscii)),
          blank(1),
          segment(statusWord(runState, index.status(row))),
        ],
        width,
      ),
    );
  }
  const by = namer(state, row);
  if (by !== noRow) {
    const relation =
      forest.parent[row] === by ? 'as its child' : forest.parent[by] === row ? 'as its parent' : 'in a list';
    lines.push(
      toldLine(
        'named by',
        [
          segment(runName(index, by)),
          blank(2),
          segment(own(relation)),
          blank(2),
          segment(visibleStart(index.id(by), longestId), 'dim'),
        ],
        width,
      ),
    );
  }
  const below = (forest.subtreeSize[row] ?? 1) - 1;
  if (below > 0) lines.push(toldLine('below it', own(formatCounted(below, 'run')), width));
  return lines;
}
