/** The one way in which lists narrow the view by a filter. */
import type { State } from './state.ts';

/** The state with a filter of the filter language set, whatever lies over the screen closed. Not there yet: it is told instead. */
export function setFilter(state: State, text: string): State {
  return { ...state, overlay: null, notice: text === '' ? 'all runs are shown' : `filter: ${text}` };
}
