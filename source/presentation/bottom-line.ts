/** The last line: what is typed, else the answer to the last key, else the keys that do something now. */
import { bodySearchWords } from '../state/body-find.ts';
import { bodyMatchPath } from '../state/body-match.ts';
import { findPlace } from '../state/find-matches.ts';
import { hasJsonKeys } from '../state/json-find.ts';
import { jsonFindPlace, jsonFindText, jsonMatches } from '../state/json-find-matches.ts';
import { type KeyHint, keyHints } from '../state/key-hints.ts';
import { keyContext, textContexts } from '../state/keys/key-binding.ts';
import type { State } from '../state/state.ts';
import { filterAnswerLine } from './filter-lines.ts';
import { formatCount } from './format-count.ts';
import type { Line, Segment } from './line.ts';
import { blank, cutSegments, lineOf, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own, visible, visibleSegments } from './visible.ts';
import { cutStartToWidth } from './width.ts';

/** Exactly `width` cells. */
export function bottomLine(state: State, width: number): Line {
  const { find, filter, overlay, notice, palette } = state;
  if (palette.draft !== null) return commandLine(state, palette.draft, width);
  if (filter.draft !== null) {
    const hints = hintSegments(state, Math.floor(width / 2));
    return filterAnswerLine(state, filter.draft, width < 50 ? [] : [...hints, blank(1)], width);
  }
  if (overlay?.isSearching === true) return typedLine(state, '/', overlay.search, [], width);
  if (find.draft !== null)
    return typedLine(state, '/', find.draft, findCount(state, find.draft, width), width);
  if (state.jsonFind.draft !== null) {
    return typedLine(state, '/', state.jsonFind.draft, jsonFindCount(state, state.jsonFind.draft), width);
  }
  if (state.count !== null) return countLine(state, state.count.number, width);
  if (notice !== null) return lineOf([blank(1), ...visibleSegments(notice, 'accent', width)], width);
  const { head, counter, room } = hintRoom(state, width);
  return lineOfSides([...head, ...hintSegments(state, room)], counter, width);
}

/** What stands before and behind the hints, and the cells left for them. */
function hintRoom(state: State, width: number) {
  const counter = state.overlay !== null || finding(state) === '' ? [] : findCounter(state, width);
  const head = copyHead(state);
  return { head, counter, room: width - segmentsWidth(counter) - segmentsWidth(head) };
}

/** What the keys beside it do while the copy menu is open. */
function copyHead({ copying }: State): readonly Segment[] {
  if (copying === null) return [];
  return [segment(own(copying === 'raw' ? ' copy raw:' : ' copy:'), 'strong')];
}

/** What is typed after `:`; an answer to tab or up beside it. */
function commandLine(state: State, draft: string, width: number): Line {
  const right =
    state.notice === null
      ? segment(own(draft === '' ? 'tab completes  esc leaves ' : ''), 'dim')
      : segment(own(`${state.notice} `), 'warning');
  return typedLine(state, ':', draft, cutSegments([right], Math.floor(width / 2)), width);
}

/** The number that the next key may be done so many times by, at the right; what its digit did, or the hints, beside it. */
function countLine(state: State, count: number, width: number): Line {
  const right = [segment(own(` ${count}${state.settings.isAscii ? 'x' : '×'} `), 'accent')];
  const room = width - segmentsWidth(right);
  const left =
    state.notice === null
      ? hintSegments(state, room)
      : [blank(1), ...visibleSegments(state.notice, 'accent', room)];
  return lineOfSides(left, right, width);
}

/** Characters of a typed text that a line could ever show: more may have been pasted. */
const longestShown = 1000;

function typedLine(
  state: State,
  sign: ':' | '/',
  text: string,
  right: readonly Segment[],
  width: number,
): Line {
  const cursor = segment(own(state.settings.isAscii ? '_' : '▏'), 'accent');
  const room = width - 3 - segmentsWidth(right);
  const typed = cutStartToWidth(visible(text.slice(-longestShown)), room);
  return lineOfSides([segment(own(` ${sign}`), 'accent'), segment(typed), cursor], right, width);
}

function findCount(state: State, draft: string, width: number): readonly Segment[] {
  if (draft === '') return [segment(own('enter keeps  esc goes back '), 'dim')];
  const { place, total } = findPlace(state);
  const searching = searchSegments(state, width);
  if (total === 0 && searching.length > 0) return searching;
  if (total === 0) return [segment(own(' not found '), 'warning')];
  return [...searching, segment(own(` ${formatCount(place)}/${formatCount(total)} `), 'accent')];
}

