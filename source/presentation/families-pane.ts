/** The list of families: `✘ process-order  41.2s  4/17  CarrierError`. */
import { noRow } from '../model/run-index.ts';
import { sortingText } from '../state/family-sorting.ts';
import { familyPlace } from '../state/panes.ts';
import type { State } from '../state/state.ts';
import { runTone } from './failure-verdict.ts';
import { formatCount } from './format-count.ts';
import { formatDuration } from './format-time.ts';
import { glyphOf, glyphSign, glyphWidth } from './glyph.ts';
import type { Line, Segment } from './line.ts';
import { cutName, runName } from './run-name.ts';
import { blank, lineOf, lineOfSides, segment } from './segments.ts';
import { cursorSegment } from './tree-row.ts';
import { own, visibleStart } from './visible.ts';
import { padToWidth } from './width.ts';

/** Lines of the families in the window, a title before them; each exactly `width` cells. */
export function familiesLines(state: State, width: number, height: number): readonly Line[] {
  const { rootOrder, familiesTop } = state;
  const title = [blank(1), segment(own(`FAMILIES ${formatCount(rootOrder.length)}`), 'dim')];
  const order =
    rootOrder.length < 2 ? [] : [blank(2), segment(own(sortingText(state.sorting)), 'dim'), blank(1)];
  const lines: Line[] = [lineOfSides(title, order, width)];
  const selected = familyPlace(state);
  const to = Math.min(rootOrder.length, familiesTop + height - 1);
  for (let place = familiesTop; place < to; place += 1) {
    const root = rootOrder[place] ?? noRow;
    lines.push(familyLine(state, root, width, place === selected && state.cursor !== noRow));
  }
  return lines;
}

const durationCells = 7;
const countCells = 6;

function familyLine(state: State, root: number, width: number, isHere: boolean): Line {
  const { index, forest, blame } = state.runs;
  const { isAscii } = state.settings;
  const isLoaded = index.presence(root) === 'loaded';
  const glyph = isLoaded ? glyphOf(index.state(root)) : 'unknown';
  const family = blame.families.get(root);
  const failed =
    family === undefined
      ? (forest.subtreeFailed[root] ?? 0)
      : family.causes.length + family.asides.length + family.propagated.length;
  const runs = forest.subtreeSize[root] ?? 1;
  const error = index.error(family?.causes[0] ?? root);
  const errorText = error === null ? '' : (error.name ?? error.code ?? error.message ?? '');
  const name = Math.floor((width - 1 - glyphWidth(isAscii) - durationCells - countCells - 6) * 0.6);
  const left: Segment[] = [
    cursorSegment(isHere, isAscii),
    segment(
      padToWidth(glyphSign(glyph, isAscii), glyphWidth(isAscii)),
      isLoaded ? runTone(state.runs, root) : 'dim',
    ),
    blank(1),
    segment(padToWidth(cutName(runName(index, root), name), name), failed > 0 ? 'strong' : 'plain'),
    segment(
      padToWidth(
        own(shortDuration(index.finishedAtMs(root) - index.startedAtMs(root))),
        durationCells,
        'start',
      ),
    ),
    blank(1),
    segment(
      padToWidth(
        own(failed > 0 ? `${formatCount(failed)}/${formatCount(runs)}` : formatCount(runs)),
        countCells,
        'start',
      ),
      failed > 0 ? 'failure' : 'dim',
    ),
    blank(2),
    segment(visibleStart(errorText, width), 'dim'),
  ];
  return lineOf(left, width, { isSelected: isHere && state.pane === 'families' });
}

/** Where the column is narrow the skew is told by the sign alone; the tree and the details say it in words. */
function shortDuration(durationMs: number): string {
  return formatDuration(durationMs).replace(' (clock skew)', '');
}
