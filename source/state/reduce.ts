/** The one function that changes a state: pure, and total over all actions. */
import { noRow } from '../model/run-index.ts';
import type { Action } from './action.ts';
import { withBody, withFailedLoad } from './bodies.ts';
import { openBodyMatch } from './body-match.ts';
import {
  completePalette,
  enterPalette,
  erasePalette,
  openPalette,
  recallPalette,
  typePalette,
} from './command-line/palette.ts';
import { markRun } from './comparison-base.ts';
import { typeDigit, withDigitsUndone } from './count.ts';
import {
  foldJsonToLevel,
  moveInDetails,
  openDetail,
  stepInDetails,
  unfoldJsonBelow,
} from './details-cursor.ts';
import { withDetailsWindow } from './details-window.ts';
import { moveOverFamilies } from './families-cursor.ts';
import { cycleSorting, reverseSorting, withSorting } from './family-sorting.ts';
import { withFilteredBodies, withPatternEngine } from './filter/answered-filter.ts';
import { withEndedFilterTold } from './filter/ended-filter.ts';
import { filterBy } from './filter/filter-by.ts';
import { findBy } from './find-line.ts';
import { foldOrLeave, isOnGroup, toggleFold, unfoldOrEnter } from './fold.ts';
import { foldAll, foldToLevel, unfoldAll, unfoldSubtree } from './fold-many.ts';
import { withFoundBodies } from './found-bodies.ts';
import { moveOverHelp, moveToHeading, searchHelp } from './help-overlay.ts';
import { behindHelp } from './help-place.ts';
import { jumpBack, jumpForward, jumpTo, jumpToFailure, jumpToParent, jumpToRoot } from './jump.ts';
import { jumpToCause } from './jump-to-cause.ts';
import { reduceList } from './lists/reduce-list.ts';
import { moveCursor, moveToSibling } from './move-cursor.ts';
import { chooseWorth, cycleWorth } from './narrowing.ts';
import { choosePane, resize, settled, withFamiliesWindow } from './panes.ts';
import { pointAtDetail, pointAtFamily, pointAtTree } from './point-at.ts';
import { reduceDisplay } from './reduce-display.ts';
import { scrollPane } from './scroll-pane.ts';
import { jumpToSlowest } from './slowest.ts';
import { withSources } from './sources.ts';
import type { HelpOverlay, PendingCount, State } from './state.ts';
import { withRuns } from './with-runs.ts';
import { zoomIn } from './zoom.ts';

/** The state after what happened. A key that can do nothing leaves it as it is, with a notice that says why. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'resized':
      return resize(state, action.size);
    case 'runs-changed':
      return settled(withRuns(state, action.runs));
    case 'run-loaded':
      return withDetailsWindow(withBody(state, action.body));
    case 'run-load-failed':
      return withFailedLoad(state, action.row, action.reason);
    case 'bodies-searched':
      return withFamiliesWindow(withFoundBodies(state, action.text, action.found));
    case 'bodies-filtered':
      return withFamiliesWindow(withFilteredBodies(state, action.asked, action.reply));
    case 'pattern-engine-loaded':
      return withPatternEngine(state, action.engine);
    case 'sources-loaded':
      return withSources(state, action.excerpts);
    case 'sources-outdated':
      return { ...state, sources: new Map() };
    case 'noticed':
      return { ...state, notice: action.text, copying: null, count: null };
    default:
      return afterKey(state, action);
  }
}

type WorldActionKind =
  | 'resized'
  | 'runs-changed'
  | 'run-loaded'
  | 'run-load-failed'
  | 'bodies-searched'
  | 'bodies-filtered'
  | 'pattern-engine-loaded'
  | 'sources-loaded'
  | 'sources-outdated'
  | 'noticed';
type KeyAction = Exclude<Action, { readonly kind: WorldActionKind }>;
type LineActionKind =
  | 'digit-typed'
  | 'counted'
  | 'command-line-opened'
  | 'command-typed'
  | 'command-erased'
  | 'command-recalled'
  | 'command-completed'
  | 'command-entered';
type ScreenAction = Exclude<KeyAction, { readonly kind: LineActionKind }>;

/** The last notice goes with any key; the first key ends the time in which the cursor follows the failures that come in. */
function afterKey(state: State, action: KeyAction): State {
  const reload = state.reload === null ? null : { ...state.reload, cursorId: null };
  const fresh = { ...state, notice: null, hasMoved: true, reload, count: null };
  const next = onLine(fresh, action, state.count);
  const told = withEndedFilterTold(state, next);
  return told.cursor === state.cursor ? told : withFamiliesWindow(told);
}

/** The command line, and the number before a key: what they stand for goes on to the screen. */
function onLine(state: State, action: KeyAction, count: PendingCount | null): State {
  switch (action.kind) {
    case 'digit-typed':
      return typeDigit(state, action.digit, action.isFolding, count);
    case 'counted':
      return reduce(withDigitsUndone(state, count), action.action);
    case 'command-line-opened':
      return openPalette(state, action.text);
    case 'command-typed':
      return typePalette(state, action.text);
    case 'command-erased':
      return erasePalette(state);
    case 'command-recalled':
      return recallPalette(state, action.direction);
    case 'command-completed':
      return completePalette(state, action.direction);
    case 'command-entered': {
      const entered = enterPalette(state);
      return action.action === null ? entered : reduce(entered, action.action);
    }
    default:
      return onOverlay(state, action);
  }
}

