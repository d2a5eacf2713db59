/** The last line: what is typed, else the answer to the last key, else the keys that do something now. */
import { findPlace } from '../state/find-matches.ts';
import { keyHints } from '../state/key-hints.ts';
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import type { Line, Segment } from './line.ts';
import { blank, cutSegments, lineOf, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own, visible, visibleSegments } from './visible.ts';
import { cutStartToWidth } from './width.ts';

/** Exactly `width` cells. */
export function bottomLine(state: State, width: number): Line {
  const { find, overlay, notice } = state;
  if (overlay?.kind === 'help' && overlay.isSearching) return typedLine(state, overlay.search, [], width);
  if (find.draft !== null) return typedLine(state, find.draft, findCount(state, find.draft), width);
  if (notice !== null) return lineOf([blank(1), ...visibleSegments(notice, 'accent', width)], width);
  const counter = find.text === '' || overlay !== null ? [] : findCounter(state);
  const head = copyHead(state);
  const room = width - segmentsWidth(counter) - segmentsWidth(head);
  return lineOfSides([...head, ...hintSegments(state, room)], counter, width);
}

/** What the keys beside it do while the copy menu is open. */
function copyHead({ copying }: State): readonly Segment[] {
  if (copying === null) return [];
  return [segment(own(copying === 'raw' ? ' copy raw:' : ' copy:'), 'strong')];
}

/** Characters of a typed text that a line could ever show: more may have been pasted. */
const longestShown = 1000;

function typedLine(state: State, text: string, right: readonly Segment[], width: number): Line {
  const cursor = segment(own(state.settings.isAscii ? '_' : '▏'), 'accent');
  const room = width - 3 - segmentsWidth(right);
  const typed = cutStartToWidth(visible(text.slice(-longestShown)), room);
  return lineOfSides([segment(own(' /'), 'accent'), segment(typed), cursor], right, width);
}

function findCount(state: State, draft: string): readonly Segment[] {
  if (draft === '') return [segment(own('enter keeps  esc goes back '), 'dim')];
  const { place, total } = findPlace(state);
  if (total === 0) return [segment(own(' not found '), 'warning')];
  return [segment(own(` ${formatCount(place)}/${formatCount(total)} `), 'accent')];
}

/** `/carrier 3/17`, as long as `n` and `N` step through it. */
function findCounter(state: State): readonly Segment[] {
  const { place, total } = findPlace(state);
  const text = cutStartToWidth(visible(state.find.text.slice(-longestShown)), 20);
  return [
    segment(own('  /'), 'dim'),
    segment(text, 'accent'),
    segment(own(` ${formatCount(place)}/${formatCount(total)} `), 'dim'),
  ];
}

/** `↑↓ move  space fold …`: as many as fit; the last, how to leave, always. */
function hintSegments(state: State, width: number): readonly Segment[] {
  const hints = keyHints(state).map(({ label, text }) => [
    segment(own(label), 'accent'),
    segment(own(` ${text}`), 'dim'),
  ]);
  const last = hints.at(-1);
  if (last === undefined) return [];
  const lastCells = segmentsWidth(last) + 2;
  const shown: Segment[] = [];
  let used = 1;
  for (const hint of hints.slice(0, -1)) {
    const needed = segmentsWidth(hint) + 2;
    if (used + needed + lastCells > width + 2) break;
    shown.push(blank(shown.length === 0 ? 1 : 2), ...hint);
    used += needed;
  }
  shown.push(blank(shown.length === 0 ? 1 : 2), ...last);
  return cutSegments(shown, width);
}
