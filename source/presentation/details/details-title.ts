/** The title of the details pane: the run that it tells about and the tabs that have something to show. */
import { noRow } from '../../model/run-index.ts';
import { type DetailsView, detailTabs } from '../../state/detail-rows.ts';
import type { DetailsTab, Settings } from '../../state/state.ts';
import type { Line, Segment } from '../line.ts';
import { runName } from '../run-name.ts';
import { fitSegments, segment, segmentsWidth } from '../segments.ts';
import { own, visibleStart } from '../visible.ts';
import { cutToWidth, widthCells } from '../width.ts';

const leastName = 6;
const leastId = 6;

/** `─ ship-label  run_a81f…  ─ overview │ [attempts] │ error │ payload │ json ────────`, exactly `widthCells`. */
export function detailsTitle(
  state: DetailsView & { readonly settings: Pick<Settings, 'isAscii'> },
  widthCells: number,
): Line {
  const { isAscii } = state.settings;
  const rule = isAscii ? '-' : '─';
  const tabs = tabSegments(state, widthCells, isAscii);
  const room = widthCells - segmentsWidth(tabs) - 4;
  const name = nameSegments(state, room, rule);
  const used = segmentsWidth(name) + segmentsWidth(tabs);
  const line = [...name, ...tabs, segment(own(rule.repeat(Math.max(0, widthCells - used))), 'dim')];
  return { segments: fitSegments(line, widthCells), isSelected: false };
}

function nameSegments({ runs, cursor }: DetailsView, room: number, rule: string): readonly Segment[] {
  const start = segment(own(`${rule} `), 'dim');
  if (!hasRun({ runs, cursor }) || room < leastName + 5) return [start];
  const end = segment(own(`  ${rule} `), 'dim');
  const left = room - 6;
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
