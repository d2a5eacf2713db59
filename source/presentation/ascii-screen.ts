/** A screen whose own signs are all ASCII: for terminals that can draw no other. */
import type { Line, VisibleText } from './line.ts';
import type { Screen } from './screen.ts';

/** The screen with `~` for every ellipsis; all other signs of ours are ASCII already where they were asked to be. */
export function asciiScreen(screen: Screen): Screen {
  return {
    ...screen,
    top: screen.top.map(asciiLine),
    panes: screen.panes.map((pane) => ({ ...pane, lines: pane.lines.map(asciiLine) })),
    bottom: screen.bottom.map(asciiLine),
  };
}

/** A line with `~` for every ellipsis: cutting a text does not know which signs may be drawn. */
export function asciiLine(line: Line): Line {
  if (!line.segments.some(({ text }) => text.includes('…'))) return line;
  const segments = line.segments.map(({ text, tone }) => ({
    text: text.replaceAll('…', '~') as VisibleText,
    tone,
  }));
  return { ...line, segments };
}
