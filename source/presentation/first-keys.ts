/** The first keys in the blank space below what is shown: they never take the place of anything. */
import { firstKeys } from '../state/first-keys.ts';
import { layoutOf, type PaneBox } from '../state/layout.ts';
import type { State } from '../state/state.ts';
import type { Line, Segment } from './line.ts';
import { blank, lineOf, lineText, segment, segmentsWidth } from './segments.ts';
import { own } from './visible.ts';

/** So many rows must be blank: one stays so above the lines and one below. */
const leastBlankRows = 5;

/** A pane's lines with the first keys below them where there is room: in the tree's pane, else in that of the details below it. */
export function withFirstKeys(state: State, lines: readonly Line[], box: PaneBox): readonly Line[] {
  if (state.hasMoved || !isPlaceOfKeys(state, box)) return lines;
  const shown = lines.slice(0, lines.findLastIndex((line) => lineText(line).trim() !== '') + 1);
  const blankRows = box.height - shown.length - (box.name === 'details' ? box.headRows : 0);
  return blankRows < leastBlankRows ? lines : [...shown, ...keyLines(state, box.width)];
}

/** The details are it only once all is there that they will show, and where the tree has no room. */
function isPlaceOfKeys(state: State, { name }: PaneBox): boolean {
  if (name === 'tree') return true;
  const { kind, panes } = layoutOf(state);
  const tree = panes.find((pane) => pane.name === 'tree');
  if (name !== 'details' || tree === undefined || kind === 'three') return false;
  const treeRows = Math.min(state.visible.count, tree.height - tree.headRows);
  const isWhole = state.runs.index.presence(state.cursor) !== 'loaded' || state.bodies.has(state.cursor);
  return isWhole && tree.height - tree.headRows - treeRows < leastBlankRows;
}

/** A blank line, then those of the keys as far as each has room, exactly `width` cells. */
function keyLines(state: State, width: number): readonly Line[] {
  const lines = firstKeys(state).map((keys) => {
    const segments: Segment[] = [];
    let used = 1;
    for (const { label, text } of keys) {
      const told = [segment(own(label), 'accent'), segment(own(` ${text}`), 'dim')];
      used += segmentsWidth(told) + 2;
      if (used > width) break;
      segments.push(blank(2), ...told);
    }
    return lineOf(segments, width);
  });
  return lines.length === 0 ? [] : [lineOf([], width), ...lines];
}
