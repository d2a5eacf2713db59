/** What the keys of the filter line do. */
import type { Action } from '../action.ts';
import type { State } from '../state.ts';
import {
  commitFilter,
  completeDraft,
  editFilter,
  openFilter,
  recallFilter,
  takeCandidate,
  typeFilter,
} from './filter-line.ts';

/** The actions of the filter line. */
export type FilterAction = Extract<
  Action,
  {
    readonly kind:
      | 'filter-opened'
      | 'filter-typed'
      | 'filter-edited'
      | 'filter-recalled'
      | 'filter-completed'
      | 'filter-candidate-taken'
      | 'filter-committed';
  }
>;

/** The state after it. */
export function filterBy(state: State, action: FilterAction): State {
  switch (action.kind) {
    case 'filter-opened':
      return openFilter(state);
    case 'filter-typed':
      return typeFilter(state, action.text);
    case 'filter-edited':
      return editFilter(state, action.edit);
    case 'filter-recalled':
      return recallFilter(state, action.direction);
    case 'filter-completed':
      return completeDraft(state, action.direction);
    case 'filter-candidate-taken':
      return takeCandidate(state, action.place);
    case 'filter-committed':
      return commitFilter(state);
  }
}
