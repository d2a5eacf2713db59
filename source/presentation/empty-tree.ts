/** What stands where the tree would be while there is no run to show. */
import { noRow } from '../model/run-index.ts';
import { filterProgressText } from '../state/filter/filter-count.ts';
import type { State } from '../state/state.ts';
import { formatCount } from './format-count.ts';
import type { Line, Tone, VisibleText } from './line.ts';
import { blank, lineOf, segment } from './segments.ts';
import { own, visibleStart } from './visible.ts';
import { wrapToWidth } from './width.ts';

/** At most `height` lines, each exactly `width` cells: that the input is still read, or what it held instead of runs. */
export function emptyTreeLines(state: State, width: number, height: number): readonly Line[] {
  const { progress, remarks, totals } = state.runs;
  if (state.filter.shown !== null && state.runs.forest.size > 0)
    return nothingMatches(state, width).slice(0, height);
  if (!progress.isComplete) return [textLine(own('reading: no run so far'), 'running', width)];
  const lines: Line[] = [];
  for (const remark of remarks.slice(0, height)) {
    const text = visibleStart(remark, width * height);
    for (const part of wrapToWidth(text, width - 2)) lines.push(textLine(part, 'strong', width));
  }
  if (remarks.length === 0) lines.push(textLine(own('no run in this input'), 'strong', width));
  if (totals.documents > 0 && remarks.length === 0) {
    const count = formatCount(totals.documents);
    const what = totals.documents === 1 ? 'the document read is none' : `none of ${count} documents is one`;
    lines.push(textLine(own(what), 'dim', width));
  }
  if (lines.length <= height) return lines;
  return lines.slice(0, Math.max(0, height));
}

/** The filter leaves nothing: what is still to be asked, what else is left out, and how to undo it. */
function nothingMatches(state: State, width: number): readonly Line[] {
  const progress = filterProgressText(state);
  const said: readonly (readonly [string, Tone])[] = [
    progress === null
      ? ['no run matches the filter', 'strong']
      : [`no run matches the filter so far: ${progress}`, 'running'],
    ...(state.worth === 'all' ? [] : ([['and only failures are shown: F shows the others', 'dim']] as const)),
    ...(state.onlyCause === null ? [] : ([['and only the families of one cause', 'dim']] as const)),
    ...(state.zoom === noRow ? [] : ([['and only what is below one run', 'dim']] as const)),
    [state.filter.draft === null ? 'esc shows all runs, f changes the filter' : 'esc goes back', 'dim'],
  ];
  return said.flatMap(([text, tone]) =>
    wrapToWidth(own(text), width - 2).map((part) => textLine(part, tone, width)),
  );
}

function textLine(text: VisibleText, tone: Tone, width: number): Line {
  return lineOf([blank(1), segment(text, tone)], width);
}
