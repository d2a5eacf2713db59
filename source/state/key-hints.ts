/** What the hint line says: the keys that do something now, the most useful first. */
import { keymap } from './keymap.ts';
import { type KeyBinding, keyContext } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';
import type { State } from './state.ts';

/** Keys and a word for what they do: `↑↓ move`. */
export interface KeyHint {
  readonly label: string;
  readonly text: string;
}

const hinted: readonly KeyBinding[] = keymap
  .filter((one) => one.hint !== null)
  .toSorted((a, b) => (a.hint?.rank ?? 0) - (b.hint?.rank ?? 0));

/** The hints of this moment; those at the end go first where there is no room, but for the last, which is how to leave. */
export function keyHints(state: State): readonly KeyHint[] {
  const context = keyContext(state);
  const labelsByText = new Map<string, string[]>();
  for (const one of hinted) {
    if (one.hint === null || !one.contexts.includes(context) || !isUseful(one, state)) continue;
    const label = hintLabel(one, state.settings.isAscii);
    const labels = labelsByText.get(one.hint.text);
    if (labels === undefined) labelsByText.set(one.hint.text, [label]);
    else labels.push(label);
  }
  return [...labelsByText].map(([text, labels]) => ({ text, label: labels.join(separator(labels)) }));
}

/** `n` steps through failures where there is no find: `e` is hinted at for that. */
function isUseful(one: KeyBinding, state: State): boolean {
  if (one.hint?.text === 'next match' && state.find.text === '') return false;
  return one.isAvailable(state);
}

/** Arrows first, as most people know them; where they cannot be drawn the letter beside them is shorter than their name. */
function hintLabel({ keys }: KeyBinding, isAscii: boolean): string {
  const letter = isAscii ? keys.find((key) => key.length === 1) : undefined;
  return keyLabel(letter ?? keys[0] ?? '', isAscii);
}

function separator(labels: readonly string[]): string {
  return labels.every((label) => [...label].length === 1) ? '' : ' ';
}
