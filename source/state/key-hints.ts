/** What the hint line says: the keys that do something now, the most useful first. */
import { keyTableOf } from './keymap.ts';
import { type KeyBinding, keyContext } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';
import type { KeyTable } from './keys/key-table.ts';
import type { State } from './state.ts';

/** Keys and a word for what they do: `↑↓ move`. */
export interface KeyHint {
  readonly label: string;
  readonly text: string;
  /** The keys that the label names, in its order. */
  readonly keys: readonly string[];
}

/** The hints of this moment; those at the end go first where there is no room, but for the last two: the help, and how to leave. */
export function keyHints(state: State): readonly KeyHint[] {
  const context = keyContext(state);
  const keysByText = new Map<string, string[]>();
  for (const one of hintedIn(keyTableOf(state))) {
    if (one.hint === null || !one.contexts.includes(context) || !isUseful(one, state)) continue;
    const key = hintKey(one, state.settings.isAscii);
    const keys = keysByText.get(one.hint.text);
    if (key === undefined) continue;
    if (keys === undefined) keysByText.set(one.hint.text, [key]);
    else keys.push(key);
  }
  return [...keysByText].map(([text, keys]) => {
    const labels = keys.map((key) => keyLabel(key, state.settings.isAscii));
    return { text, keys, label: labels.join(separator(labels)) };
  });
}

function hintedIn(table: KeyTable): readonly KeyBinding[] {
  let hinted = hintedByTable.get(table);
  if (hinted === undefined) {
    hinted = table.bindings
      .filter((one) => one.hint !== null)
      .toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));
    hintedByTable.set(table, hinted);
  }
  return hinted;
}

const hintedByTable = new WeakMap<KeyTable, readonly KeyBinding[]>();

/** `n` steps through failures where there is no find: `e` is hinted at for that. In the help nobody has to be told of it. */
function isUseful(one: KeyBinding, state: State): boolean {
  if (one.hint?.text === 'next match' && state.find.text === '' && state.jsonFind.text === '') return false;
  if (one.command === 'help' && state.overlay?.kind === 'help') return false;
  return one.isAvailable(state);
}

/** Arrows first, as most people know them; where they cannot be drawn the letter beside them is shorter than their name. */
export function hintKey({ keys }: KeyBinding, isAscii: boolean): string | undefined {
  return (isAscii ? keys.find((key) => key.length === 1) : undefined) ?? keys[0];
}

function separator(labels: readonly string[]): string {
  return labels.every((label) => [...label].length === 1) ? '' : ' ';
}
