/** What the mouse means: the wheel scrolls the pane under it, a click goes to what stands there or does it. */
import type { Action } from '../state/action.ts';
import type { Command } from '../state/command.ts';
import { actionForKey } from '../state/keymap.ts';
import { keyContext, textContexts } from '../state/keys/key-binding.ts';
import type { State } from '../state/state.ts';
import { type Hit, hitAt, paneAt } from './hit.ts';

/** A press of the left button, or a step of the wheel, at a cell counted from 0. */
export interface Mouse {
  readonly gesture: 'press' | 'wheel-up' | 'wheel-down';
  readonly column: number;
  readonly row: number;
}

/** Rows that one step of the wheel goes. */
const wheelRows = 3;

/** An action or command; null where nothing answers, or the mouse is the terminal's. */
export function mouseMeaning(state: State, { gesture, column, row }: Mouse): Action | Command | null {
  if (!state.isMouse) return null;
  if (gesture !== 'press') return wheel(state, gesture === 'wheel-down' ? 1 : -1, column, row);
  const hit = hitAt(state, column, row);
  return hit === null ? null : clicked(state, hit);
}

function wheel(state: State, direction: 1 | -1, column: number, row: number): Action | null {
  const context = keyContext(state);
  if (context === 'command') return { kind: 'command-completed', direction };
  if (textContexts.has(context) || context === 'copy') return null;
  if (state.overlay !== null) {
    const movement = direction === 1 ? ('next' as const) : ('previous' as const);
    return { kind: 'moved', movement: { movement, times: wheelRows } };
  }
  const pane = paneAt(state, column, row);
  return pane === null ? null : { kind: 'wheel-turned', pane, rows: direction * wheelRows };
}

function clicked(state: State, hit: Hit): Action | Command {
  switch (hit.kind) {
    case 'tree':
      return { kind: 'tree-pointed', position: hit.position, isOnFold: hit.isOnFold };
    case 'family':
      return { kind: 'family-pointed', place: hit.place };
    case 'detail':
      return { kind: 'detail-pointed', place: hit.place, column: hit.column, isOnFold: hit.isOnFold };
    case 'tab':
      return { kind: 'tab-chosen', tab: hit.tab };
    case 'hint':
      return actionForKey(state, hit.key);
    case 'entry':
      return { kind: 'moved', movement: { toRow: hit.place + 1 } };
    case 'candidate':
      return { kind: 'command-line-opened', text: hit.text };
    case 'pane':
      return { kind: 'pane-chosen', pane: hit.pane };
  }
}
