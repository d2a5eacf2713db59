/** The filter in the column of the families. */
import { filterCountText, filterProgressText } from '../state/filter/filter-count.ts';
import type { State } from '../state/state.ts';
import type { Line } from './line.ts';
import { blank, lineOf, segment } from './segments.ts';
import { own, visibleSegments } from './visible.ts';

/** `filterRows` lines of exactly `width` cells: a blank, what it matches, the filter itself; none without one. */
export function filterSummaryLines(state: State, width: number): readonly Line[] {
  const { shown } = state.filter;
  if (shown === null) return [];
  const told = filterProgressText(state) ?? filterCountText(state);
  return [
    lineOf([], width),
    lineOf([blank(1), segment(own('FILTER '), 'dim'), segment(own(told), 'accent')], width),
    lineOf([blank(1), ...visibleSegments(shown.text, 'strong', width)], width),
  ];
}
