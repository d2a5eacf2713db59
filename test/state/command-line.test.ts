/** The command line: what a text means, what it may become, and what happens on enter. */
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../source/state/command-line/candidates.ts';
import { commandArguments } from '../../source/state/command-line/command-argument.ts';
import { commandEntries } from '../../source/state/command-line/command-entry.ts';
import { meantBy } from '../../source/state/command-line/command-meant.ts';
import { actionForKey, keymap } from '../../source/state/keymap.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);

/** The keys that type a text. */
function typed(text: string): string {
  return [...text].map((character) => (character === ' ' ? 'space' : character)).join(' ');
}

function entered(text: string, before = '') {
  return pressed(pressed(opening, before), `: ${typed(text)} enter`);
}

describe('a text means', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['next-failure', { kind: 'failure-stepped', direction: 1 }],
    ['  fold-all ', { kind: 'all-folded' }],
    ['fold-a', { kind: 'all-folded' }],
    ['tab payload', { kind: 'tab-chosen', tab: 'payload' }],
    ['tab pay', { kind: 'tab-chosen', tab: 'payload' }],
    ['tab   error', { kind: 'tab-chosen', tab: 'error' }],
    ['level 3', { kind: 'folded-to-level', level: 3 }],
    ['time', { kind: 'time-mode-cycled' }],
    ['time failure', { kind: 'time-mode-chosen', timeMode: 'failure' }],
    ['show failures', { kind: 'worth-chosen', worth: 'failures' }],
    ['sort duration', { kind: 'sorting-chosen', sorting: { order: 'duration', isReversed: false } }],
    ['theme colour-blind', { kind: 'theme-chosen', theme: 'colour-blind' }],
    ['keys less', { kind: 'keys-chosen', keys: 'less' }],
    ['mouse on', { kind: 'mouse-chosen', isMouse: true }],
    ['find label rejected', { kind: 'find-entered', text: 'label rejected' }],
    ['filter status:failed task:send-*', { kind: 'filter-set', text: 'status:failed task:send-*' }],
    ['select run_s', { kind: 'row-selected', row: 4 }],
    ['quit', { kind: 'quit' }],
    ['reload', { kind: 'reload' }],
    ['40', { kind: 'moved', movement: { toRow: 40 } }],
    ['50%', { kind: 'moved', movement: { toPercent: 50 } }],
    ['12.5 %', { kind: 'moved', movement: { toPercent: 12.5 } }],
    ['999%', { kind: 'moved', movement: { toPercent: 100 } }],
  ])('%s', (text, meant) => {
    expect(meantBy(opening, text)).toEqual(meant);
  });
});

describe('a mistake is told with the nearest name', () => {
  test.each([
    ['next-failur', null],
    ['nextfailure', 'no command is called nextfailure: did you mean next-failure?'],
    ['qiut', 'no command is called qiut: did you mean quit?'],
    ['xyzzyxyzzy', 'no command is called xyzzyxyzzy'],
    ['fo', 'fo may be fold, fold-all, forward'],
    ['level', 'level wants N'],
    ['level x', 'level: x is not one of 1, 2, 3, 4, 5, 6 …'],
    ['time failur', null],
    ['time failrue', 'time: failrue: did you mean failure?'],
    ['theme dark', 'theme: dark is not one of default, colour-blind'],
    ['fold-all now', 'fold-all takes nothing behind its name'],
    ['select run_nobody', 'no run of this input is called run_nobody'],
    ['select', 'select wants RUN_ID'],
    ['select \u001b[2J', 'no run of this input is called \u001b[2J'],
    ['__proto__', 'no command is called __proto__'],
    ['tab __proto__', 'tab: __proto__ is not one of brief, overview, error, json, attempts, log …'],
  ])('%j', (text, notice) => {
    const meant = meantBy(opening, text);
    if (notice === null) expect(meant?.kind).not.toBe('noticed');
    else expect(meant).toEqual({ kind: 'noticed', text: notice });
  });
});

describe('candidates', () => {
  const textsOf = (text: string, keys = '') =>
    candidatesFor(pressed(opening, keys), text).map((candidate) => candidate.text);

  test('begin so first, then a word of them, then the letters in their order', () => {
    expect(textsOf('next')).toEqual([
      'next-row',
      'next-sibling',
      'next-failure',
      'next-list',
      'next-match',
      'next-tab',
      'next-pane',
    ]);
    expect(textsOf('failure').slice(0, 2)).toEqual(['next-failure', 'previous-failure']);
    expect(textsOf('nfl')).toContain('next-failure');
    expect(textsOf('zzz')).toEqual([]);
  });

  test('of an argument are what it may be', () => {
    expect(textsOf('time ')).toEqual(['time absolute', 'time root', 'time failure']);
    expect(textsOf('time f')).toEqual(['time failure']);
    expect(textsOf('tim f')).toEqual(['time failure']);
    expect(textsOf('select run_m')).toEqual(
      ['run_m1', 'run_m2', 'run_m3', 'run_m4', 'run_m5'].map((id) => `select ${id}`),
    );
  });

  test('name the keys that do the same, as they are now', () => {
    const keysOf = (text: string, keys: 'default' | 'trigger') =>
      candidatesFor(stateOf(orders, undefined, { keys }), text)[0]?.keys;
    expect(keysOf('unfold-all', 'default')).toEqual(['=', '0']);
    expect(keysOf('unfold-all', 'trigger')).toEqual(['e', '=', '0']);
    expect(keysOf('copy id', 'default')).toEqual(['yy', 'yi']);
  });

  test('say what can do nothing now', () => {
    expect(candidatesFor(opening, 'forward')[0]?.isAvailable).toBe(false);
    expect(candidatesFor(opening, 'fold-all')[0]?.isAvailable).toBe(true);
  });

  test('before anything is typed begin with what the last line hints at, and end with moving', () => {
    const all = textsOf('');
    expect(all.indexOf('open')).toBeLessThan(all.indexOf('utc'));
    expect(all.indexOf('previous-sibling')).toBeGreaterThan(all.indexOf('utc'));
    expect(all.indexOf('forward')).toBeGreaterThan(all.indexOf('utc'));
  });
});

