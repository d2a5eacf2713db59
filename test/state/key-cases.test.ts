/**
 * Every key of the table does what the help says, in every pane where the help says it: key-cases.txt has a line for each, with the
 * state that it starts from and what it changed. `UPDATE_FRAMES=1` writes the lines anew; read what changed before it is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCommand } from '../../source/state/command.ts';
import { actionForKey, keymap } from '../../source/state/keymap.ts';
import { type KeyBinding, type KeyContext, keyContext } from '../../source/state/keys/key-binding.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { changesBetween } from '../helpers/changes-between.ts';
import { pressed } from '../helpers/session-state.ts';
import { keyCaseStart } from './key-case-start.ts';

const opening = await keyCaseStart();
const file = join(import.meta.dirname, 'key-cases.txt');

/** The keys that lead from the opening screen to a place where a context has the keys. */
const wayTo: Readonly<Record<KeyContext, string>> = {
  tree: '',
  families: 'shift-tab',
  details: 'tab',
  find: '/',
  filter: 'f',
  help: '?',
  'help-search': '? /',
  list: 'C',
  times: 'W',
  copy: 'y',
  command: ':',
};

/** What must come before a key for it to have anything to do, by `context command`, else by command; the key where it has no command. */
const preludes: ReadonlyMap<string, string> = new Map([
  ['next-row', 'g'],
  ['previous-row', 'G'],
  ['half-page-up', 'G'],
  ['page-up', 'G'],
  ['first-row', 'G'],
  ['tree last-row', 'g'],
  ['list last-row', 'g'],
  ['list half-page-down', 'g'],
  ['list page-down', 'g'],
  ['next-sibling', 't'],
  ['previous-sibling', 'G'],
  ['tree unfold', 'g -'],
  ['toggle-fold', 't'],
  ['unfold-below', '-'],
  ['unfold-all', '-'],
  ['tree fold', 'g'],
  ['details unfold', 'm h'],
  ['details fold', 'm'],
  ['details level', 'm'],
  ['details unfold-all', 'm -'],
  ['details fold-all', 'm'],
  ['details toggle-fold', 'm'],
  ['details open', 'm'],
  ['details unfold-below', 'm -'],
  ['cause', 't'],
  ['back', 'E'],
  ['forward', 'E ['],
  ['next-match', '/ c enter'],
  ['previous-match', '/ c enter'],
  ['tab overview', 'm'],
  ['scroll-left', '>'],
  ['times H', 'L'],
  ['help shift-tab', 'G'],
  ['tree leave', 'z'],
  ['find backspace', 'c'],
  ['find enter', 'c a'],
  ['filter enter', 'c a'],
  ['filter up', 'c enter f ctrl-u'],
  ['filter down', 'c enter f ctrl-u up'],
  ['filter left', 'c'],
  ['filter right', 'c left'],
  ['filter home', 'c a'],
  ['filter end', 'c home'],
  ['filter backspace', 'c'],
  ['filter delete', 'c left'],
  ['filter ctrl-w', 'c a'],
  ['filter ctrl-u', 'c a'],
  ['find up', 'c enter /'],
  ['find down', 'c enter / up'],
  ['help-search backspace', 'c'],
  ['help-search enter', 'c o p y'],
  ['command backspace', 'w'],
  ['command enter', 'w r a p'],
  ['command up', 'w r a p enter :'],
  ['command down', 'w r a p enter : up'],
]);

/** Where not even the way to the context is the common one. */
const paths: ReadonlyMap<string, string> = new Map([
  ['list toggle-fold', '!'],
  ['list unfold', '!'],
  ['list fold', '! l'],
  ['list slowest', 'A'],
  ['list sort', 'A'],
  ['list reverse', 'A'],
  ['copy copy value', 'tab m y'],
  ['copy copy path', 'tab m j y'],
]);

interface Case {
  readonly context: KeyContext;
  readonly path: string;
  readonly key: string;
  readonly binding: KeyBinding;
}

function casesOf(binding: KeyBinding): readonly Case[] {
  return binding.contexts.flatMap((context) => {
    const key = binding.takesText ? 'a' : binding.keys[0];
    if (key === undefined) return [];
    const name = binding.command ?? key;
    const prelude = preludes.get(`${context} ${name}`) ?? preludes.get(name) ?? '';
    const path = paths.get(`${context} ${name}`) ?? [wayTo[context], prelude].filter(Boolean).join(' ');
    return [{ context, path, key, binding }];
  });
}

const cases = keymap.flatMap(casesOf);

function startOf({ path }: Case): State {
  return pressed(opening, path);
}

/** `quit`, or what is other than before, in words. */
function effectOf(start: State, key: string): string {
  const meant = actionForKey(start, key);
  if (!isCommand(meant)) return changesBetween(start, reduce(start, meant)).join('; ');
  const { kind, ...rest } = meant;
  const told = Object.values(rest).filter((value) => typeof value === 'string');
  return [`asks the world to ${kind}`, ...told.map((text) => text.split('\n')[0]?.slice(0, 60))].join(' ');
}

function lineOf(one: Case): string {
  const { context, path, key, binding } = one;
  return [context, path === '' ? '-' : path, key, binding.help, effectOf(startOf(one), key)].join(' | ');
}

test.each(cases.map((one) => [one.context, one.path, one.key, one] as const))(
  'in %s after "%s" %s is at hand',
  (_context, _path, key, one) => {
    const start = startOf(one);
    expect(keyContext(start)).toBe(one.context);
    expect(one.binding.isAvailable(start)).toBe(true);
    const meant = actionForKey(start, key);
    if (isCommand(meant)) return;
    // A notice alone would be a key that does nothing.
    const changes = changesBetween(start, reduce(start, meant)).filter(
      (change) => !change.startsWith('says'),
    );
    expect(changes).not.toEqual([]);
  },
);

test('every key with a place has a line of what it does there', () => {
  const text = `${cases.map(lineOf).join('\n')}\n`;
  if (process.env['UPDATE_FRAMES'] === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('the other keys of a binding do the same as its first', () => {
  for (const one of cases) {
    if (one.binding.keys.every((key) => /^\d$/.test(key))) continue;
    const start = startOf(one);
    for (const key of one.binding.keys)
      expect(actionForKey(start, key)).toEqual(actionForKey(start, one.key));
  }
});
