/** The JSON trees that the details show in a tab of their own. */

import { documentFold, rawJsonViews } from './detail-rows-of-raw-json.ts';
import { detailSubject } from './detail-subject.ts';
import { foldsToShow, type JsonView } from './json-folds.ts';
import type { State } from './state.ts';

type Viewed = Parameters<typeof detailSubject>[0] & Pick<State, 'details'>;

/** The trees of the present tab, none in the tabs that show none; those in folded documents too. */
export function jsonViews(state: Viewed): readonly JsonView[] {
  const subject = detailSubject(state);
  const { tab } = state.details;
  if (subject === null || subject.body === null) return [];
  if (tab === 'json') return rawJsonViews(subject, subject.body);
  if (tab !== 'payload' && tab !== 'output' && tab !== 'metadata') return [];
  const part = subject.body.parts[tab];
  if (part === null) return [];
  const { jsonLevel: level, toggledFolds } = subject;
  return [{ tree: part.tree, top: part.node, name: tab, level, toggledFolds }];
}

/** The toggled folds with all open that hides a value of the tree at a place among several documents. */
export function foldsToShowIn(views: readonly JsonView[], place: number, node: number): ReadonlySet<string> {
  const view = views[place];
  if (view === undefined) return new Set();
  const folds = foldsToShow(view, node);
  if (views.length < 2) return folds;
  // The first document stands open unless it was folded, the others the other way round.
  const fold = documentFold(place);
  if ((place === 0) !== folds.has(fold)) return folds;
  const opened = new Set(folds);
  if (!opened.delete(fold)) opened.add(fold);
  return opened;
}
