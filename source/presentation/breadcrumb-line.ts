/** The second line: the way from the family's top to the run under the cursor. */
import { noRow } from '../model/run-index.ts';
import { groupOfFilter } from '../state/family-order.ts';
import { filterTellings } from '../state/filter/filter-count.ts';
import { leftOutCount } from '../state/kept-runs.ts';
import { worthText } from '../state/narrowing.ts';
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import type { Line, Segment } from './line.ts';
import { cutName, runName } from './run-name.ts';
import { blank, cutSegments, lineOfSides, segment, segmentsWidth } from './segments.ts';
import { own, visibleSegments } from './visible.ts';
import { widthCells } from './width.ts';

/** `process-order › fulfil-order › ship-label`; what does not fit is left out from the top: `… › ship-label`. Exactly `width` cells. */
export function breadcrumbLine(state: State, width: number): Line {
  const { runs, cursor, settings } = state;
  const note = cutSegments(narrowingNote(state, width), width);
  if (cursor === noRow) return lineOfSides([], note, width);
  const room = width - 1 - segmentsWidth(note);
  const separator = segment(own(settings.isAscii ? ' > ' : ' › '), 'dim');
  const last = segment(cutName(runName(runs.index, cursor), Math.max(0, room)), 'strong');
  const path: Segment[] = [last];
  let used = widthCells(last.text);
  const more = own(settings.isAscii ? '..' : '…');
  for (let row = runs.forest.parent[cursor] ?? noRow; row !== noRow; row = runs.forest.parent[row] ?? noRow) {
    const name = runName(runs.index, row);
    const isTop = runs.forest.parent[row] === noRow;
    const needed = widthCells(name) + 3;
    // Room for the mark is kept free as long as something may still be left out.
    if (used + needed + (isTop ? 0 : widthCells(more) + 3) > room) {
      if (used + widthCells(more) + 3 <= room) path.unshift(segment(more, 'dim'), separator);
      break;
    }
    path.unshift(segment(name, 'dim'), separator);
    used += needed;
  }
  return lineOfSides([blank(1), ...path], note, width);
}

/** What the view leaves out, and the key that undoes it: as long as there is room beside the filter and some of the way. */
function narrowingNote(state: State, width: number): readonly Segment[] {
  const wayCells = width < 60 ? 0 : 12;
  const filterCells = isFilterNoted(state) ? shortestFilterCells(state, width) : 0;
  const forms = narrowingWords(state).map((words) => (words === '' ? '' : `  ${words}`));
  const fits = (words: string): boolean => words.length + filterCells + 1 <= width - wayCells;
  const words = forms.find(fits) ?? forms.at(-1) ?? '';
  const filtered = filterNote(state, width, width - wayCells - words.length - 1);
  const others = words === '' ? [] : [segment(own(words), 'accent')];
  return filtered.length + others.length === 0 ? [] : [...filtered, ...others, blank(1)];
}

/** What narrows the view beside the filter, from the longest form to the shortest. */
function narrowingWords(state: State): readonly string[] {
  const { worth, zoom, runs, onlyCause, rootOrder } = state;
  const notes: (readonly [string, string, string, string])[] = [];
  if (worth !== 'all') {
    const text = worthText(worth);
    const hidden = isFilterNoted(state) ? '' : `: ${formatCount(leftOutCount(state))} hidden`;
    notes.push([`${text}${hidden} (F)`, `${text} (F)`, text, 'F']);
  }
  if (groupOfFilter(runs, onlyCause) !== null) {
    const families = `${formatCount(rootOrder.length)} of ${formatCount(runs.forest.roots.length)} families`;
    notes.push([`one cause: ${families} (esc)`, 'one cause (esc)', 'one cause', 'cause']);
  }
  if (zoom !== noRow) notes.push(['narrowed: esc shows all', 'narrowed (esc)', 'narrowed', 'zoom']);
  return [0, 1, 2, 3].map((form) => notes.map((note) => note[form]).join(form < 2 ? '  ' : ', '));
}

function isFilterNoted({ filter: { shown, draft, awaited } }: State): boolean {
  return draft === null && (shown !== null || awaited !== null);
}

/** The cells of a filter's first words with the shortest of its counts. */
function shortestFilterCells(state: State, width: number): number {
  const { shown } = state.filter;
  const text = shown?.text ?? '';
  const told = shown === null ? 'loading' : (filterTellings(state).at(-1) ?? '');
  return filterHead(width).length + Math.min(text.length, 12) + told.length + 8;
}

function filterHead(width: number): string {
  return width < 60 ? '  ' : '  filter ';
}

/** `filter status:failed: 17 of 4,781 runs in 9 families (esc)`, at most so many cells; while it is typed its own line says so. */
function filterNote(state: State, width: number, most: number): readonly Segment[] {
  const { shown, awaited } = state.filter;
  if (!isFilterNoted(state)) return [];
  const text = visibleSegments(shown?.text ?? awaited ?? '', 'strong', width);
  const tellings = shown === null ? ['loading'] : filterTellings(state);
  const room = Math.min(Math.floor(width * (width < 60 ? 0.7 : 0.75)), most);
  const head = filterHead(width);
  const textCells = Math.min(segmentsWidth(text), Math.floor(room / 2));
  const fitting = tellings.find((one) => head.length + textCells + one.length + 8 <= room);
  const told = `: ${fitting ?? tellings.at(-1) ?? ''} (esc)`;
  const cells = Math.max(room - head.length - told.length, 6);
  return [segment(own(head), 'accent'), ...cutSegments(text, cells), segment(own(told), 'accent')];
}