function onOverlay(state: State, action: ScreenAction): State {
  switch (state.overlay?.kind) {
    case 'help':
      return onHelp(state, state.overlay, action);
    case 'list':
      return reduceList(state, state.overlay, action) ?? onScreen(state, action);
    default:
      return onScreen(state, action);
  }
}

function onHelp(state: State, help: HelpOverlay, action: ScreenAction): State {
  switch (action.kind) {
    case 'moved':
      return moveOverHelp(state, help, action.movement);
    case 'help-heading-stepped':
      return moveToHeading(state, help, action.direction);
    case 'help-run':
      return action.action === null ? behindHelp(state) : reduce(behindHelp(state), action.action);
    case 'help-refused':
      return { ...state, notice: reduce(behindHelp(state), action.action).notice };
    case 'find-opened':
      return searchHelp(state, help, help.search, true);
    case 'find-typed':
      return searchHelp(state, help, help.search + action.text, true);
    case 'find-erased':
      return searchHelp(state, help, [...help.search].slice(0, -1).join(''), help.search !== '');
    case 'find-committed':
      return searchHelp(state, help, help.search, false);
    default:
      return onScreen(state, action);
  }
}

function onScreen(state: State, action: ScreenAction): State {
  const { pane } = state;
  switch (action.kind) {
    case 'moved':
      if (pane === 'details') return moveInDetails(state, action.movement);
      if (pane === 'families') return moveOverFamilies(state, action.movement);
      return moveCursor(state, action.movement);
    case 'sibling-moved':
      return moveToSibling(state, action.direction, action.times);
    case 'unfolded-or-entered':
      if (pane === 'details') return stepInDetails(state, 1);
      return pane === 'families' ? choosePane(state, 'tree') : ifRun(state, unfoldOrEnter);
    case 'folded-or-left':
      if (pane === 'details') return stepInDetails(state, -1);
      return ifRun(state, foldOrLeave);
    case 'fold-toggled':
      return pane === 'details' ? openDetail(state, false) : ifRun(state, toggleFold);
    case 'run-marked':
      return markRun(state);
    case 'opened-here':
      return openHere(state);
    case 'folded-to-level':
      if (pane === 'details') return foldJsonToLevel(state, action.level);
      return ifRun(state, (one) => foldToLevel(one, action.level));
    case 'all-unfolded':
      return pane === 'details' ? foldJsonToLevel(state, null) : ifRun(state, unfoldAll);
    case 'all-folded':
      return pane === 'details' ? foldJsonToLevel(state, 1) : ifRun(state, foldAll);
    case 'subtree-unfolded':
      if (pane === 'details') return unfoldJsonBelow(state);
      return ifRun(state, unfoldSubtree);
    case 'worth-cycled':
      return cycleWorth(state);
    case 'sorting-cycled':
      return cycleSorting(state);
    case 'sorting-reversed':
      return reverseSorting(state);
    case 'sorting-chosen':
      return withSorting(state, action.sorting);
    case 'jumped-to-root':
      return jumpToRoot(state);
    case 'jumped-to-parent':
      return jumpToParent(state, action.times);
    case 'jumped-back':
      return jumpBack(state, action.times);
    case 'jumped-forward':
      return jumpForward(state, action.times);
    case 'failure-stepped':
      return jumpToFailure(state, action.direction, action.times);
    case 'cause-stepped':
      return jumpToCause(state);
    case 'jumped-to-slowest':
      return jumpToSlowest(state, action.times);
    case 'row-selected':
      return jumpTo(state, action.row);
    case 'zoomed':
      return zoomIn(state);
    case 'find-opened':
    case 'find-typed':
    case 'find-erased':
    case 'find-recalled':
    case 'find-committed':
    case 'find-stepped':
    case 'find-entered':
      return findBy(state, action);
    case 'filter-opened':
    case 'filter-typed':
    case 'filter-edited':
    case 'filter-recalled':
    case 'filter-completed':
    case 'filter-candidate-taken':
    case 'filter-committed':
      return filterBy(state, action);
    case 'wheel-turned':
      return scrollPane(state, action.pane, action.rows);
    case 'tree-pointed':
      return pointAtTree(state, action.position, action.isOnFold);
    case 'family-pointed':
      return pointAtFamily(state, action.place);
    case 'detail-pointed':
      return pointAtDetail(state, action.place, action.column, action.isOnFold);
    case 'worth-chosen':
      return chooseWorth(state, action.worth);
    default:
      return reduceDisplay(state, action);
  }
}

function openHere(state: State): State {
  if (state.pane === 'details') return openDetail(state, true);
  if (state.pane === 'families') return choosePane(state, 'tree');
  return ifRun(state, (one) =>
    isOnGroup(one) ? toggleFold(one) : (openBodyMatch(one) ?? choosePane(one, 'details')),
  );
}

function ifRun(state: State, change: (state: State) => State): State {
  return state.cursor === noRow ? { ...state, notice: 'there is no run here' } : change(state);
}