test('every key that is no editing of a line is a command, and each does what its key does', () => {
  const unnamed = keymap.filter(({ command, contexts }) => command === null && contexts.includes('tree'));
  expect(unnamed).toEqual([]);
  const names = new Set(commandEntries(opening).map(({ name }) => name));
  for (const one of keymap) {
    if (one.command === null || !one.contexts.includes('tree') || one.keys[0] === undefined) continue;
    if (['command', 'leave', 'interrupt', 'level'].includes(one.command)) continue;
    expect(names).toContain(one.command);
    expect(meantBy(opening, one.command)).toEqual(actionForKey(opening, one.keys[0]));
  }
  for (const name of commandArguments.keys()) expect(names).toContain(name);
});

describe('the line', () => {
  test('does what it says and is gone', () => {
    const after = entered('fold-all');
    expect(after.visible.count).toBe(3);
    expect(after.palette).toMatchObject({ draft: null, past: ['fold-all'] });
  });

  test('goes to a row, in the pane that has the keys', () => {
    expect(entered('3').position).toBe(2);
    expect(entered('100%').position).toBe(opening.visible.count - 1);
    expect(entered('0%').position).toBe(0);
    expect(entered('5').notice).toBe('this is row 5');
    expect(entered('4', 'tab').details.cursor).toBe(3);
  });

  test('finds, and stays at the match', () => {
    const after = entered('find stock:red');
    expect(after.find.text).toBe('stock:red');
    expect(after.runs.index.id(after.cursor)).toBe('run_r');
  });

  test('tab goes through the candidates and comes back to what was typed', () => {
    const start = pressed(opening, `: ${typed('time ')}`);
    const drafts = [1, 2, 3, 4].map(
      (times) => pressed(start, Array<string>(times).fill('tab').join(' ')).palette.draft,
    );
    expect(drafts).toEqual(['time absolute', 'time root', 'time failure', 'time ']);
    expect(pressed(start, 'shift-tab').palette.draft).toBe('time failure');
    expect(pressed(start, 'tab tab backspace').palette).toMatchObject({
      draft: 'time roo',
      typed: 'time roo',
      chosen: -1,
    });
  });

  test('esc leaves it, and so does backspace on nothing', () => {
    expect(pressed(opening, ': w escape').palette.draft).toBeNull();
    expect(pressed(opening, ': backspace').palette.draft).toBeNull();
    expect(pressed(opening, ': w backspace').palette.draft).toBe('');
  });

  test('up and down bring back what was entered', () => {
    const twice = pressed(entered('wrap'), `: ${typed('utc')} enter`);
    expect(pressed(twice, ': up').palette.draft).toBe('utc');
    expect(pressed(twice, ': up up').palette.draft).toBe('wrap');
    expect(pressed(twice, ': up up up').notice).toBe('no earlier command');
    expect(pressed(twice, ': up up down').palette.draft).toBe('utc');
    expect(pressed(twice, ': up down').palette.draft).toBe('');
  });

  test('an empty one does nothing', () => {
    expect(entered('').palette.past).toEqual([]);
    expect(entered('').notice).toBeNull();
  });

  test('closes before it asks anything of the world', () => {
    const line = pressed(opening, `: ${typed('quit')}`);
    expect(actionForKey(line, 'enter')).toEqual({
      kind: 'after-action',
      action: { kind: 'command-entered', action: null },
      command: { kind: 'quit' },
    });
  });

  test('works where there is no run at all', () => {
    const none = stateOf(collectionOf([]));
    for (const { name } of commandEntries(none)) {
      expect(() => pressed(none, `: ${typed(name)} enter`)).not.toThrow();
    }
  });

  test('changes keys, theme, mouse and times', () => {
    expect(entered('keys trigger').keys).toBe('trigger');
    expect(entered('theme colour-blind').theme).toBe('colour-blind');
    expect(entered('mouse on').isMouse).toBe(true);
    expect(entered('queue-time').isQueueShown).toBe(false);
    expect(entered('time failure').timeMode).toBe('failure');
  });
});
