/** The command line under `:`: opened, typed into, completed, recalled. */
import type { PaletteState, State } from '../state.ts';
import { candidatesFor } from './candidates.ts';

/** How many commands are kept for `up`. */
const mostPast = 100;

/** No command line, nothing entered yet. */
export const noPalette: PaletteState = { draft: null, typed: '', chosen: -1, past: [], pastAt: 0 };

/** `:`: opens the line. */
export function openPalette(state: State, text: string): State {
  const { past } = state.palette;
  return { ...state, palette: { ...noPalette, draft: text, typed: text, past, pastAt: past.length } };
}

/** The state with the line closed and nothing remembered. */
export function closePalette(state: State): State {
  const { past } = state.palette;
  return { ...state, palette: { ...noPalette, past, pastAt: past.length } };
}

/** The state with the line closed and its text among those of the past. */
export function enterPalette(state: State): State {
  const { draft, past } = state.palette;
  const text = (draft ?? '').trim();
  const kept = text === '' ? past : [...past.filter((one) => one !== text), text].slice(-mostPast);
  return { ...state, palette: { ...noPalette, past: kept, pastAt: kept.length } };
}

/** Text typed at the end of the line. */
export function typePalette(state: State, text: string): State {
  const { draft } = state.palette;
  return draft === null ? state : withDraft(state, draft + text);
}

/** Backspace: one code point less; on an empty line it closes the line. */
export function erasePalette(state: State): State {
  const { draft } = state.palette;
  if (draft === null) return state;
  return draft === '' ? closePalette(state) : withDraft(state, [...draft].slice(0, -1).join(''));
}

/** Tab and shift-tab: the candidates one after the other, and behind the last what was typed again. */
export function completePalette(state: State, direction: 1 | -1): State {
  const { draft, typed, chosen } = state.palette;
  if (draft === null) return state;
  const candidates = candidatesFor(state, typed);
  if (candidates.length === 0) return { ...state, notice: 'nothing goes on like this' };
  const places = candidates.length + 1;
  const next = ((chosen + 1 + direction + places) % places) - 1;
  const text = candidates[next]?.text ?? typed;
  return { ...state, palette: { ...state.palette, draft: text, chosen: next } };
}

/** Up and down: earlier and later commands. */
export function recallPalette(state: State, direction: 1 | -1): State {
  const { draft, past, pastAt } = state.palette;
  if (draft === null) return state;
  const at = Math.min(Math.max(pastAt + direction, 0), past.length);
  if (at === pastAt)
    return { ...state, notice: direction === -1 ? 'no earlier command' : 'no later command' };
  const recalled = withDraft(state, past[at] ?? '');
  return { ...recalled, palette: { ...recalled.palette, pastAt: at } };
}

function withDraft(state: State, draft: string): State {
  return { ...state, palette: { ...state.palette, draft, typed: draft, chosen: -1 } };
}
