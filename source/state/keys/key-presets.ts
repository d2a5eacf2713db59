/** The presets of `--keys`: which commands have other keys than in runlens' own table. */
import type { KeyBindings, KeyPreset } from '../state.ts';
import { countKeys, levelKeys, listCountKeys } from './count-keys.ts';
import type { KeyBinding } from './key-binding.ts';

/**
 * The dashboard's own, from the run page of Trigger.dev's webapp: e and w expand and collapse all, q is the queue time, m the
 * metadata. t p f o d and the digits are ours anyway. j and k, which go to another run there, stay rows: in moving the terminal wins.
 */
const triggerKeys: KeyBindings = new Map([
  ['unfold-all', ['e', '=', '0']],
  ['fold-all', ['w', '-']],
  ['queue-time', ['q']],
  ['quit', ['Q']],
  ['next-failure', ['ctrl-e']],
  ['previous-failure', ['E']],
  ['wrap', ['B']],
  ['tab metadata', ['m']],
  ['tab payload', ['b']],
]);

/** Those of `less`: it pages with space, f and b, filters with & and follows with F. */
const lessKeys: KeyBindings = new Map([
  ['page-down', ['space', 'f', 'ctrl-f', 'pagedown']],
  ['page-up', ['b', 'ctrl-b', 'pageup']],
  ['toggle-fold', ['X']],
  ['unfold-all', ['=']],
  ['filter', ['&']],
  ['follow', ['F']],
  ['show', ['D']],
]);

/** Keys by command for each preset; the default has none but its own. */
export const presetKeys: Readonly<Record<KeyPreset, KeyBindings>> = {
  default: new Map(),
  trigger: triggerKeys,
  less: lessKeys,
};

/** The bindings of a preset before its keys are given to commands: with those of `less` digits fold nothing. */
export function presetBindings(preset: KeyPreset, bindings: readonly KeyBinding[]): readonly KeyBinding[] {
  if (preset !== 'less') return bindings;
  return bindings.filter((one) => one !== listCountKeys).map((one) => (one === levelKeys ? countKeys : one));
}
