/** The filter line: the query above the last line, what it matches or what is wrong with it below it, what may stand at the cursor above. */
import type { FilterCandidate } from '../query/complete-filter.ts';
import { filterTellings } from '../state/filter/filter-count.ts';
import { filterCompletion } from '../state/filter/filter-line.ts';
import type { FilterDraft } from '../state/filter/filter-state.ts';
import { layoutOf } from '../state/layout.ts';
import type { State } from '../state/state.ts';
import { mistakeLine, mistakeLinesAbove } from './filter-mistake-lines.ts';
import { formatCount } from './format-count.ts';
import type { Line, Segment } from './line.ts';
import { blank, cutSegments, lineOf, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { cursorSegment } from './tree-row.ts';
import { own, visible, visibleSegments, visibleStart } from './visible.ts';
import { cutToWidth, padToWidth, widthCells } from './width.ts';

/** Candidates that are shown at once. */
const mostRows = 8;
/** Lines that a mistake may take where half of a low terminal is less. */
const mostToldRows = 4;
const mostNameCells = 40;
/** Narrower than this there is no room to tell what a candidate means. */
const leastForDoc = 44;
/** Characters of a query on each side of the cursor that a line could ever show. */
const longestShown = 1000;

/** Lines of exactly `width` cells: a rule, the candidates, the query; none while the line is closed. */
export function filterLines(state: State, width: number): readonly Line[] {
  const { draft } = state.filter;
  if (draft === null) return [];
  const { candidates } = filterCompletion(state);
  const told = toldAbove(state, draft, width);
  const { top, rows } = filterWindow(state, candidates.length, told.length);
  const shown = candidates.slice(top, top + rows);
  const rule = lineOf([segment(own((state.settings.isAscii ? '-' : '─').repeat(width)), 'dim')], width);
  const names = shown.map(({ text }) => widthCells(visibleStart(text, mostNameCells * 2)));
  const nameCells = Math.min(mostNameCells, Math.max(...names, 0), Math.floor(width / 2));
  const lines = shown.map((one, place) =>
    candidateLine(state, one, { width, nameCells }, top + place === draft.chosen),
  );
  const { segments } = draftView(state, draft, width);
  const isRuled = roomAbove(state) > 1 + told.length;
  return [...(isRuled ? [rule] : []), ...lines, ...told, lineOf(segments, width)];
}

/** Which of so many candidates are shown beside lines that tell a mistake: the first of them, and how many. */
function filterWindow(
  state: State,
  count: number,
  told: number,
): { readonly top: number; readonly rows: number } {
  const room = Math.max(roomAbove(state) - 2 - told, 0);
  const rows = Math.min(mostRows, room, count);
  const last = Math.max(count - rows, 0);
  return { top: Math.min(Math.max((state.filter.draft?.chosen ?? -1) - rows + 2, 0), last), rows };
}

/** Lines that candidates, rule and query may take of the body: at most half of it, so that what matches is seen. */
function roomAbove(state: State): number {
  const { height, topRows, bottomRows } = layoutOf(state);
  return Math.max(Math.floor((height - topRows - bottomRows) / 2), 1);
}

/** A mistake that has no room beside its caret. */
function toldAbove(state: State, draft: FilterDraft, width: number): readonly Line[] {
  if (draft.mistake === null) return [];
  const { caretCell } = draftView(state, draft, width);
  const { height, topRows, bottomRows } = layoutOf(state);
  const room = roomAbove(state);
  // Low terminals give up more than half for it, but for a few rows of the tree.
  const most = room === 1 ? 0 : Math.max(room - 1, Math.min(mostToldRows, height - topRows - bottomRows - 3));
  return mistakeLinesAbove(draft.mistake, caretCell, width, most);
}

function candidateLine(
  { settings }: State,
  { text, doc, count }: FilterCandidate,
  { width, nameCells }: { readonly width: number; readonly nameCells: number },
  isChosen: boolean,
): Line {
  const name = cutToWidth(visibleStart(text, mostNameCells * 4), nameCells);
  const counted = count === null ? '' : formatCount(count);
  const segments: Segment[] = [
    cursorSegment(isChosen, settings.isAscii),
    segment(padToWidth(name, nameCells)),
    segment(padToWidth(own(counted), count === null ? 0 : 9, 'start'), 'accent'),
  ];
  if (doc !== null && width >= leastForDoc)
    segments.push(blank(2), segment(own(doc.replaceAll('`', '')), 'dim'));
  return lineOf(segments, width, { isSelected: isChosen });
}

/** The query in the cells that there are, and the cell of a place in it. The part around the cursor, or around what is wrong, is shown. */
function draftView(
  { settings }: State,
  { text, cursor, mistake }: FilterDraft,
  width: number,
): { readonly segments: readonly Segment[]; readonly caretCell: number } {
  const label = own(width < 50 ? ' f ' : ' filter ');
  const room = Math.max(width - widthCells(label) - 2, 1);
  const before = visibleSegments(text.slice(Math.max(cursor - longestShown, 0), cursor), 'plain');
  const after = visibleSegments(text.slice(cursor, cursor + longestShown), 'plain');
  const afterCells = Math.min(segmentsWidth(after), Math.floor(room / 3));
  const skipped = Math.max(segmentsWidth(before) - (room - afterCells), 0);
  const from = skipped === 0 ? before : fromCell(before, skipped + 1);
  const sign = segment(own(settings.isAscii ? '_' : '▏'), 'accent');
  const more = skipped === 0 ? [] : [segment(own(settings.isAscii ? '<' : '…'), 'dim')];
  const shown = cutSegments([...more, ...from, sign, ...after], room + 1);
  const at = mistake === null ? cursor : unitsOf(text, mistake.column);
  const cells = segmentsWidth(visibleSegments(text.slice(Math.max(cursor - longestShown, 0), at), 'plain'));
  const caret = widthCells(label) + cells - skipped + (at > cursor ? 1 : 0);
  return {
    segments: [segment(label, 'accent'), ...shown],
    caretCell: Math.min(Math.max(caret, widthCells(label)), width - 1),
  };
}

/** The segments without their first cells; a wide sign that is parted goes with them. */
function fromCell(segments: readonly Segment[], cells: number): readonly Segment[] {
  let left = cells;
  const kept: Segment[] = [];
  for (const { text, tone } of segments) {
    const width = widthCells(text);
    if (width <= left) {
      left -= width;
      continue;
    }
    let start = 0;
    const characters = [...text];
    while (left > 0 && start < characters.length) {
      left -= widthCells(visible(characters[start] ?? ''));
      start += 1;
    }
    kept.push({ text: visible(characters.slice(start).join('')), tone });
    left = 0;
  }
  return kept;
}

/** UTF-16 offset of a column, which counts code points from 1. */
function unitsOf(text: string, column: number): number {
  let at = 0;
  for (let passed = 1; passed < column && at < text.length; passed += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** The last line while a filter is typed: what it matches, or what is wrong with a caret under the place. Exactly `width` cells. */
export function filterAnswerLine(
  state: State,
  draft: FilterDraft,
  hints: readonly Segment[],
  width: number,
): Line {
  if (draft.mistake !== null) {
    const { caretCell } = draftView(state, draft, width);
    return mistakeLine(draft.mistake, caretCell, width, toldAbove(state, draft, width).length > 0);
  }
  if (state.notice !== null)
    return lineOf([blank(1), ...visibleSegments(state.notice, 'accent', width)], width);
  const words = answerWords(state, draft, width - 2);
  return lineOfSides(
    [blank(1), segment(own(words), 'accent')],
    cutSegments(hints, Math.max(width - words.length - 3, 0)),
    width,
  );
}

function answerWords(state: State, { text }: FilterDraft, room: number): string {
  if (state.filter.awaited !== null) return 'loading regular expressions';
  if (text.trim() === '') return 'all runs: type a query';
  if (state.filter.shown?.text !== text) return 'no run has this word: go on, or enter';
  const tellings = filterTellings(state);
  return tellings.find((told) => told.length <= room) ?? tellings.at(-1) ?? '';
}
