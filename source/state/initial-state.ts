/** The state that a session begins with. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { noPalette } from './command-line/palette.ts';
import { noFilter } from './filter/no-filter.ts';
import { enterFilter } from './filter/show-filter.ts';
import { noFind } from './find.ts';
import { noJsonFind } from './json-find.ts';
import { freshLists } from './lists/lists-state.ts';
import { noVisibleRows } from './no-visible-rows.ts';
import type { Settings, Size, State } from './state.ts';
import { withRuns } from './with-runs.ts';

/** Looks at a collection, which may be empty as yet: the failing paths unfolded, the cursor on the likely cause. */
export function initialState(settings: Settings, size: Size, runs: RunCollection): State {
  const none = new Int32Array(0);
  const blank: State = {
    size,
    settings,
    runs,
    visible: noVisibleRows('by-worth'),
    sorting: { order: settings.sort, isReversed: false },
    rootOrder: none,
    cursor: noRow,
    position: -1,
    top: 0,
    familiesTop: 0,
    pane: 'tree',
    details: {
      isOpen: true,
      tab: 'overview',
      isTabChosen: false,
      sharePercent: 55,
      cursor: 0,
      top: 0,
      column: 'left',
      toggledFolds: new Set(),
      jsonLevel: 2,
      logLevel: Number.MAX_SAFE_INTEGER,
    },
    find: noFind,
    jsonFind: noJsonFind,
    filter: noFilter,
    patternEngine: settings.patternEngine,
    overlay: null,
    lists: freshLists,
    copying: null,
    palette: noPalette,
    count: null,
    keys: settings.keys,
    theme: settings.theme,
    isMouse: settings.isMouse,
    isQueueShown: true,
    timeMode: settings.timeMode,
    isUtc: settings.timeZone === 'UTC',
    isWrapped: false,
    left: 0,
    marked: noRow,
    worth: 'all',
    matched: null,
    onlyCause: null,
    zoom: noRow,
    outerViews: [],
    back: [],
    forward: [],
    notice: null,
    bodies: new Map(),
    failedLoads: new Map(),
    sources: new Map(),
    hasMoved: false,
    reload: null,
  };
  return withRuns(withInitialFilter(blank), runs);
}

/** `--filter`: set before any run is there; those that come in are asked. */
function withInitialFilter(state: State): State {
  const { filter } = state.settings;
  return filter === null ? state : { ...enterFilter(state, filter), notice: null };
}
