/** docs/keys.md, made of the one table of keys. */
import { commandArguments } from './command-line/command-argument.ts';
import { helpEntries, keysLabel } from './help-entries.ts';
import { keymap, keyTableOf } from './keymap.ts';
import type { KeyBinding } from './keys/key-binding.ts';
import type { KeyPreset } from './state.ts';

/** The whole page as markdown. */
export function keysDocument(): string {
  const lines = [
    '# Keys',
    '',
    'Made of the table in source/state/keymap.ts by `node scripts/make-docs.js`: change it there.',
    '`?` shows the same on the screen, the keys of where one is first; enter there does what a line tells. A key that can do nothing says',
    'why in the last line, or which one was likely meant.',
    '',
    'A number typed before a key that moves or steps says how many times: `12j`, `3e`, `2p`; `7G` goes to row 7. The first digit folds at',
    'once to that level, and the fold is taken back when such a key follows.',
  ];
  for (const entry of helpEntries('')) {
    if (entry.kind === 'heading') lines.push('', `## ${entry.text}`, '', ...tableHead('key', 'does'));
    else lines.push(`| ${asCode(entry.label)} | ${entry.text} |`);
  }
  lines.push(
    '',
    '## With `--keys trigger`',
    '',
    "The shortcuts of Trigger.dev's dashboard where they differ. Those that move or leave stay as in a terminal, but for `q`, which is the",
    'queue time there. `:keys trigger` changes to them while runlens runs.',
    '',
    ...differences('trigger'),
    '',
    '## With `--keys less`',
    '',
    'Those of `less`. A digit is never anything but a part of a number here, so there is no key that folds to a level: `:level 2` does.',
    '',
    ...differences('less'),
    '',
    '## Commands',
    '',
    '`:` opens the command line. `:40` goes to row 40, `:50%` half the way down. The beginning of a name is enough where no other begins',
    'so. `tab` goes through what a text may become, up and down through earlier commands.',
    '',
    ...tableHead('command', 'key', 'does'),
    ...commandRows(),
    '',
    '## Other keys',
    '',
    'The config file (`runlens/config.json` in your config folder) gives keys to commands:',
    '',
    '```json',
    '{ "keys": "less", "bindings": { "next-failure": "ctrl-n", "tab payload": ["p", "m"], "copy": [] } }',
    '```',
    '',
    'A command has the keys that stand there and no others; an empty list takes them all. A key is one press: a character, `ctrl-` with a',
    'letter, or `up` `down` `left` `right` `home` `end` `pgup` `pgdn` `tab` `shift-tab` `enter` `esc` `space` `backspace` `delete`. What the',
    'key did before it does no more. What is typed into a line stays text. A name that is no command, or no key, is told with the nearest',
    'one, and so is a key that is given to two commands: which of them was meant nobody can know, and a key that silently does something',
    'else is worse than a message. runlens then ends with exit code 2. `ctrl-c`, `ctrl-z` and `esc` keep their meaning.',
    '',
    '## Mouse',
    '',
    'With `--mouse`, or `:mouse on`, the wheel scrolls the pane under it, and a click puts the cursor on a row, folds on a fold sign, chooses',
    'a tab, and does what the last line hints at. Most terminals then select text with shift held. Without it the mouse is left to the',
    'terminal.',
  );
  return `${lines.join('\n')}\n`;
}

function tableHead(...columns: readonly string[]): string[] {
  return [`| ${columns.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`];
}

/** What a preset does otherwise, by command. */
function differences(preset: KeyPreset): readonly string[] {
  const bindings = keyTableOf({ keys: preset, settings: { bindings: noBindings } }).bindings;
  const rows = tableHead('key', 'does', 'else');
  const seen = new Set<string>();
  for (const { command, help } of keymap) {
    if (command === null || seen.has(command)) continue;
    seen.add(command);
    // What holds in a list alone has the keys of the panes.
    const own = keysIn(keymap, command);
    const there = keysIn(bindings, command);
    if (own !== there) rows.push(`| ${there || `\`:${command}\``} | ${help} | ${own || `\`:${command}\``} |`);
  }
  for (const one of bindings) {
    if (one.command === null && !keymap.includes(one))
      rows.push(`| ${asCode(keysLabel(one, false))} | ${one.help} | |`);
  }
  return rows;
}

const noBindings: ReadonlyMap<string, readonly string[]> = new Map();

function keysIn(bindings: readonly KeyBinding[], command: string): string {
  const labels = bindings.filter((one) => one.command === command && one.keys.length > 0);
  return [...new Set(labels.map((one) => asCode(keysLabel(one, false))))].join(' ');
}

function commandRows(): readonly string[] {
  const rows: string[] = [];
  const seen = new Set<string>(hiddenCommands);
  for (const { command } of keymap) {
    if (command === null || seen.has(command)) continue;
    seen.add(command);
    const all = keymap.filter((one) => one.command === command);
    const inPanes = all.find(({ contexts }) => contexts.includes('tree')) ?? all[0];
    if (inPanes !== undefined) rows.push(commandRow(command, keysOfRow(inPanes), inPanes.help));
  }
  for (const [name, { help }] of commandArguments) if (!seen.has(name)) rows.push(commandRow(name, '', help));
  return rows;
}

/** Keys of the copy menu come after the one that opens it. */
function keysOfRow(one: KeyBinding): string {
  if (one.keys.length === 0) return '';
  const keys =
    one.contexts.includes('copy') && one.contexts.length === 1 ? one.keys.map((key) => `y${key}`) : one.keys;
  return asCode(keysLabel({ ...one, keys }, false));
}

/** Keys alone: they have names only so that the config file can give them others. */
const hiddenCommands = ['command', 'leave', 'close', 'interrupt'];

function commandRow(name: string, keys: string, help: string): string {
  const argument = commandArguments.get(name);
  const shown =
    argument === undefined
      ? ''
      : argument.isRequired
        ? ` ${argument.placeholder}`
        : ` [${argument.placeholder}]`;
  return `| \`${name}${shown.replaceAll('|', '\\|')}\` | ${keys} | ${help} |`;
}

function asCode(label: string): string {
  if (label === 'any text') return label;
  return label
    .split(' ')
    .map((key) => (key === '…' ? key : `\`${key === '|' ? '\\|' : key}\``))
    .join(' ');
}
