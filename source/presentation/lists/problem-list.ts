/** The list of all that is wrong with the input: kinds, and below each the problems, where they lie and what they say. */
import type { ProblemKind } from '../../model/problem.ts';
import { problemKindText } from '../../model/problem-kind-text.ts';
import { noRow } from '../../model/run-index.ts';
import type { ListEntry } from '../../state/lists/list-entry.ts';
import { problemPlace } from '../../state/lists/problem-place.ts';
import type { State } from '../../state/state.ts';
import { foldSign } from '../fold-sign.ts';
import { formatCount } from '../format-count.ts';
import type { Line, Segment, VisibleText } from '../line.ts';
import { runName } from '../run-name.ts';
import { blank, lineOf, segment, segmentsWidth } from '../segments.ts';
import { cursorSegment } from '../tree-row.ts';
import { own, visible, visibleSegments, visibleStart } from '../visible.ts';
import { cutStartToWidth, cutToWidth, padToWidth } from '../width.ts';
import {
  headText,
  type ListDrawing,
  selectedLine,
  sidedLine,
  toldLine,
  wrappedLines,
} from './list-drawing.ts';

const countCells = 7;
/** The longest name of a kind. */
const kindCells = 33;
const placeCells = 28;
const runCells = 20;
/** Beside the text there is room for the place and the run from these widths on. */
const placeFrom = 70;
const runFrom = 100;
const longestText = 2000;

/** One line a kind, and below an open one a line a problem. */
export const problemList: ListDrawing = {
  noun: 'problem',
  head: (_, width) => {
    const columns = width >= runFrom ? [headText('RUN'.padEnd(runCells))] : [];
    if (width >= placeFrom) columns.push(headText('WHERE'.padEnd(placeCells)));
    return sidedLine([blank(1), headText(`${'COUNT'.padStart(countCells)}  KIND`)], columns, width);
  },
  line: (state, entry, width, isSelected) =>
    selectedLine(entryLine(state, entry, width, isSelected), isSelected),
  telling,
};

function entryLine(state: State, entry: ListEntry, width: number, isSelected: boolean): Line {
  const { isAscii } = state.settings;
  if (entry.kind === 'problem-kind') {
    const { name, isInvalid, count, isOpen } = entry;
    const tone = isInvalid ? 'failure' : 'warning';
    return lineOf(
      [
        cursorSegment(isSelected, isAscii),
        segment(padToWidth(own(formatCount(count)), countCells, 'start'), tone),
        blank(1),
        segment(foldSign(!isOpen, isAscii), 'dim'),
        blank(1),
        segment(
          padToWidth(own(kindName(name)), width >= placeFrom ? kindCells : kindName(name).length),
          tone,
        ),
        segment(own(`  ${problemKindText(name)}`), 'dim'),
      ],
      width,
    );
  }
  if (entry.kind !== 'problem' && entry.kind !== 'warning') return lineOf([], width);
  const { text, pointer, runId } = partsOf(entry);
  const left: Segment[] = [
    cursorSegment(isSelected, isAscii),
    blank(countCells + 3),
    ...(pointer === null || pointer === '' ? [] : [...visibleSegments(pointer, 'key', width), blank(1)]),
    ...visibleSegments(text, isSelected ? 'strong' : 'plain', width * 2),
  ];
  const right: Segment[] = [];
  if (width >= runFrom) right.push(segment(padToWidth(nameOf(state, runId), runCells), 'dim'));
  if (width >= placeFrom) {
    right.push(segment(padToWidth(cutStartToWidth(placeOf(state, entry), placeCells), placeCells), 'dim'));
  }
  return sidedLine(left, right, width);
}

function telling(state: State, entry: ListEntry, width: number): readonly Line[] {
  if (entry.kind === 'problem-kind') {
    const { name, count, isOpen } = entry;
    return [
      lineOf([blank(1), segment(own(kindName(name)), 'strong')], width),
      toldLine('means', own(problemKindText(name)), width),
      toldLine('count', own(formatCount(count)), width),
      toldLine('enter', own(isOpen ? 'closes it' : 'lists them'), width),
    ];
  }
  if (entry.kind !== 'problem' && entry.kind !== 'warning') return [];
  const { text, pointer, runId, otherId } = partsOf(entry);
  const lines: Line[] = [...wrappedLines(visibleStart(text, longestText), 'strong', width, 4)];
  lines.push(toldLine('where', placeOf(state, entry), width));
  if (pointer !== null)
    lines.push(
      toldLine(
        'pointer',
        pointer === '' ? own('the whole document') : visibleStart(pointer, longestText),
        width,
      ),
    );
  if (runId !== null) lines.push(toldLine('run', runSegments(state, runId), width));
  if (otherId !== null && otherId !== runId)
    lines.push(toldLine('other run', runSegments(state, otherId), width));
  const excerpt = entry.kind === 'problem' ? entry.problem.excerpt : null;
  if (excerpt !== null) {
    const before = visible([...excerpt.text].slice(0, excerpt.caretColumn - 1).join(''));
    lines.push(toldLine('text', [segment(visibleStart(excerpt.text, longestText), 'code')], width));
    lines.push(toldLine('', [blank(segmentsWidth([segment(before)])), segment(own('^'), 'failure')], width));
  }
  return lines;
}

interface Parts {
  readonly text: string;
  readonly pointer: string | null;
  readonly runId: string | null;
  readonly otherId: string | null;
}

function partsOf(entry: Extract<ListEntry, { kind: 'problem' | 'warning' }>): Parts {
  if (entry.kind === 'warning') {
    const { message, runId, otherId } = entry.warning;
    return { text: message, pointer: null, runId, otherId };
  }
  const { message, pointer, runId } = entry.problem;
  return { text: message, pointer, runId, otherId: null };
}

/** `dump.jsonl:12:5`; `-` where no document tells of it. */
function placeOf(
  { runs }: Pick<State, 'runs'>,
  entry: Extract<ListEntry, { kind: 'problem' | 'warning' }>,
): VisibleText {
  const place = problemPlace(runs, entry);
  return place === null ? own('-') : visible(place);
}

function nameOf({ runs }: Pick<State, 'runs'>, runId: string | null): VisibleText {
  const row = runId === null ? noRow : runs.index.rowOf(runId);
  return row === noRow ? own('-') : cutToWidth(runName(runs.index, row), runCells);
}

function runSegments({ runs }: Pick<State, 'runs'>, runId: string): readonly Segment[] {
  const row = runs.index.rowOf(runId);
  const id = segment(visibleStart(runId, 200), 'dim');
  return row === noRow ? [id] : [segment(runName(runs.index, row)), blank(2), id];
}

function kindName(name: ProblemKind): string {
  return name === 'not-json' ? 'not JSON' : name === 'not-a-run' ? 'not a run' : name;
}
