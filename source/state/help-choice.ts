/** Enter in the help: what the selected line tells is done where the help was opened. */
import type { Action } from './action.ts';
import { type Command, isCommand } from './command.ts';
import { isRange, keysLabel } from './help-entries.ts';
import { helpPage } from './help-lines.ts';
import { behindHelp } from './help-place.ts';
import { keyTableOf } from './keymap.ts';
import { type KeyBinding, type KeyContext, keyContext } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';
import type { State } from './state.ts';

/** Closes the help and does what its key would do there; what cannot be done there now is told instead. */
export function helpChosen(state: State): Action | Command {
  const binding = bindingOrWhyNot(state);
  if (typeof binding === 'string') return { kind: 'noticed', text: binding };
  const behind = behindHelp(state);
  const meant = binding.act(behind, binding.keys[0] ?? '');
  if (isCommand(meant)) {
    return { kind: 'after-action', action: { kind: 'help-run', action: null }, command: meant };
  }
  return { kind: binding.isAvailable(behind) ? 'help-run' : 'help-refused', action: meant };
}

/** Whether enter in the help does anything but tell why it does not. */
export function canChooseHelp(state: State): boolean {
  const binding = bindingOrWhyNot(state);
  return typeof binding !== 'string' && binding.isAvailable(behindHelp(state));
}

/** The binding of the selected line, or why it is none of the place that the help was opened in. */
function bindingOrWhyNot(state: State): KeyBinding | string {
  const { overlay } = state;
  const item = overlay?.kind === 'help' ? helpPage(state).items[overlay.selected] : undefined;
  if (item === undefined) return 'nothing here matches: esc ends the search';
  if (item.kind !== 'keys') return 'this tells what is shown: there is no key to press';
  const { binding } = item;
  const behind = behindHelp(state);
  const here = keyContext(behind);
  if (!binding.contexts.includes(here) && !isCopyOf(binding, here)) return elsewhere(behind, binding);
  if (isRange(binding.keys)) return `press the digit itself: ${keysLabel(binding, state.settings.isAscii)}`;
  return binding;
}

/** What the copy menu copies can be copied from a pane without it. */
function isCopyOf({ contexts }: KeyBinding, here: KeyContext): boolean {
  const isPane = here === 'tree' || here === 'families' || here === 'details';
  return isPane && contexts.length === 1 && contexts[0] === 'copy';
}

/** What keys of each place are for, and the command whose key leads there. */
const wayTo: Readonly<Record<KeyContext, readonly [place: string, command: string]>> = {
  tree: ['the panes', 'leave'],
  families: ['the panes', 'leave'],
  details: ['the panes', 'leave'],
  find: ['the find line', 'find'],
  filter: ['the filter line', 'filter'],
  command: ['the command line', 'command'],
  copy: ['the copy menu', 'copy'],
  list: ['the lists', 'causes'],
  times: ['the histogram', 'times'],
  help: ['the help', 'help'],
  'help-search': ['the search of the help', 'find'],
};

/** `this is a key of the histogram: W leads there`. */
function elsewhere(state: State, { contexts }: KeyBinding): string {
  const [place, command] = wayTo[contexts[0] ?? 'tree'];
  const key = keyTableOf(state).bindings.find((one) => one.command === command && one.keys.length > 0)
    ?.keys[0];
  const way = key === undefined ? `:${command}` : keyLabel(key, state.settings.isAscii);
  return `this is a key of ${place}: ${way} leads there`;
}
