/** Panes, how things are told, help, lists, filter: what changes the screen and not the cursor's rows. */
import type { Action } from './action.ts';
import { chooseTab, cycleTab } from './details-tabs.ts';
import {
  chooseTimeMode,
  cycleTimeMode,
  keysWords,
  mouseWords,
  scrollSideways,
  toggleQueueTime,
  toggleWrap,
  toggleZone,
} from './display.ts';
import { withFilterAskedAgain } from './filter/show-filter.ts';
import { toggleHelp } from './help-overlay.ts';
import { leaveLayer } from './leave-layer.ts';
import { toggleList } from './lists/list-overlay.ts';
import { choosePane, cyclePane, resizePane, toggleDetails } from './panes.ts';
import { setFilter } from './set-filter.ts';
import type { State } from './state.ts';
import { unknownKeyText } from './unknown-key.ts';

/** What `reduceDisplay` answers. */
export type DisplayAction = Extract<
  Action,
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
      | 'help-run'
      | 'help-refused'
      | 'help-heading-stepped'
      | 'list-toggled'
      | 'list-cycled'
      | 'times-widened'
      | 'times-zoomed'
      | 'copy-menu-opened'
      | 'escaped'
      | 'filter-set'
      | 'time-mode-chosen'
      | 'theme-chosen'
      | 'keys-chosen'
      | 'mouse-chosen'
      | 'queue-time-toggled'
      | 'key-unknown';
  }
>;

/** The state after an action that is not about the rows of a pane. */
export function reduceDisplay(state: State, action: DisplayAction): State {
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
    case 'time-mode-chosen':
      return chooseTimeMode(state, action.timeMode);
    case 'theme-chosen':
      return { ...state, theme: action.theme, notice: `theme ${action.theme}` };
    case 'keys-chosen':
      return { ...state, keys: action.keys, notice: keysWords[action.keys] };
    case 'mouse-chosen':
      return { ...state, isMouse: action.isMouse, notice: mouseWords(action.isMouse) };
    case 'queue-time-toggled':
      return toggleQueueTime(state);
    case 'filter-set':
      return setFilter(state, action.text);
    case 'zone-toggled':
      return withZone(state);
    case 'wrap-toggled':
      return toggleWrap(state);
    case 'scrolled-sideways':
      return scrollSideways(state, action.direction, action.times);
    case 'help-toggled':
      return toggleHelp(state);
    case 'help-run':
    case 'help-refused':
    case 'help-heading-stepped':
      return { ...state, notice: 'the help is closed: ? opens it' };
    case 'list-toggled':
      return toggleList(state, action.list);
    case 'list-cycled':
    case 'times-widened':
    case 'times-zoomed':
      return { ...state, notice: 'there is no list open: C opens the causes' };
    case 'copy-menu-opened':
      return { ...state, copying: action.isRaw ? 'raw' : 'redacted' };
    case 'escaped':
      return leaveLayer(state);
    case 'key-unknown':
      return { ...state, notice: unknownKeyText(state, action.key) };
  }
}

/** The moments that a filter names are of the zone that times are told in. */
function withZone(state: State): State {
  const toggled = toggleZone(state);
  return toggled.isUtc === state.isUtc ? toggled : withFilterAskedAgain(toggled);
}
