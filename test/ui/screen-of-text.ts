/** Screens drawn by hand: what components are tested with. */

import type { Line, Tone } from '../../source/presentation/line.ts';
import type { PaneView, Screen } from '../../source/presentation/screen.ts';
import { fitSegments, segment } from '../../source/presentation/segments.ts';
import { visible } from '../../source/presentation/visible.ts';

/** A line of plain text padded to a width; a tone before a bar, `failure|text`, colours it; `>` selects it. */
export function lineOfText(text: string, width: number): Line {
  const isSelected = text.startsWith('>');
  const [, tone, rest] = /^>?(?:([a-z]+)\|)?(.*)$/.exec(text) ?? [];
  return {
    isSelected,
    segments: fitSegments([segment(visible(rest ?? ''), (tone ?? 'plain') as Tone)], width),
  };
}

/** A pane of such lines. */
export function paneOfText(
  name: PaneView['name'],
  place: { readonly column: number; readonly row: number; readonly width: number },
  texts: readonly string[],
): PaneView {
  return { name, ...place, lines: texts.map((text) => lineOfText(text, place.width)) };
}

/** A whole screen: one line on top, one below, and in between what is given. */
export function screenOfText(size: Pick<Screen, 'columns' | 'rows'>, panes: readonly PaneView[]): Screen {
  return {
    ...size,
    top: [lineOfText('strong|top', size.columns)],
    panes,
    bottom: [lineOfText('dim|bottom', size.columns)],
  };
}
