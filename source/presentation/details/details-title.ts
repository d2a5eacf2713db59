/** The title of the details pane: the run that it tells about and the tabs that have something to show. */
import { noRow } from '../../model/run-index.ts';
import { type DetailsView, detailTabs } from '../../state/detail-rows.ts';
import type { DetailsTab, Settings } from '../../state/state.ts';
import { cellSegment } from '../cell-segment.ts';
import type { Line, Segment } from '../line.ts';
import { runName } from '../run-name.ts';
import { fitSegments, segment, segmentsWidth } from '../segments.ts';
import { own, visible, visibleStart } from '../visible.ts';
import { cutStartToWidth, cutToWidth, widthCells } from '../width.ts';
import { selectedPath } from './selected-path.ts';

const leastName = 6;
const leastId = 6;

/**
 * `─ ship-label  run_a81f…  ─ overview │ [attempts] │ error │ payload │ json ────────`, exactly `widthCells`; on a value of JSON its path in
 * place of the run.
 */
export function detailsTitle(state: TitleView, widthCells: number): Line {
  const { name, tabs, rule } = titleParts(state, widthCells);
  const used = segmentsWidth(name) + segmentsWidth(tabs);
  const line = [...name, ...tabs, segment(own(rule.repeat(Math.max(0, widthCells - used))), 'dim')];
  return { segments: fitSegments(line, widthCells), isSelected: false };
}

/** The tab that stands at a cell of the title; null where none does. */
export function tabAt(state: TitleView, widthCells: number, column: number): DetailsTab | null {
  const { name, tabs } = titleParts(state, widthCells);
  const found = cellSegment(tabs, column - segmentsWidth(name));
  if (found === null || column < segmentsWidth(name)) return null;
  const text = found.segment.text.replace(/^\[(.*)\]$/, '$1');
  return detailTabs(state).find((tab) => tab === text) ?? null;
}

type TitleView = DetailsView & { readonly settings: Pick<Settings, 'isAscii'> };

function titleParts(state: TitleView, widthCells: number) {
  const { isAscii } = state.settings;
  const rule = isAscii ? '-' : '─';
  const tabs = tabSegments(state, widthCells, isAscii);
  const room = widthCells - segmentsWidth(tabs) - 4;
  return { name: nameSegments(state, room, rule), tabs, rule };
}

function nameSegments(state: DetailsView, room: number, rule: string): readonly Segment[] {
  const { runs, cursor } = state;
  const start = segment(own(`${rule} `), 'dim');
  if (!hasRun({ runs, cursor }) || room < leastName + 5) return [start];
  const end = segment(own(`  ${rule} `), 'dim');
  const left = room - 6;
  const path = selectedPath(state);
  if (path !== null) return [start, segment(cutStartToWidth(visible(path), left), 'key'), end];
  const name = cutToWidth(runName(runs.index, cursor), Math.max(leastName, left));
  const segments = [start, segment(name, 'strong')];
  const idRoom = left - widthCells(name) - 2;
  if (idRoom >= leastId && runs.index.taskIdentifier(cursor) !== null) {
    const id = visibleStart(runs.index.id(cursor), 100);
    segments.push(segment(own('  ')), segment(cutToWidth(id, Math.min(idRoom, 28)), 'dim'));
  }
  return [...segments, end];
}

function hasRun({ runs, cursor }: Pick<DetailsView, 'runs' | 'cursor'>): boolean {
  return cursor !== noRow && cursor < runs.index.size;
}

/** All tabs, or as many around the current one as there is room for, `‹ ›` telling that more are there. */
function tabSegments(state: DetailsView, width: number, isAscii: boolean): readonly Segment[] {
  const known = detailTabs(state);
  // Without a run there is but one thing to look at, whichever tab was chosen.
  const tab = hasRun(state) ? state.details.tab : 'problems';
  const tabs = known.includes(tab) ? known : [...known, tab];
  const at = tabs.indexOf(tab);
  let from = 0;
  let to = tabs.length;
  while (to - from > 1 && segmentsWidth(drawTabs(tabs, from, to, tab, isAscii)) > width - 2) {
    // The side with more tabs beyond the current one gives way first.
    if (to - 1 - at >= at - from && to - 1 > at) to -= 1;
    else from += 1;
  }
  return drawTabs(tabs, from, to, tab, isAscii);
}

function drawTabs(
  tabs: readonly DetailsTab[],
  from: number,
  to: number,
  current: DetailsTab,
  isAscii: boolean,
): readonly Segment[] {
  const separator = isAscii ? ' | ' : ' │ ';
  const segments: Segment[] = [];
  if (from > 0) segments.push(segment(own(isAscii ? '< ' : '‹ '), 'dim'));
  for (const [place, tab] of tabs.slice(from, to).entries()) {
    if (place > 0) segments.push(segment(own(separator), 'dim'));
    segments.push(tab === current ? segment(own(`[${tab}]`), 'strong') : segment(own(tab), 'plain'));
  }
  if (to < tabs.length) segments.push(segment(own(isAscii ? ' >' : ' ›'), 'dim'));
  return [...segments, segment(own(' '))];
}
