/** Keys that fold and unfold. */

import { noRow } from '../../model/run-index.ts';
import type { Action } from '../action.ts';
import { foldAt, problemAt, runAt } from '../detail-rows.ts';
import { hasChildren, isOnGroup, openGroupLeader } from '../fold.ts';
import { meaningAt } from '../meaning-at.ts';
import type { State } from '../state.ts';
import { levelKeys } from './count-keys.ts';
import { allPanes, binding, type KeyBinding } from './key-binding.ts';

function folding(
  command: string,
  keys: readonly string[],
  help: string,
  action: Action,
  rest: Partial<Pick<KeyBinding, 'isAvailable' | 'hint' | 'contexts'>> = {},
): KeyBinding {
  return binding({
    command,
    keys,
    group: 'Fold',
    help,
    contexts: allPanes,
    isAvailable: hasRows,
    act: () => action,
    ...rest,
  });
}

/** l h, space, levels, all. */
export const foldKeys: readonly KeyBinding[] = [
  folding('unfold', ['right', 'l'], 'unfold; on what is unfolded: go to the first child', {
    kind: 'unfolded-or-entered',
  }),
  folding('fold', ['left', 'h'], 'fold; on what is folded: go to the parent', { kind: 'folded-or-left' }),
  folding(
    'toggle-fold',
    ['space'],
    'fold or unfold',
    { kind: 'fold-toggled' },
    { isAvailable: canFold, hint: { rank: 20, text: 'fold' } },
  ),
  folding(
    'open',
    ['enter'],
    'open what stands here: the details of a run, a group, folded frames, a long text of JSON, the run that is named; tell what a status, a verdict or an error code means',
    { kind: 'opened-here' },
    {
      isAvailable: canOpen,
      hint: { rank: 25, text: 'open' },
    },
  ),
  levelKeys,
  folding('unfold-all', ['=', '0'], 'unfold all', { kind: 'all-unfolded' }),
  folding('fold-all', ['-'], 'fold all', { kind: 'all-folded' }),
  folding('unfold-below', ['*'], 'unfold all below this run, or this value of JSON', {
    kind: 'subtree-unfolded',
  }),
  folding(
    'show',
    ['F'],
    'all runs, failures only, failures and handled',
    { kind: 'worth-cycled' },
    { isAvailable: hasFailures, hint: { rank: 92, text: 'failures only' } },
  ),
];

function hasRows({ position }: State): boolean {
  return position >= 0;
}

/** Whether there is anything to show alone. */
function hasFailures({ position, runs }: State): boolean {
  const { failed, handled } = runs.blame.totals;
  return position >= 0 && failed + handled > 0;
}

function canFold(state: State): boolean {
  if (state.pane === 'details') return foldAt(state, state.details.cursor) !== null;
  return isOnGroup(state) || hasChildren(state) || openGroupLeader(state) !== noRow;
}

function canOpen(state: State): boolean {
  if (state.pane !== 'details') return hasRows(state);
  const { cursor } = state.details;
  if (foldAt(state, cursor) !== null || runAt(state, cursor) !== noRow) return true;
  return problemAt(state, cursor)?.runId != null || meaningAt(state, cursor) !== null;
}
