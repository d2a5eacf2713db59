/** The tree's rows as text, to be read and compared in tests of the state. */
import { hasBit } from '../../source/state/bit-set.ts';
import { paneRows } from '../../source/state/layout.ts';
import { siblingGroupsOf } from '../../source/state/sibling-groups.ts';
import type { State } from '../../source/state/state.ts';

/** One line a visible row: `❯` marks the cursor, `▼ ▶` folds, `!` message lines, `5 × task` folded groups. */
export function treeText(state: State): string {
  const lines: string[] = [];
  for (let position = 0; position < state.visible.count; position += 1) lines.push(lineText(state, position));
  return lines.join('\n');
}

/** The same for the rows in the tree's window only. */
export function windowText(state: State): string {
  const lines: string[] = [];
  const end = Math.min(state.top + paneRows(state, 'tree'), state.visible.count);
  for (let position = state.top; position < end; position += 1) lines.push(lineText(state, position));
  return lines.join('\n');
}

function lineText(state: State, position: number): string {
  const { visible, runs, cursor, zoom } = state;
  const row = visible.row[position] as number;
  const base = zoom < 0 ? 0 : (runs.forest.depth[zoom] as number);
  const indent = '  '.repeat((runs.forest.depth[row] as number) - base);
  if (visible.isMessage[position] === 1) return ` ${indent}  ! ${runs.index.error(row)?.message}`;
  const mark = row === cursor ? '❯' : ' ';
  const task = runs.index.taskIdentifier(row) ?? runs.index.id(row);
  if (visible.isGroup[position] === 1) {
    const groups = siblingGroupsOf(runs, runs.forest.parent[row] as number);
    return `${mark}${indent}▶ ${groups?.membersByLeader.get(row)?.length} × ${task}`;
  }
  const isLeaf = (runs.forest.firstChild[row] as number) < 0;
  const fold = isLeaf ? ' ' : hasBit(visible.unfolded, row) ? '▼' : '▶';
  return `${mark}${indent}${fold} ${task}`;
}
