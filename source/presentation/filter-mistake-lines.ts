/** A mistake in a filter that is typed: beside its caret where there is room, else in lines above the query. */
import type { FilterMistake } from '../query/filter-mistake.ts';
import { wrapSegments } from './details/wrap-segments.ts';
import type { Line, Segment } from './line.ts';
import { blank, cutSegments, lineOf, segment, segmentsWidth } from './segments.ts';
import { own, visibleSegments } from './visible.ts';

/** Lines of exactly `width` cells for the place above the query, at most `most`; none where all is told beside the caret. */
export function mistakeLinesAbove(
  mistake: FilterMistake,
  caretCell: number,
  width: number,
  most: number,
): readonly Line[] {
  const told = toldAtOnce(mistake, width);
  if (most < 1 || isBeside(told, caretCell, width)) return [];
  const lines = wrapSegments(told, width - 2);
  // What there are no lines for is cut off at the end of the last, so that the cut is seen.
  const shown =
    lines.length <= most
      ? lines
      : [...lines.slice(0, most - 1), cutSegments(lines.slice(most - 1).flat(), width - 2)];
  return shown.map((line) => lineOf([blank(1), ...line], width));
}

/** The last line: a caret under the place, and what is wrong unless lines above tell it. Exactly `width` cells. */
export function mistakeLine(
  mistake: FilterMistake,
  caretCell: number,
  width: number,
  isToldAbove: boolean,
): Line {
  const told = toldAtOnce(mistake, width);
  if (isBeside(told, caretCell, width)) return lineBeside(told, caretCell, width);
  if (isToldAbove) return lineOf([blank(caretCell), caret], width);
  // The place is told by its number where there is no room for both: what is wrong matters more than a sign.
  const short = shortly(mistake, width).find((one) => isBeside(one, caretCell, width));
  return short === undefined
    ? lineOf([blank(1), ...cutSegments(told, width - 1)], width)
    : lineBeside(short, caretCell, width);
}

const caret = segment(own('^'), 'warning');

function toldAtOnce({ column, what, nearest }: FilterMistake, width: number): readonly Segment[] {
  const words = visibleSegments(`column ${column}: ${what}`, 'warning', width * 4);
  return nearest === null ? words : [...words, segment(own('; '), 'warning'), ...meant(nearest, width)];
}

function meant(nearest: string, width: number): readonly Segment[] {
  return [
    segment(own('did you mean '), 'warning'),
    ...visibleSegments(nearest, 'strong', width),
    segment(own('?'), 'warning'),
  ];
}

function shortly({ nearest }: FilterMistake, width: number): readonly (readonly Segment[])[] {
  return nearest === null ? [] : [meant(nearest, width), meant(nearest, width).slice(1)];
}

function isBeside(told: readonly Segment[], caretCell: number, width: number): boolean {
  return segmentsWidth(told) <= Math.max(width - caretCell - 2, caretCell - 2);
}

function lineBeside(told: readonly Segment[], caretCell: number, width: number): Line {
  const cells = segmentsWidth(told);
  if (cells <= width - caretCell - 2) return lineOf([blank(caretCell), caret, blank(1), ...told], width);
  return lineOf([blank(caretCell - 1 - cells), ...told, blank(1), caret], width);
}
