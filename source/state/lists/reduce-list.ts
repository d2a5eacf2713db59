/** What happens while a list lies over the screen. */
import type { Action } from '../action.ts';
import type { State } from '../state.ts';
import { chooseEntry, chooseSlowest, foldEntry } from './choose-entry.ts';
import { cycleList, moveOverList, searchList } from './list-overlay.ts';
import { cycleTaskSorting, reverseTaskSorting } from './list-sorting.ts';
import type { ListOverlay } from './lists-state.ts';
import { chooseTimes, moveOverTimes, widenTimes, zoomTimes } from './move-over-times.ts';

/** The state after an action that is the list's to answer; null for all others. */
export function reduceList(state: State, overlay: ListOverlay, action: Action): State | null {
  const isTimes = overlay.list === 'times';
  switch (action.kind) {
    case 'moved':
      return isTimes ? moveOverTimes(state, action.movement) : moveOverList(state, overlay, action.movement);
    case 'opened-here':
      return isTimes ? chooseTimes(state) : chooseEntry(state, overlay);
    case 'fold-toggled':
      return isTimes ? chooseTimes(state) : foldEntry(state, overlay, 'other');
    case 'unfolded-or-entered':
      return isTimes ? moveOverTimes(state, 'next') : foldEntry(state, overlay, 'open');
    case 'folded-or-left':
      return isTimes ? moveOverTimes(state, 'previous') : foldEntry(state, overlay, 'closed');
    case 'list-cycled':
      return cycleList(state, overlay, action.direction);
    case 'jumped-to-slowest':
      return chooseSlowest(state, overlay);
    case 'sorting-cycled':
      return cycleTaskSorting(state, overlay);
    case 'sorting-reversed':
      return reverseTaskSorting(state, overlay);
    case 'times-widened':
      return widenTimes(state, action.direction);
    case 'times-zoomed':
      return zoomTimes(state, action.direction);
    case 'find-opened':
      return searchList(state, overlay, overlay.search, true);
    case 'find-typed':
      return searchList(state, overlay, overlay.search + action.text, true);
    case 'find-erased':
      return searchList(state, overlay, [...overlay.search].slice(0, -1).join(''), overlay.search !== '');
    case 'find-committed':
      return searchList(state, overlay, overlay.search, false);
    default:
      return null;
  }
}
