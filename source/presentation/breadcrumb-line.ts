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

/** What the view leaves out, and the key that undoes it. */
function narrowingNote(state: State, width: number): readonly Segment[] {
  const notes: string[] = [];
  const { worth, zoom, runs, onlyCause, rootOrder } = state;
  const filtered = filterNote(state, width);
  if (worth !== 'all') {
    const hidden = filtered.length > 0 ? '' : `: ${formatCount(leftOutCount(state))} hidden`;
    notes.push(`${worthText(worth)}${hidden} (F)`);
  }
  const group = groupOfFilter(runs, onlyCause);
  if (group !== null)
    notes.push(
      `one cause: ${formatCount(rootOrder.length)} of ${formatCount(runs.forest.roots.length)} families (esc)`,
    );
  if (zoom !== noRow) notes.push('narrowed: esc shows all');
  const others = notes.length === 0 ? [] : [segment(own(`  ${notes.join('  ')}`), 'accent')];
  return filtered.length + others.length === 0 ? [] : [...filtered, ...others, blank(1)];
}

/** `filter status:failed: 17 of 4,781 runs in 9 families (esc)`; while it is typed its own line says so. */
function filterNote(state: State, width: number): readonly Segment[] {
  const { shown, draft, awaited } = state.filter;
  if (draft !== null || (shown === null && awaited === null)) return [];
  const text = visibleSegments(shown?.text ?? awaited ?? '', 'strong', width);
  const tellings = shown === null ? ['loading'] : filterTellings(state);
  const room = Math.floor(width * (width < 60 ? 0.7 : 0.75));
  const head = width < 60 ? '  ' : '  filter ';
  const textCells = Math.min(segmentsWidth(text), Math.floor(room / 2));
  const fitting = tellings.find((one) => head.length + textCells + one.length + 8 <= room);
  const told = `: ${fitting ?? tellings.at(-1) ?? ''} (esc)`;
  const cells = Math.max(room - head.length - told.length, 6);
  return [segment(own(head), 'accent'), ...cutSegments(text, cells), segment(own(told), 'accent')];
}
