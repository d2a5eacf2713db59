/** Esc: pops one layer, and never quits. */
import { closePalette } from './command-line/palette.ts';
import { cancelFilter } from './filter/filter-line.ts';
import { endFilter } from './filter/show-filter.ts';
import { cancelFind, forgetFind } from './find.ts';
import { escapeHelp } from './help-overlay.ts';
import { cancelJsonFind, forgetJsonFind } from './json-find.ts';
import { uppermostLayer } from './layer.ts';
import { escapeList } from './lists/list-overlay.ts';
import { withOnlyCause } from './narrowing.ts';
import { choosePane } from './panes.ts';
import type { State } from './state.ts';
import { zoomOut } from './zoom.ts';

/** The state without its uppermost layer. */
export function leaveLayer(state: State): State {
  switch (uppermostLayer(state)) {
    case 'command-line':
      return closePalette(state);
    case 'copy-menu':
      return { ...state, copying: null };
    case 'find-line':
      return state.jsonFind.draft === null ? cancelFind(state) : cancelJsonFind(state);
    case 'filter-line':
      return cancelFilter(state);
    case 'help':
      return state.overlay?.kind === 'help' ? escapeHelp(state, state.overlay) : state;
    case 'list':
      return state.overlay?.kind === 'list' ? escapeList(state, state.overlay) : state;
    case 'json-find':
      return forgetJsonFind(state);
    case 'pane':
      return choosePane(state, 'tree');
    case 'find':
      return { ...forgetFind(state), notice: 'find ended: n N step through failures' };
    case 'filter':
      return endFilter(state);
    case 'zoom':
      return zoomOut(state);
    case 'cause':
      return { ...withOnlyCause(state, null), notice: 'all families are shown again' };
    case null:
      return { ...state, notice: 'nothing to leave: q quits' };
  }
}
