/** Enter on a problem: to the run that it is of, or to the value in its JSON. */
import { nodeAt } from '../model/json-node.ts';
import { type JsonTree, noNode } from '../model/json-tree.ts';
import { nodeAtPlace } from '../model/node-at-place.ts';
import type { Problem } from '../model/problem.ts';
import { noRow } from '../model/run-index.ts';
import { detailRows } from './detail-rows.ts';
import { documentFold } from './detail-rows-of-raw-json.ts';
import { absentBodyText, detailSubject } from './detail-subject.ts';
import { chooseTab } from './details-tabs.ts';
import { withDetailsCursor } from './details-window.ts';
import { foldsToShow } from './json-folds.ts';
import { jumpTo } from './jump.ts';
import { choosePane } from './panes.ts';
import type { State } from './state.ts';

/** The state at a problem's run, or, where that is shown, at the value that is wrong; a word where there is neither. */
export function openProblem(state: State, problem: Problem): State {
  const { index } = state.runs;
  const row = problem.runId === null ? noRow : index.rowOf(problem.runId);
  const subject = detailSubject(state);
  if (row === noRow || subject === null) return { ...state, notice: 'this is not the problem of a run' };
  if (row !== subject.row) return jumpTo(choosePane(state, 'tree'), row);
  if (problem.document !== index.document(row)) {
    return { ...state, notice: 'this is another document of the run: the JSON shown is its newest' };
  }
  if (subject.body === null) return { ...state, notice: absentBodyText(subject) };
  const { json, document } = subject.body;
  const { pointer } = problem;
  return atNode(
    state,
    json,
    pointer === null ? nodeAtPlace(json, document, problem) : nearestNode(json, pointer),
  );
}

/** The value that a pointer names; where it is missing what it is missing from. */
function nearestNode(tree: JsonTree, pointer: string): number {
  let rest = pointer;
  let node = nodeAt(tree, rest);
  while (node === noNode && rest !== '') {
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf('/')));
    node = nodeAt(tree, rest);
  }
  return node;
}

function atNode(state: State, tree: JsonTree, node: number): State {
  if (node === noNode) return { ...state, notice: 'there is no JSON to show' };
  const chosen = choosePane(chooseTab(state, 'json'), 'details');
  const { jsonLevel: level, toggledFolds: folds } = chosen.details;
  const view = { tree, top: 0, name: 'json', level, toggledFolds: folds };
  const toggledFolds = new Set(foldsToShow(view, node));
  toggledFolds.delete(documentFold(0));
  const shown = { ...chosen, notice: null, details: { ...chosen.details, toggledFolds } };
  return withDetailsCursor(shown, detailRows(shown).indexOfNode?.(tree, 'json', node) ?? 0);
}
