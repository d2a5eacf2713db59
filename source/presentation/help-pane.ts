/** The help over the screen: every key with what it does, and what the signs mean. */
import { type HelpEntry, helpEntries } from '../state/help-entries.ts';
import type { State } from '../state/state.ts';
import { barLegend, barSign } from './bar.ts';
import { formatCount } from './format-count.ts';
import { type GlyphName, glyphSign, glyphTone } from './glyph.ts';
import type { Line, Segment } from './line.ts';
import { blank, fitSegments, lineOf, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own, visible } from './visible.ts';
import { padToWidth, widthCells } from './width.ts';

/** From this width on the signs stand beside the keys. */
const twoColumns = 100;

/** Exactly `height` lines of exactly `width` cells: a title, then the entries of the window. */
export function helpLines(state: State, width: number, height: number): readonly Line[] {
  const { overlay, settings } = state;
  if (overlay === null) return [];
  const entries = helpEntries(overlay.search, settings.isAscii);
  const legend = signLines(settings.isAscii);
  const isWide = width >= twoColumns;
  const rows = height - 1;
  const top = Math.max(0, Math.min(overlay.top, entries.length - rows));
  const keysWidth = isWide ? Math.floor(width * 0.58) : width;
  const label = Math.max(
    9,
    ...entries.map((entry) => (entry.kind === 'keys' ? widthCells(own(entry.label)) : 0)),
  );
  const lines: Line[] = [titleLine(state, entries.length, top, rows, width)];
  for (let index = 0; index < rows; index += 1) {
    const entry = entries[top + index];
    const keys = entry === undefined ? [] : entrySegments(entry, Math.min(label, 22));
    const signs = isWide ? (legend[index] ?? []) : [];
    lines.push(lineOf([...fitSegments(keys, keysWidth), ...signs], width));
  }
  return lines;
}

function titleLine(state: State, count: number, top: number, rows: number, width: number): Line {
  const { search, isSearching } = state.overlay ?? { search: '', isSearching: false };
  const found =
    search === '' || isSearching ? [] : [segment(own(' / '), 'dim'), segment(visible(search), 'accent')];
  const last = Math.min(count, top + rows);
  const place = count > rows ? `${formatCount(top + 1)}-${formatCount(last)} of ${formatCount(count)} ` : '';
  const left = [blank(1), segment(own('Keys'), 'strong'), ...found];
  if (count === 0) left.push(segment(own('  nothing matches'), 'warning'));
  return lineOfSides(left, [segment(own(place), 'dim')], width);
}

function entrySegments(entry: HelpEntry, label: number): readonly Segment[] {
  if (entry.kind === 'heading') return [blank(1), segment(own(entry.text), 'strong')];
  return [
    blank(3),
    segment(padToWidth(own(entry.label), label), 'accent'),
    blank(2),
    segment(own(entry.text)),
  ];
}

const glyphMeanings: readonly (readonly [name: GlyphName, meaning: string])[] = [
  ['ok', 'completed'],
  ['failed', 'failed'],
  ['executing', 'executing'],
  ['waiting', 'queued, delayed, waiting'],
  ['cancelled', 'cancelled or expired'],
  ['crashed', 'crashed, interrupted, system failure'],
  ['timed out', 'timed out'],
  ['unknown', 'not in this input, or a status not known'],
];

function signLines(isAscii: boolean): readonly (readonly Segment[])[] {
  const cells = isAscii ? 4 : 1;
  const line = (sign: Segment, meaning: string): readonly Segment[] => [
    blank(2 + cells - Math.min(cells, segmentsWidth([sign]))),
    sign,
    blank(2),
    segment(own(meaning)),
  ];
  const rollUp = own(isAscii ? '.. 4/17' : '… 4/17');
  return [
    [segment(own('Signs'), 'strong')],
    ...glyphMeanings.map(([name, meaning]) =>
      line(segment(glyphSign(name, isAscii), glyphTone(name)), meaning),
    ),
    [],
    [segment(own('Bars'), 'strong')],
    ...barLegend.map(([mark, meaning]) => line(segment(barSign(mark, isAscii)), meaning)),
    [],
    [segment(own('Rows'), 'strong')],
    [blank(2), segment(rollUp), segment(own('  hides 17 runs, 4 of them failed'))],
    [blank(2), segment(own(isAscii ? 'x3' : '×3')), segment(own('  took 3 attempts'))],
    [
      blank(2),
      segment(own(isAscii ? '5.0s>' : '5.0s›')),
      segment(own('  goes on: so long until the newest time read')),
    ],
    [blank(2), segment(own(isAscii ? ':' : '┆')), segment(own('  below its root: the parent is not known'))],
  ];
}
