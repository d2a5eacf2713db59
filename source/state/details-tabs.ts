/** Choosing what the details show. */
import { detailTabs } from './detail-rows.ts';
import { layoutOf } from './layout.ts';
import { choosePane, settled } from './panes.ts';
import type { DetailsTab, State } from './state.ts';

/** The state with a tab of the person's own choice, the details open; on a screen of one pane they fill it. */
export function chooseTab(state: State, tab: DetailsTab): State {
  const isNew = tab !== state.details.tab;
  const place = isNew ? { cursor: 0, top: 0, column: 'left' as const } : {};
  const details = { ...state.details, ...place, tab, isTabChosen: true, isOpen: true };
  const chosen = settled({ ...state, details, left: isNew ? 0 : state.left });
  if (layoutOf(chosen).kind === 'single') return choosePane(chosen, 'details');
  if (isNew || !state.details.isOpen) return chosen;
  return { ...chosen, notice: `${tab === 'json' ? 'the raw JSON is' : `the tab ${tab} is`} shown already` };
}

/** `,` and `.`: the tab before or after this one, round and round. */
export function cycleTab(state: State, direction: 1 | -1): State {
  const tabs = detailTabs(state);
  if (tabs.length === 0) return { ...state, notice: 'there is nothing to show' };
  const at = tabs.indexOf(state.details.tab);
  const next = at < 0 ? 0 : (at + direction + tabs.length) % tabs.length;
  return chooseTab(state, tabs[next] ?? 'overview');
}
