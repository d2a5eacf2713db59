import type { Action } from './action.ts';
import type { Command } from './command.ts';
import type { State } from './state.ts';
import { leftOutOfLink, viewLink } from './view-link.ts';

/** `:link`: copies the command line that opens this view again, the copy menu closed. */
export function copyLink(state: State): Action | Command {
  const missing = leftOutOfLink(state);
  const what = missing.length === 0 ? 'a link to this view' : `a link without ${missing.join(' and ')}`;
  return { kind: 'copy-text', text: viewLink(state, state.settings.given), what };
}
