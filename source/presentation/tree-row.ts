/** One row of the tree: cursor, guides, fold sign, glyph, name, attempts, roll-up, duration, status word, bar. */
import { barSegments, type TimeAxis } from './bar.ts';
import { foldSign } from './fold-sign.ts';
import { formatCount } from './format-count.ts';
import { glyphSign, glyphWidth } from './glyph.ts';
import type { Line, Segment, VisibleText } from './line.ts';
import { markMatches } from './mark-matches.ts';
import { cutName } from './run-name.ts';
import { blank, fitSegments, lineOf, scrollSegments, segment, segmentsWidth } from './segments.ts';
import type { TreeColumns } from './tree-columns.ts';
import type { FoldSign, TreeItem } from './tree-item.ts';
import { joinVisible, own } from './visible.ts';
import { padToWidth, widthCells } from './width.ts';

export interface RowOptions {
  readonly width: number;
  readonly columns: TreeColumns;
  readonly isAscii: boolean;
  readonly isCursor: boolean;
  readonly isSelected: boolean;
  /** Cells that names are scrolled to the left. */
  readonly left: number;
  readonly axis: TimeAxis;
  /** Text of the find, to be marked in names; empty for none. */
  readonly find: string;
}

/** The line of an item behind its guides, exactly `width` cells. */
export function treeRow(item: TreeItem, guides: readonly Segment[], options: RowOptions): Line {
  const { columns, width, isAscii } = options;
  const { duration, word } = columns;
  const isTable = columns.attempts > 0;
  const segments: Segment[] = [
    cursorSegment(options.isCursor, isAscii),
    ...markMatches(nameColumn(item, guides, options), options.find),
    blank(1),
  ];
  if (isTable) {
    const attempts = item.attempts === null ? '' : formatCount(item.attempts);
    const isRetried = item.attempts !== null && item.attempts > 1;
    segments.push(
      segment(padToWidth(own(attempts), columns.attempts, 'start'), isRetried ? 'warning' : 'dim'),
      blank(1),
    );
  }
  segments.push(segment(padToWidth(durationText(item, duration), duration, 'start'), durationTone(item)));
  segments.push(segment(own(item.isOpen ? (isAscii ? '>' : '›') : ' '), 'running'));
  if (word > 0) {
    const text = columns.isWordShort ? item.shortWord : item.word;
    segments.push(blank(1), segment(padToWidth(cutName(text, word), word), item.glyphTone));
  }
  if (columns.bar > 0) {
    const rule = isTable ? segment(own(isAscii ? '|' : '│'), 'dim') : blank(1);
    segments.push(blank(1), item.isCritical ? criticalMark(isAscii) : rule);
    segments.push(...chart(item, options));
  }
  return lineOf(segments, width, { isSelected: options.isSelected });
}

/** Cells between guides and name: fold sign, glyph and a blank. */
export function headWidth(isAscii: boolean): number {
  return foldCells(isAscii) + glyphWidth(isAscii) + 1;
}

/** What stands behind the name of a run that something is wrong with. */
export const flagMark: Segment = segment(own('!'), 'warning');

/** What stands before the bar of a run on the critical path. */
export function criticalMark(isAscii: boolean): Segment {
  return segment(own(isAscii ? '*' : '•'), 'accent');
}

/** The mark of the cursor's row, or its blank. */
export function cursorSegment(isCursor: boolean, isAscii: boolean): Segment {
  return isCursor ? segment(own(isAscii ? '>' : '❯'), 'accent') : blank(1);
}

function nameColumn(item: TreeItem, guides: readonly Segment[], options: RowOptions): readonly Segment[] {
  const { columns, isAscii } = options;
  const glyph = padToWidth(glyphSign(item.glyph, isAscii), glyphWidth(isAscii));
  const head: readonly Segment[] = [
    ...guides,
    foldSegment(item.fold, isAscii),
    segment(glyph, item.glyphTone),
    blank(1),
  ];
  const tail: Segment[] = [];
  if (columns.attempts === 0 && item.attempts !== null && item.attempts > 1) {
    tail.push(segment(own(`  ${isAscii ? 'x' : '×'}${formatCount(item.attempts)}`), 'warning'));
  }
  if (item.isFlagged) tail.push(blank(1), flagMark);
  const extras = extraTexts(item, columns.bar === 0);
  return fitName(head, segment(item.name, item.nameTone), tail, extras, options);
}

/** A word is the sign of a status in ASCII: a blank stands before it. */
function foldCells(isAscii: boolean): number {
  return isAscii ? 2 : 1;
}

function foldSegment(fold: FoldSign, isAscii: boolean): Segment {
  if (fold === 'leaf') return blank(foldCells(isAscii));
  return segment(padToWidth(foldSign(fold === 'folded', isAscii), foldCells(isAscii)), 'dim');
}

/** What may follow the name, the fullest first. */
function extraTexts({ rollUps, remark, note }: TreeItem, isNoteHere: boolean): readonly VisibleText[] {
  const told = remark ?? (isNoteHere ? note : null);
  if (told === null) return rollUps;
  return [...rollUps.map((rollUp) => joinVisible([rollUp, told], own('  '))), told, ...rollUps];
}

/** Roll-up and notes go first, then the name is cut; guides give way before the glyph does. */
function fitName(
  head: readonly Segment[],
  name: Segment,
  tail: readonly Segment[],
  extras: readonly VisibleText[],
  { columns, left, isAscii }: RowOptions,
): readonly Segment[] {
  const width = columns.name;
  const headCells = segmentsWidth(head);
  const nameCells = widthCells(name.text);
  const tailCells = segmentsWidth(tail);
  const room = width - headCells - tailCells;
  const extra = extras.find((text) => left > 0 || nameCells + 2 + widthCells(text) <= room);
  const end = extra === undefined ? tail : [...tail, blank(2), segment(extra, 'dim')];
  if (left > 0) return fitSegments(scrollSegments([...head, name, ...end], left), width);
  if (nameCells <= room) return fitSegments([...head, name, ...end], width);
  if (room >= leastName) return fitSegments([...head, ...cutTo(name, room), ...tail], width);
  // Deep down on a narrow screen: the level and the guides nearest to the glyph are worth more than the farthest ones.
  const shown = Math.min(headCells, Math.max(headWidth(isAscii), width - tailCells - leastName));
  const cutHead = scrollSegments(head, headCells - shown);
  return fitSegments([...cutHead, ...cutTo(name, width - shown - tailCells), ...tail], width);
}

const leastName = 6;

function cutTo(name: Segment, cells: number): readonly Segment[] {
  const room = Math.max(0, cells);
  return fitSegments([segment(cutName(name.text, room), name.tone)], room);
}

/** Without its remark where there is no room for that; a duration itself is never cut. */
function durationText({ duration }: TreeItem, cells: number): VisibleText {
  return own(duration.length <= cells ? duration : duration.replace(/ \(.*/, ''));
}

function durationTone(item: TreeItem): Segment['tone'] {
  if (item.duration.startsWith('-') && item.duration.length > 1) return 'warning';
  return item.isOpen ? 'running' : 'plain';
}

function chart(item: TreeItem, { columns, isAscii, axis }: RowOptions): readonly Segment[] {
  if (item.note !== null) return fitSegments([segment(item.note, 'dim')], columns.bar);
  if (item.pieces.length === 0) return fitSegments([segment(own('?'), 'warning')], columns.bar);
  return barSegments(item.pieces, axis, columns.bar, { isAscii, isFailingEnd: item.isFailingEnd });
}
