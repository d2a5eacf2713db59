/** Keys of the details pane: on and off, its tabs. */
import { noRow } from '../../model/run-index.ts';
import type { Action } from '../action.ts';
import { detailTabs } from '../detail-rows.ts';
import { hasPlaceToOpen, openEditor } from '../open-editor.ts';
import type { DetailsTab, State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function tabKey(key: string | null, help: string, tab: DetailsTab): KeyBinding {
  return details(
    `tab ${tab}`,
    key === null ? [] : [key],
    help,
    { kind: 'tab-chosen', tab },
    ({ details }) => !details.isOpen || details.tab !== tab,
  );
}

function details(
  command: string,
  keys: readonly string[],
  help: string,
  action: Action,
  isAvailable: (state: State) => boolean,
  hint: KeyBinding['hint'] = null,
): KeyBinding {
  return binding({
    command,
    keys,
    group: 'Details',
    help,
    contexts: allPanes,
    isAvailable,
    act: () => action,
    hint,
  });
}

/** d, o a x O m i, comma and full stop. */
export const detailsKeys: readonly KeyBinding[] = [
  details('details', ['d'], 'details on or off', { kind: 'details-toggled' }, () => true, {
    rank: 60,
    text: 'details',
  }),
  tabKey('o', 'overview', 'overview'),
  tabKey('a', 'attempts', 'attempts'),
  tabKey('x', 'error', 'error'),
  tabKey('O', 'log, where a trace of the run is in the input', 'log'),
  tabKey('m', 'payload', 'payload'),
  tabKey(null, 'output', 'output'),
  tabKey(null, 'metadata', 'metadata'),
  tabKey('i', 'raw JSON', 'json'),
  tabKey('c', 'compare with the last run of this task that went well, or with the marked one', 'compare'),
  details(
    'mark',
    ['M'],
    'mark this run as the one to compare with, or take the mark away',
    { kind: 'run-marked' },
    hasRun,
  ),
  binding({
    command: 'edit',
    keys: ['v'],
    group: 'Details',
    help: 'open this line of your code in $VISUAL or $EDITOR',
    contexts: allPanes,
    isAvailable: hasPlaceToOpen,
    act: openEditor,
  }),
  details('previous-tab', [','], 'previous tab', { kind: 'tab-cycled', direction: -1 }, hasOtherTabs, {
    rank: 50,
    text: 'tabs',
  }),
  details('next-tab', ['.'], 'next tab', { kind: 'tab-cycled', direction: 1 }, hasOtherTabs, {
    rank: 50,
    text: 'tabs',
  }),
];

function hasRun({ cursor }: State): boolean {
  return cursor !== noRow;
}

/** Whether the neighbouring tab is another than the one that is shown; on a closed pane any is. */
function hasOtherTabs(state: State): boolean {
  const tabs = detailTabs(state);
  return tabs.length > 1 || !state.details.isOpen || tabs[0] !== state.details.tab;
}
