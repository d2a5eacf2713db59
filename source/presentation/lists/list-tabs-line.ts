/** The first line of a list: which lists there are, how much is in each, and where the cursor stands in this one. */
import { filledLists, listCount, openEntries, selectedPlace } from '../../state/lists/list-overlay.ts';
import type { ListName, ListOverlay } from '../../state/lists/lists-state.ts';
import type { State } from '../../state/state.ts';
import { formatCount } from '../format-count.ts';
import type { Line, Segment } from '../line.ts';
import { blank, lineOfSides, segment, segmentsWidth } from '../segments.ts';
import { own, visible } from '../visible.ts';
import { cutStartToWidth } from '../width.ts';

const titles: Readonly<Record<ListName, string>> = {
  causes: 'causes',
  problems: 'problems',
  missing: 'missing',
  stuck: 'stuck',
  tasks: 'tasks',
  times: 'over time',
};

/** `[causes 3] │ problems 12 │ missing 4 │ tasks        2/3`, exactly `width` cells; of the tabs as many as there is room for. */
export function listTabsLine(state: State, overlay: ListOverlay, width: number): Line {
  const right = counter(state, overlay);
  const room = width - 1 - segmentsWidth(right);
  const lists = filledLists(state);
  const tabs = lists.includes(overlay.list) ? lists : [...lists, overlay.list];
  const forms = [
    tabs.map((list) => titleOf(state, list, true)),
    tabs.map((list) => titleOf(state, list, list === overlay.list)),
  ];
  const at = tabs.indexOf(overlay.list);
  for (const texts of forms) {
    const drawn = drawTabs(texts, at, 0, tabs.length, state.settings.isAscii);
    if (segmentsWidth(drawn) <= room) return lineOfSides([blank(1), ...drawn], right, width);
  }
  const texts = forms[1] ?? [];
  let from = 0;
  let to = tabs.length;
  while (to - from > 1 && segmentsWidth(drawTabs(texts, at, from, to, state.settings.isAscii)) > room) {
    if (to - 1 - at >= at - from && to - 1 > at) to -= 1;
    else from += 1;
  }
  return lineOfSides([blank(1), ...drawTabs(texts, at, from, to, state.settings.isAscii)], right, width);
}

function titleOf(state: State, list: ListName, isCounted: boolean): string {
  const count = isCounted ? listCount(state, list) : null;
  return count === null ? titles[list] : `${titles[list]} ${formatCount(count)}`;
}

function drawTabs(
  texts: readonly string[],
  at: number,
  from: number,
  to: number,
  isAscii: boolean,
): readonly Segment[] {
  const segments: Segment[] = [];
  if (from > 0) segments.push(segment(own(isAscii ? '< ' : '‹ '), 'dim'));
  for (let place = from; place < to; place += 1) {
    if (place > from) segments.push(segment(own(isAscii ? ' | ' : ' │ '), 'dim'));
    const text = texts[place] ?? '';
    segments.push(place === at ? segment(own(`[${text}]`), 'strong') : segment(own(text), 'plain'));
  }
  if (to < texts.length) segments.push(segment(own(isAscii ? ' >' : ' ›'), 'dim'));
  return segments;
}

/** `2/12`, searched `/carrier 2/3 of 12`; of the histogram nothing. */
function counter(state: State, overlay: ListOverlay): readonly Segment[] {
  if (overlay.list === 'times') return [];
  const entries = openEntries(state, overlay);
  const ordinal = entries.count === 0 ? 0 : entries.ordinal(selectedPlace(entries, overlay));
  const place =
    ordinal === 0 ? formatCount(entries.found) : `${formatCount(ordinal)}/${formatCount(entries.found)}`;
  if (overlay.search === '') return [segment(own(`  ${place} `), 'dim')];
  const text = cutStartToWidth(visible(overlay.search.slice(-200)), 20);
  const told = entries.found === 0 ? 'nothing' : place;
  return [
    segment(own('  /'), 'dim'),
    segment(text, 'accent'),
    segment(own(` ${told} of ${formatCount(entries.total)} `), entries.found === 0 ? 'warning' : 'dim'),
  ];
}
