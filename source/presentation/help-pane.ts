/** The help over the screen: every key with what it does, and what the signs mean. */
import { type HelpLine, type HelpPage, helpPage } from '../state/help-lines.ts';
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import { helpSign } from './help-sign.ts';
import type { Line, Segment } from './line.ts';
import { blank, fitSegments, lineOf, lineOfSides, segment } from './segments.ts';
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
  const capacity = page.rows * page.columns;
  const top = Math.max(0, Math.min(overlay.top, page.lines.length - capacity));
  const lines: Line[] = [titleLine(state, page, top, width)];
  for (let row = 0; row < page.rows; row += 1) {
    const segments: Segment[] = [];
    for (let column = 0; column < page.columns; column += 1) {
      const line = page.lines[top + column * page.rows + row];
      segments.push(...fitSegments(lineSegments(line, page, settings.isAscii), page.columnWidth));
    }
    lines.push(lineOf(segments, width));
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
  { labelWidth, isBeside, areSignsBeside }: HelpPage,
  isAscii: boolean,
): readonly Segment[] {
  switch (line?.kind) {
    case 'heading':
      return [blank(1), segment(own(line.text), 'strong')];
    case 'keys':
      if (!isBeside)
        return line.text === ''
          ? [blank(3), segment(own(line.label), 'accent')]
          : [blank(5), segment(own(line.text))];
      return [
        blank(3),
        segment(padToWidth(own(line.label), labelWidth), 'accent'),
        blank(2),
        segment(own(line.text)),
      ];
    case 'sign': {
      if (!areSignsBeside && line.sign === null) return [blank(5), segment(own(line.text))];
      const sign = line.sign === null ? [] : [helpSign(line.sign, isAscii)];
      return [blank(3), ...fitSegments(sign, signCells), blank(2), segment(own(line.text))];
    }
    default:
      return [];
  }
}
