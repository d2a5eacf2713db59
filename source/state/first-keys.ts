/** The keys that suffice for a beginning, told until the first of them is pressed. */
import { hintKey } from './key-hints.ts';
import { keyTableOf } from './keymap.ts';
import { keyContext } from './keys/key-binding.ts';
import { keyLabel } from './keys/key-name.ts';
import type { State } from './state.ts';

/** Keys and what they are for: `↑↓ move`. */
export interface FirstKey {
  readonly label: string;
  readonly text: string;
}

type Told = readonly [commands: readonly string[], text: string];

const moving: readonly Told[] = [
  [['previous-row', 'next-row'], 'move'],
  [['fold', 'unfold'], 'fold, unfold'],
  [['open'], 'open'],
  [['next-pane'], 'next pane'],
  [['back'], 'back'],
];

const failing: readonly Told[] = [
  [['next-failure', 'previous-failure'], 'next, previous failure'],
  [['cause'], 'its cause'],
  [['causes'], 'all causes'],
];

const looking: readonly Told[] = [
  [['tasks'], 'tasks in figures'],
  [['slowest'], 'the slowest run'],
];

const asking: readonly Told[] = [
  [['find'], 'find'],
  [['filter'], 'filter'],
  [['copy'], 'copy'],
  [['command'], 'all commands'],
  [['help'], 'help'],
  [['quit'], 'quit'],
];

/** Three lines with the keys that the table has now, without those that can do nothing; none once a key was pressed. */
export function firstKeys(state: State): readonly (readonly FirstKey[])[] {
  if (state.hasMoved || state.overlay !== null || state.position < 0) return [];
  const { failed, handled } = state.runs.blame.totals;
  const lines = [moving, failed + handled > 0 ? failing : looking, asking];
  return lines
    .map((line) => line.flatMap((told) => firstKey(state, told)))
    .filter(({ length }) => length > 0);
}

function firstKey(state: State, [commands, text]: Told): readonly FirstKey[] {
  const { isAscii } = state.settings;
  const context = keyContext(state);
  const { bindings } = keyTableOf(state);
  const labels = commands.flatMap((command) => {
    const bound = bindings.find((one) => one.command === command && one.contexts.includes(context));
    const key = bound === undefined ? undefined : hintKey(bound, isAscii);
    return bound?.isAvailable(state) === true && key !== undefined ? [keyLabel(key, isAscii)] : [];
  });
  if (labels.length === 0) return [];
  const isShort = labels.every((label) => [...label].length === 1);
  return [{ label: labels.join(isShort ? '' : ' '), text }];
}