function jsonFindCount(state: State, draft: string): readonly Segment[] {
  if (draft === '') return [segment(own('enter keeps  esc goes back '), 'dim')];
  const { place, total } = jsonFindPlace(state);
  if (total === 0) return [segment(own(' not in this JSON '), 'warning')];
  return [segment(own(` ${formatCount(place)}/${formatCount(total)} `), 'accent')];
}

/** The find that `n` and `N` step through now; empty for none. */
function finding(state: State): string {
  return isInJson(state) ? jsonFindText(state) : state.find.text;
}

function isInJson(state: State): boolean {
  if (!hasJsonKeys(state)) return false;
  return state.jsonFind.text !== '' || jsonMatches(state, jsonFindText(state)).total > 0;
}

/** Where the run under the cursor matches, if only in its documents. */
function pathSegments(state: State, width: number): readonly Segment[] {
  const path = width < 70 ? null : bodyMatchPath(state);
  if (path === null) return [];
  return [
    segment(own('in '), 'dim'),
    segment(cutStartToWidth(visible(path), Math.floor(width / 4)), 'key'),
    blank(1),
  ];
}

/** How far the search through bodies is; its percentage alone where there is little room. */
function searchSegments(state: State, width: number): readonly Segment[] {
  const words = bodySearchWords(state);
  if (words === null) return [];
  const part = words.split(' ').find((word) => /\d/.test(word)) ?? '';
  return [segment(own(` ${width < 60 ? part.replace(',', '') : words} `), 'dim')];
}

/** `/carrier 3/17`, as long as `n` and `N` step through it. */
function findCounter(state: State, width: number): readonly Segment[] {
  const isJson = isInJson(state);
  const { place, total } = isJson ? jsonFindPlace(state) : findPlace(state);
  const searching = isJson ? [] : searchSegments(state, width);
  const text = cutStartToWidth(visible(finding(state).slice(-longestShown)), 20);
  return [
    ...searching,
    segment(own('  /'), 'dim'),
    segment(text, 'accent'),
    segment(
      own(total === 0 && searching.length > 0 ? ' ' : ` ${formatCount(place)}/${formatCount(total)} `),
      'dim',
    ),
    ...(isJson ? [] : pathSegments(state, width)),
  ];
}

/** `↑↓ move  space fold …`: as many as fit; the last two, the help and how to leave, always. */
function hintSegments(state: State, width: number): readonly Segment[] {
  const shown = shownHints(state, width).flatMap((hint, place) => [
    blank(place === 0 ? 1 : 2),
    ...segmentsOfHint(hint),
  ]);
  return cutSegments(shown, width);
}

function segmentsOfHint({ label, text }: KeyHint): readonly Segment[] {
  return [segment(own(label), 'accent'), segment(own(` ${text}`), 'dim')];
}

function shownHints(state: State, width: number): readonly KeyHint[] {
  const hints = keyHints(state);
  const kept = hints.slice(width < narrowHints ? -1 : -2);
  const shown: KeyHint[] = [];
  let used = cellsOf(kept) + 1;
  for (const hint of hints.slice(0, hints.length - kept.length)) {
    used += cellsOf([hint]);
    if (used > width + 2) break;
    shown.push(hint);
  }
  return [...shown, ...kept];
}

/** Narrower than this only how to leave is always hinted at. */
const narrowHints = 50;

/** With two blanks before each. */
function cellsOf(hints: readonly KeyHint[]): number {
  return hints.reduce((sum, hint) => sum + segmentsWidth(segmentsOfHint(hint)) + 2, 0);
}

/** The key that the line hints at in a cell; of several with one word the one pointed at, on the word itself the last. Null where none stands there. */
export function hintKeyAt(state: State, width: number, column: number): string | null {
  if (textContexts.has(keyContext(state)) || state.notice !== null || state.count !== null) return null;
  const { head, room } = hintRoom(state, width);
  let from = segmentsWidth(head) + 1;
  for (const hint of shownHints(state, room)) {
    const end = from + segmentsWidth(segmentsOfHint(hint));
    if (column >= from && column < end) return hintedKey(hint, column - from);
    from = end + 2;
  }
  return null;
}

function hintedKey({ keys, label, text }: KeyHint, cell: number): string | null {
  const labelCells = segmentsWidth([segment(own(label))]);
  if (cell >= labelCells || text === '') return keys.at(-1) ?? null;
  return keys[Math.floor((cell * keys.length) / labelCells)] ?? null;
}
