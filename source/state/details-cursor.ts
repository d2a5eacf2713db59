/** Moving and folding in the details. */

import { noRow } from '../model/run-index.ts';
import type { Movement } from './action.ts';
import type { DetailRow } from './detail-row.ts';
import { detailColumns, detailRows, foldAt, problemAt, runAt } from './detail-rows.ts';
import { withDetailsCursor } from './details-window.ts';
import { foldsWithSubtreeOpen, isFoldable, isJsonFold } from './json-folds.ts';
import { jumpTo } from './jump.ts';
import { paneRows } from './layout.ts';
import { meaningAt, tellMeaning } from './meaning-at.ts';
import { openProblem } from './open-problem.ts';
import { choosePane, settled } from './panes.ts';
import { isDownward, isPage, placeAfter } from './place-after.ts';
import type { State } from './state.ts';

/** JSON, or a log, open to this level is open altogether. */
const everyLevel = Number.MAX_SAFE_INTEGER;

/** The state after a movement over the details' rows; at their ends a word instead. */
export function moveInDetails(state: State, movement: Movement): State {
  const { count } = detailRows(state);
  const { cursor, top } = state.details;
  const rows = paneRows(state, 'details');
  const wanted = placeAfter(movement, { place: cursor, last: count - 1, rows });
  const scrolled = isPage(movement)
    ? { ...state, details: { ...state.details, top: top + wanted - cursor } }
    : state;
  const moved = withDetailsCursor(scrolled, wanted);
  if (moved.details.cursor !== cursor) return moved;
  return { ...state, notice: isDownward(movement) ? 'this is the last line' : 'this is the first line' };
}

/** Space and enter: folds or unfolds what stands at the cursor; enter on a run that is named there goes to it, on a status or a code tells what it means. */
export function openDetail(state: State, isEnter: boolean): State {
  const { cursor } = state.details;
  const fold = foldAt(state, cursor);
  if (fold !== null) return withFoldToggled(state, fold);
  const problem = problemAt(state, cursor);
  if (isEnter && problem !== null) return openProblem(state, problem);
  const row = runAt(state, cursor);
  if (isEnter && row !== noRow && row < state.runs.forest.size) {
    if (row === state.cursor) return { ...state, notice: 'this is the run that is shown' };
    return jumpTo(choosePane(state, 'tree'), row);
  }
  const meaning = isEnter ? meaningAt(state, cursor) : null;
  if (meaning !== null) return tellMeaning(state, meaning);
  return {
    ...state,
    notice: row === noRow ? 'nothing folds here' : 'enter goes to the run that stands here',
  };
}

/** `l` and `h`: unfold and fold; where nothing folds the other column of the overview, else out to the tree or in to the next row. */
export function stepInDetails(state: State, direction: 1 | -1): State {
  const { cursor, column } = state.details;
  const fold = foldAt(state, cursor);
  const row = detailRows(state).at(cursor);
  const isFolded = isFoldedRow(row);
  if (fold !== null && isFolded === (direction === 1)) return withFoldToggled(state, fold);
  if (detailColumns(state) !== null && (column === 'left') === (direction === 1)) {
    const other = direction === 1 ? ('right' as const) : ('left' as const);
    return settled({ ...state, details: { ...state.details, column: other, cursor: 0, top: 0 } });
  }
  if (row.kind === 'json' && direction === -1) return moveToEnclosing(state);
  if (fold !== null) return moveInDetails(state, 'next');
  return {
    ...state,
    notice: direction === 1 ? 'nothing unfolds here' : 'nothing folds here: tab goes to the tree',
  };
}

/** Digits and `= -`: JSON, or the log, open to a level, 1 being the outermost braces alone; all where `level` is null. */
export function foldJsonToLevel(state: State, level: number | null): State {
  const { details } = state;
  if (details.tab === 'log') return foldLogToLevel(state, level ?? everyLevel);
  const row = detailRows(state).at(details.cursor);
  const isJsonTab = ['payload', 'output', 'metadata', 'json'].includes(details.tab);
  if (!isJsonTab && row.kind !== 'json') return { ...state, notice: 'this tab has no levels to fold to' };
  const jsonLevel = level === null ? everyLevel : level;
  const toggledFolds = new Set([...details.toggledFolds].filter((fold) => !isJsonFold(fold)));
  return onSameValue({ ...state, details: { ...details, jsonLevel, toggledFolds } }, row);
}

/** `*`: all unfolded below the value at the cursor; on one that holds no others, below what holds it. */
export function unfoldJsonBelow(state: State): State {
  const row = detailRows(state).at(state.details.cursor);
  if (row.kind !== 'json') return { ...state, notice: 'there is no JSON here to unfold' };
  const node = isFoldable(row.tree, row.node) ? row.node : (row.tree.parent[row.node] ?? row.top);
  const { jsonLevel: level, toggledFolds } = state.details;
  const view = { tree: row.tree, top: row.top, name: row.name, level, toggledFolds };
  const details = { ...state.details, toggledFolds: foldsWithSubtreeOpen(view, Math.max(node, row.top)) };
  return onSameValue({ ...state, details }, row);
}

/** The cursor on the value that it was on, or on what it is folded into now. */
function onSameValue(state: State, before: DetailRow): State {
  const rows = detailRows(state);
  if (before.kind !== 'json' && before.kind !== 'json-text') {
    return withDetailsCursor(state, state.details.cursor);
  }
  const { tree, name, top } = before;
  for (let node = before.node; node >= top; node = tree.parent[node] ?? -1) {
    const index = rows.indexOfNode?.(tree, name, node) ?? -1;
    if (index >= 0) return withDetailsCursor(state, index);
  }
  return withDetailsCursor(state, state.details.cursor);
}

function foldLogToLevel(state: State, logLevel: number): State {
  const { details } = state;
  const toggledFolds = new Set([...details.toggledFolds].filter((fold) => !fold.startsWith('log:')));
  return withDetailsCursor({ ...state, details: { ...details, logLevel, toggledFolds } }, details.cursor);
}

function isFoldedRow(row: DetailRow): boolean {
  if (row.kind === 'log') return row.hiddenLines > 0;
  return 'isFolded' in row && row.isFolded;
}

function withFoldToggled(state: State, fold: string): State {
  const toggledFolds = new Set(state.details.toggledFolds);
  if (!toggledFolds.delete(fold)) toggledFolds.add(fold);
  const details = { ...state.details, toggledFolds };
  return onSameValue({ ...state, details }, detailRows(state).at(details.cursor));
}

/** To the line that opens the braces around the cursor's. */
function moveToEnclosing(state: State): State {
  const rows = detailRows(state);
  const here = rows.at(state.details.cursor);
  if (here.kind !== 'json') return state;
  const parent = here.isClosing ? here.node : (here.tree.parent[here.node] ?? -1);
  const index = parent < here.top ? -1 : (rows.indexOfNode?.(here.tree, here.name, parent) ?? -1);
  if (index >= 0) return withDetailsCursor(state, index);
  return { ...state, notice: 'this is the outermost level: tab goes to the tree' };
}
