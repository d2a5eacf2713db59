/** Keys that move over rows. */
import type { Movement } from '../action.ts';
import { detailRows } from '../detail-rows.ts';
import { helpPage } from '../help-lines.ts';
import { hasSeveralEntries } from '../lists/list-overlay.ts';
import type { State } from '../state.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

const wherever = [...allPanes, 'help', 'list', 'times'] as const;

function movement(
  command: string,
  keys: readonly string[],
  help: string,
  moved: Movement,
  rank: number | null = null,
): KeyBinding {
  return binding({
    command,
    keys,
    group: 'Move',
    help,
    contexts: wherever,
    isCounted: true,
    isAvailable: hasSeveralRows,
    act: () => ({ kind: 'moved', movement: moved }),
    hint: rank === null ? null : { rank, text: 'move' },
  });
}

function hasSeveralRows(state: State): boolean {
  const { pane, visible, overlay, rootOrder } = state;
  if (overlay?.kind === 'help') return helpPage(state).items.length > 1;
  if (overlay?.kind === 'list') return hasSeveralEntries(state, overlay);
  if (pane === 'details') return detailRows(state).count > 1;
  if (pane === 'families') return rootOrder.length > 1;
  // A single run may have its message below it.
  return visible.count > 2 || (visible.count === 2 && visible.isMessage[1] === 0);
}

/** j k, pages, ends, siblings. */
export const moveKeys: readonly KeyBinding[] = [
  movement('previous-row', ['up', 'k'], 'previous row', 'previous', 10),
  movement('next-row', ['down', 'j'], 'next row', 'next', 10),
  movement('first-row', ['g', 'home'], 'first row; after a number: that row', 'first'),
  movement('last-row', ['G', 'end'], 'last row; after a number: that row', 'last'),
  movement('half-page-down', ['ctrl-d'], 'half a page down', 'half-page-down'),
  movement('half-page-up', ['ctrl-u'], 'half a page up', 'half-page-up'),
  movement('page-down', ['pagedown'], 'a page down', 'page-down'),
  movement('page-up', ['pageup'], 'a page up', 'page-up'),
  binding({
    command: 'next-sibling',
    isCounted: true,
    keys: ['J'],
    group: 'Move',
    help: 'next sibling: the next run with the same parent, or the next family',
    contexts: allPanes,
    isAvailable: hasRun,
    act: () => ({ kind: 'sibling-moved', direction: 1 }),
  }),
  binding({
    command: 'previous-sibling',
    isCounted: true,
    keys: ['K'],
    group: 'Move',
    help: 'previous sibling',
    contexts: allPanes,
    isAvailable: hasRun,
    act: () => ({ kind: 'sibling-moved', direction: -1 }),
  }),
];

function hasRun({ position }: State): boolean {
  return position >= 0;
}
