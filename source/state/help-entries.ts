/** The lines of the help: every key of the table under its heading. */
import { keymap } from './keymap.ts';
import { type KeyBinding, keyGroups } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';

/** A heading, or keys and what they do. */
export type HelpEntry =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'keys'; readonly label: string; readonly text: string };

/** The entries that a search matches, case ignored, with their headings; all for an empty search. What has no key is no entry. */
export function helpEntries(
  search: string,
  isAscii = false,
  bindings: readonly KeyBinding[] = keymap,
): readonly HelpEntry[] {
  const wanted = search.toLowerCase();
  const entries: HelpEntry[] = [];
  for (const group of keyGroups) {
    const shown = bindings
      .filter((one) => one.group === group && (one.keys.length > 0 || one.takesText))
      .map((one) => ({ kind: 'keys' as const, label: keysLabel(one, isAscii), text: one.help }))
      .filter(({ label, text }) => `${label} ${text} ${group}`.toLowerCase().includes(wanted));
    if (shown.length > 0) entries.push({ kind: 'heading', text: group }, ...shown);
  }
  return entries;
}

/** The keys of a binding as they are written: `↓ j`, `1 … 9`, `any text`. */
export function keysLabel({ keys, takesText }: KeyBinding, isAscii: boolean): string {
  if (takesText) return 'any text';
  const labels = keys.map((key) => keyLabel(key, isAscii));
  const first = labels[0] ?? '';
  if (labels.length > 3 && isRange(keys)) return `${first} ${isAscii ? '..' : '…'} ${labels.at(-1)}`;
  return labels.join(' ');
}

/** Digits one after the other. */
function isRange(keys: readonly string[]): boolean {
  return keys.every((key, at) => /^\d$/.test(key) && Number(key) === Number(keys[0]) + at);
}
