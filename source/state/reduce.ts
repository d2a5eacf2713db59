/** The one function that changes a state: pure, and total over all actions. */
import { noRow } from '../model/run-index.ts';
import type { Action } from './action.ts';
import { withBody, withFailedLoad } from './bodies.ts';
import { chooseCause, moveOverCauses, toggleCauses } from './causes-overlay.ts';
import { markRun } from './comparison-base.ts';
import { foldJsonToLevel, moveInDetails, openDetail, stepInDetails } from './details-cursor.ts';
import { chooseTab, cycleTab } from './details-tabs.ts';
import { withDetailsWindow } from './details-window.ts';
import { cycleTimeMode, scrollSideways, toggleWrap, toggleZone } from './display.ts';
import { moveOverFamilies } from './families-cursor.ts';
import { cycleSorting, reverseSorting, withSorting } from './family-sorting.ts';
import { commitFind, eraseFind, openFind, recallFind, stepFind, typeFind } from './find.ts';
import { foldOrLeave, isOnGroup, toggleFold, unfoldOrEnter } from './fold.ts';
import { foldAll, foldToLevel, unfoldAll, unfoldSubtree } from './fold-many.ts';
import { scrollHelp, searchHelp, toggleHelp } from './help-overlay.ts';
import { jumpBack, jumpForward, jumpTo, jumpToFailure, jumpToParent, jumpToRoot } from './jump.ts';
import { jumpToCause } from './jump-to-cause.ts';
import { keyLabel } from './keys/key-name.ts';
import { leaveLayer } from './leave-layer.ts';
import { moveCursor, moveToSibling } from './move-cursor.ts';
import { cycleWorth } from './narrowing.ts';
import {
  choosePane,
  cyclePane,
  resize,
  resizePane,
  settled,
  toggleDetails,
  withFamiliesWindow,
} from './panes.ts';
import { withSources } from './sources.ts';
import type { CausesOverlay, HelpOverlay, State } from './state.ts';
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
    case 'sources-loaded':
      return withSources(state, action.excerpts);
    case 'sources-outdated':
      return { ...state, sources: new Map() };
    case 'noticed':
      return { ...state, notice: action.text, copying: null };
    default:
      return afterKey(state, action);
  }
}

type WorldActionKind =
  | 'resized'
  | 'runs-changed'
  | 'run-loaded'
  | 'run-load-failed'
  | 'sources-loaded'
  | 'sources-outdated'
  | 'noticed';
type KeyAction = Exclude<Action, { readonly kind: WorldActionKind }>;

/** The last notice goes with any key; the first key ends the time in which the cursor follows the failures that come in. */
function afterKey(state: State, action: KeyAction): State {
  const reload = state.reload === null ? null : { ...state.reload, cursorId: null };
  const fresh = { ...state, notice: null, hasMoved: true, reload };
  const next = onOverlay(fresh, action);
  return next.cursor === state.cursor ? next : withFamiliesWindow(next);
}

function onOverlay(state: State, action: KeyAction): State {
  switch (state.overlay?.kind) {
    case 'help':
      return onHelp(state, state.overlay, action);
    case 'causes':
      return onCauses(state, state.overlay, action);
    default:
      return onScreen(state, action);
  }
}

function onCauses(state: State, causes: CausesOverlay, action: KeyAction): State {
  switch (action.kind) {
    case 'moved':
      return moveOverCauses(state, causes, action.movement);
    case 'opened-here':
      return chooseCause(state, causes);
    default:
      return onScreen(state, action);
  }
}

function onHelp(state: State, help: HelpOverlay, action: KeyAction): State {
  switch (action.kind) {
    case 'moved':
      return scrollHelp(state, help, action.movement);
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

function onScreen(state: State, action: KeyAction): State {
  const { pane } = state;
  switch (action.kind) {
    case 'moved':
      if (pane === 'details') return moveInDetails(state, action.movement);
      if (pane === 'families') return moveOverFamilies(state, action.movement);
      return moveCursor(state, action.movement);
    case 'sibling-moved':
      return moveToSibling(state, action.direction);
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
      return jumpToParent(state);
    case 'jumped-back':
      return jumpBack(state);
    case 'jumped-forward':
      return jumpForward(state);
    case 'failure-stepped':
      return jumpToFailure(state, action.direction);
    case 'cause-stepped':
      return jumpToCause(state);
    case 'row-selected':
      return jumpTo(state, action.row);
    case 'zoomed':
      return zoomIn(state);
    case 'find-opened':
      return openFind(state);
    case 'find-typed':
      return typeFind(state, action.text);
    case 'find-erased':
      return eraseFind(state);
    case 'find-recalled':
      return recallFind(state, action.direction);
    case 'find-committed':
      return commitFind(state);
    case 'find-stepped':
      return stepFind(state, action.direction);
    default:
      return onDisplay(state, action);
  }
}

type DisplayAction = Extract<
  KeyAction,
  {
    readonly kind:
      | 'pane-cycled'
      | 'pane-chosen'
      | 'pane-resized'
      | 'details-toggled'
      | 'tab-chosen'
      | 'tab-cycled'
      | 'time-mode-cycled'
      | 'zone-toggled'
      | 'wrap-toggled'
      | 'scrolled-sideways'
      | 'help-toggled'
      | 'causes-toggled'
      | 'copy-menu-opened'
      | 'escaped'
      | 'key-unknown';
  }
>;

function onDisplay(state: State, action: DisplayAction): State {
  switch (action.kind) {
    case 'pane-cycled':
      return cyclePane(state, action.direction);
    case 'pane-chosen':
      return choosePane(state, action.pane);
    case 'pane-resized':
      return resizePane(state, action.direction);
    case 'details-toggled':
      return toggleDetails(state);
    case 'tab-chosen':
      return chooseTab(state, action.tab);
    case 'tab-cycled':
      return cycleTab(state, action.direction);
    case 'time-mode-cycled':
      return cycleTimeMode(state);
    case 'zone-toggled':
      return toggleZone(state);
    case 'wrap-toggled':
      return toggleWrap(state);
    case 'scrolled-sideways':
      return scrollSideways(state, action.direction);
    case 'help-toggled':
      return toggleHelp({ ...state, copying: null });
    case 'causes-toggled':
      return toggleCauses(state);
    case 'copy-menu-opened':
      return { ...state, copying: action.isRaw ? 'raw' : 'redacted' };
    case 'escaped':
      return leaveLayer(state);
    case 'key-unknown': {
      const key = keyLabel(action.key, state.settings.isAscii);
      return { ...state, notice: `${key} does nothing here: ? lists the keys` };
    }
  }
}

function openHere(state: State): State {
  if (state.pane === 'details') return openDetail(state, true);
  if (state.pane === 'families') return choosePane(state, 'tree');
  return ifRun(state, (one) => (isOnGroup(one) ? toggleFold(one) : choosePane(one, 'details')));
}

function ifRun(state: State, change: (state: State) => State): State {
  return state.cursor === noRow ? { ...state, notice: 'there is no run here' } : change(state);
}
