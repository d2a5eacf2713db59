/** The help over the screen: every key with what it does, and what signs and words mean. */
import { type HelpLine, type HelpPage, helpPage } from '../state/help-lines.ts';
import { helpTop } from '../state/help-overlay.ts';
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import { helpSign } from './help-sign.ts';
import type { Line, Segment } from './line.ts';
import { blank, fitSegments, lineOf, lineOfSides, segment } from './segments.ts';
import { cursorSegment } from './tree-row.ts';
import { own, visible } from './visible.ts';
import { padToWidth } from './width.ts';

const signCells = 8;
/** Below this many cells the title tells only how far down the page goes. */
const narrowTitle = 30;

/** Lines of exactly `width` cells: a title, then the window; the second column goes on where the first ends. */
export function helpLines(state: State, width: number): readonly Line[] {
  const { overlay, settings } = state;
  if (overlay?.kind !== 'help') return [];
  const page = helpPage(state);
  const top = helpTop(page, overlay.top, overlay.selected);
  const lines: Line[] = [titleLine(state, page, top, width)];
  for (let row = 0; row < page.rows; row += 1) {
    const segments: Segment[] = [];
    for (let column = 0; column < page.columns; column += 1) {
      const line = page.lines[top + column * page.rows + row];
      segments.push(
        ...fitSegments(lineSegments(line, page, overlay.selected, settings.isAscii), page.columnWidth),
      );
    }
    lines.push(
      lineOf(segments, width, {
        isSelected: page.columns === 1 && isOf(page.lines[top + row], overlay.selected),
      }),
    );
  }
  return lines;
}

const noSearch = { search: '', isSearching: false };

function titleLine(state: State, { lines, rows, columns }: HelpPage, top: number, width: number): Line {
  const { search, isSearching } = state.overlay?.kind === 'help' ? state.overlay : noSearch;
  const found =
    search === '' || isSearching ? [] : [segment(own('  /'), 'dim'), segment(visible(search), 'accent')];
  const last = Math.min(lines.length, top + rows * columns);
  const isAll = top === 0 && last === lines.length;
  const range = `${formatCount(top + 1)}-${formatCount(last)}`;
  const span = width < narrowTitle ? formatCount(last) : range;
  const of = width < narrowTitle ? '/' : ' of ';
  const place = isAll ? '' : ` ${span}${of}${formatCount(lines.length)} `;
  const left = [blank(1), segment(own('Help'), 'strong'), ...found];
  if (lines.length === 0) left.push(segment(own('  nothing matches'), 'warning'));
  return lineOfSides(left, [segment(own(place), 'dim')], width);
}

function lineSegments(
  line: HelpLine | undefined,
  { labelWidth, areSignsBeside }: HelpPage,
  selected: number,
  isAscii: boolean,
): readonly Segment[] {
  switch (line?.kind) {
    case 'heading':
      return [blank(1), segment(own(line.text), 'strong')];
    case 'keys':
    case 'word': {
      const head = cursor(line, selected, isAscii);
      const tone = line.kind === 'keys' ? 'accent' : 'key';
      if (line.isBelow) return [blank(5), segment(own(line.text))];
      if (line.text === '') return [...head, segment(own(line.label), tone)];
      return [
        ...head,
        segment(padToWidth(own(line.label), labelWidth), tone),
        blank(2),
        segment(own(line.text)),
      ];
    }
    case 'sign': {
      if (!areSignsBeside && line.sign === null) return [blank(5), segment(own(line.text))];
      const sign = line.sign === null ? [] : [helpSign(line.sign, isAscii)];
      return [
        ...cursor(line, selected, isAscii),
        ...fitSegments(sign, signCells),
        blank(2),
        segment(own(line.text)),
      ];
    }
    default:
      return [];
  }
}

/** The blanks before a line, with the cursor's mark on the first of the selected item. */
function cursor(
  line: Extract<HelpLine, { item: number }>,
  selected: number,
  isAscii: boolean,
): readonly Segment[] {
  const isFirst = line.kind === 'sign' ? line.sign !== null : line.label !== '';
  return [cursorSegment(isFirst && line.item === selected, isAscii), blank(2)];
}

function isOf(line: HelpLine | undefined, item: number): boolean {
  return line !== undefined && 'item' in line && line.item === item;
}
