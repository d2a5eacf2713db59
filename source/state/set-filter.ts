/** The one way in which lists and the command line narrow the view by a filter. */

import { filterCountText } from './filter/filter-count.ts';
import { endFilter, enterFilter } from './filter/show-filter.ts';
import { choosePane } from './panes.ts';
import type { State } from './state.ts';

/** The state with a filter of the filter language set, whatever lies over the screen closed; without any for an empty text. */
export function setFilter(state: State, text: string): State {
  const closed = choosePane({ ...state, overlay: null }, 'tree');
  if (text.trim() === '') return endFilter(closed);
  const entered = enterFilter(closed, text);
  if (entered.notice !== null || entered.filter.shown === null) return entered;
  return { ...entered, notice: `${filterCountText(entered)}: esc shows all` };
}
