/** The command line's candidates above it: what each is called, the keys that do the same, and what it does. */
import { type Candidate, candidatesFor } from '../state/command-line/candidates.ts';
import { keyLabel } from '../state/keys/key-name.ts';
import { layoutOf } from '../state/layout.ts';
import type { State } from '../state/state.ts';
import type { Line, Segment } from './line.ts';
import { blank, fitSegments, lineOf, segment } from './segments.ts';
import { cursorSegment } from './tree-row.ts';
import { own, visible, visibleStart } from './visible.ts';
import { cutToWidth, padToWidth, widthCells } from './width.ts';

/** Candidates that are shown at once. */
const mostRows = 8;
const mostNameCells = 36;
const keyCells = 12;
/** Narrower than this there is no room to tell what a command does. */
const leastForHelp = 50;

/** Lines of exactly `width` cells for a rule and the window of the candidates; none while the line is closed. They leave a third of the screen. */
export function paletteLines(state: State, width: number): readonly Line[] {
  const { draft, typed, chosen } = state.palette;
  if (draft === null) return [];
  const all = candidatesFor(state, typed);
  const { top, rows } = paletteWindow(state, all.length);
  if (rows === 0) return [];
  const shown = all.slice(top, top + rows);
  const nameCells = Math.min(mostNameCells, Math.max(...shown.map(nameWidth)), Math.floor(width / 2));
  const rule = lineOf([segment(own((state.settings.isAscii ? '-' : '─').repeat(width)), 'dim')], width);
  return [
    rule,
    ...shown.map((candidate, place) =>
      candidateLine(state, candidate, { width, nameCells }, top + place === chosen),
    ),
  ];
}

/** Which of so many candidates are shown: the first of them, and how many. */
export function paletteWindow(state: State, count: number): { readonly top: number; readonly rows: number } {
  const { height, topRows, bottomRows } = layoutOf(state);
  const room = Math.max(Math.floor((height - topRows - bottomRows) * 0.6) - 1, 1);
  const rows = Math.min(mostRows, room, count);
  const last = Math.max(count - rows, 0);
  return { top: Math.min(Math.max(state.palette.chosen - rows + 2, 0), last), rows };
}

function nameWidth({ text, placeholder }: Candidate): number {
  const name = widthCells(visibleStart(text, mostNameCells * 2));
  return placeholder === '' ? name : name + 1 + placeholder.length;
}

function candidateLine(
  state: State,
  { text, placeholder, help, keys, isAvailable }: Candidate,
  { width, nameCells }: { readonly width: number; readonly nameCells: number },
  isChosen: boolean,
): Line {
  const { isAscii } = state.settings;
  const name: Segment[] = [
    segment(cutToWidth(visibleStart(text, mostNameCells * 4), nameCells), isAvailable ? 'plain' : 'dim'),
  ];
  if (placeholder !== '') name.push(segment(own(` ${placeholder}`), 'dim'));
  const labels = keys
    .slice(0, 3)
    .map((key) => keyLabel(key, isAscii))
    .join(' ');
  const segments: Segment[] = [
    cursorSegment(isChosen, isAscii),
    ...fitSegments(name, nameCells),
    blank(2),
    segment(
      padToWidth(
        cutToWidth(visible(keys.length > 3 ? `${keyLabel(keys[0] ?? '', isAscii)} …` : labels), keyCells),
        keyCells,
      ),
      'accent',
    ),
  ];
  if (width >= leastForHelp)
    segments.push(blank(1), segment(own(isAvailable ? help : `${help} (not now)`), 'dim'));
  return lineOf(segments, width, { isSelected: isChosen });
}
