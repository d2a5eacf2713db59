/** Presets and keys of the config file: one table, free of doubles, that the help, the hints and the command line follow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../source/state/command-line/candidates.ts';
import { helpEntries } from '../../source/state/help-entries.ts';
import { keyHints } from '../../source/state/key-hints.ts';
import { actionForKey, keymap, keyTableOf } from '../../source/state/keymap.ts';
import { checkedBindings } from '../../source/state/keys/checked-bindings.ts';
import type { KeyBinding } from '../../source/state/keys/key-binding.ts';
import { keyFromName } from '../../source/state/keys/key-name.ts';
import { presetKeys } from '../../source/state/keys/key-presets.ts';
import { placesOf } from '../../source/state/keys/rebound.ts';
import type { KeyBindings, KeyPreset } from '../../source/state/state.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const presets: readonly KeyPreset[] = ['default', 'trigger', 'less'];

function tableOf(keys: KeyPreset, bindings: KeyBindings = new Map()): readonly KeyBinding[] {
  return keyTableOf({ keys, settings: { bindings } }).bindings;
}

function doubles(bindings: readonly KeyBinding[]): readonly string[] {
  const places = bindings.flatMap(placesOf);
  const seen = new Set<string>();
  return places.filter((place) => seen.size === seen.add(place).size);
}

describe.each(presets)('the keys %s', (preset) => {
  test('are free of doubles', () => {
    expect(doubles(tableOf(preset))).toEqual([]);
  });

  test('give what they give to commands that there are', () => {
    const known = new Set(keymap.flatMap(({ command }) => command ?? []));
    // Their keys wait for them: whoever makes them takes them off this list.
    const awaited = ['filter', 'follow'].filter((command) => !known.has(command));
    const unknown = [...presetKeys[preset].keys()].filter((command) => !known.has(command));
    expect(unknown).toEqual(preset === 'less' ? awaited : []);
  });

  test('leave a way out of everything', () => {
    const contexts = new Set(keymap.flatMap((one) => one.contexts));
    for (const context of contexts) {
      const keys = tableOf(preset)
        .filter((one) => one.contexts.includes(context))
        .flatMap((one) => one.keys);
      expect(keys).toEqual(expect.arrayContaining(['ctrl-c', 'ctrl-z', 'escape']));
    }
  });

  test('are what the help and the hints show', () => {
    const state = stateOf(orders, undefined, { keys: preset });
    const labels = helpEntries('', false, tableOf(preset)).flatMap((entry) =>
      entry.kind === 'keys' ? entry.label : [],
    );
    const failure = preset === 'trigger' ? 'ctrl-e' : 'e';
    expect(labels).toContain(failure);
    expect(keyHints(state).find(({ text }) => text === 'failure')?.keys).toEqual([failure]);
  });
});

describe('with the keys of', () => {
  test.each([
    ['trigger', 'e', { kind: 'all-unfolded' }],
    ['trigger', 'w', { kind: 'all-folded' }],
    ['trigger', 'q', { kind: 'queue-time-toggled' }],
    ['trigger', 'Q', { kind: 'quit' }],
    ['trigger', 'm', { kind: 'tab-chosen', tab: 'metadata' }],
    ['trigger', 'j', { kind: 'moved', movement: 'next' }],
    ['trigger', '3', { kind: 'digit-typed', digit: 3, isFolding: true }],
    ['less', 'space', { kind: 'moved', movement: 'page-down' }],
    ['less', 'f', { kind: 'moved', movement: 'page-down' }],
    ['less', 'b', { kind: 'moved', movement: 'page-up' }],
    ['less', '3', { kind: 'digit-typed', digit: 3, isFolding: false }],
    ['less', 'q', { kind: 'quit' }],
  ] as const)('%s: %s', (keys, key, meant) => {
    expect(actionForKey(stateOf(orders, undefined, { keys }), key)).toEqual(meant);
  });

  test('trigger q closes the help and the lists', () => {
    const help = pressed(stateOf(orders, undefined, { keys: 'trigger' }), '?');
    expect(pressed(help, 'q').overlay).toBeNull();
  });

  test('less a number in a list', () => {
    const causes = pressed(stateOf(orders, undefined, { keys: 'less' }), '?');
    expect(pressed(causes, '3 j').overlay).toMatchObject({ selected: 3 });
  });
});

describe('keys of the config file', () => {
  const given = new Map([
    ['next-failure', ['ctrl-n', 'x']],
    ['help', []],
    ['sort duration', ['ctrl-s']],
  ]);
  const state = stateOf(orders, undefined, { bindings: given });

  test('are the only ones of their command', () => {
    expect(actionForKey(state, 'ctrl-n')).toEqual({ kind: 'failure-stepped', direction: 1 });
    expect(actionForKey(state, 'e')).toEqual({ kind: 'key-unknown', key: 'e' });
    expect(actionForKey(state, '?')).toEqual({ kind: 'key-unknown', key: '?' });
  });

  test('are taken from what had them, and that is still a command', () => {
    expect(actionForKey(state, 'x')).toEqual({ kind: 'failure-stepped', direction: 1 });
    expect(pressed(state, ': t a b space e r r o r enter').details.tab).toBe('error');
  });

  test('may belong to a command with its argument', () => {
    expect(actionForKey(state, 'ctrl-s')).toEqual({
      kind: 'sorting-chosen',
      sorting: { order: 'duration', isReversed: false },
    });
  });

  test('are text where text is typed', () => {
    expect(pressed(state, '/ x').find.draft).toBe('x');
    expect(pressed(state, ': x').palette.draft).toBe('x');
  });

  test('are what the help, the hints and the command line show', () => {
    const labels = helpEntries('', false, keyTableOf(state).bindings).flatMap((entry) =>
      entry.kind === 'keys' ? `${entry.label} ${entry.text}` : [],
    );
    expect(labels).toContain('ctrl-n x next failure, causes first, folded or not');
    expect(labels).not.toContain('x error');
    expect(keyHints(state).find(({ text }) => text === 'failure')?.label).toBe('ctrl-n');
    expect(keyHints(state).some(({ text }) => text === 'help')).toBe(false);
    expect(candidatesFor(state, 'next-failure')[0]?.keys).toEqual(['ctrl-n', 'x']);
  });

  const commands = [...new Set(keymap.flatMap(({ command }) => command ?? []))].filter(
    (command) => !['interrupt', 'suspend', 'level'].includes(command),
  );
  const names = [
    'j',
    'q',
    'X',
    '5',
    '/',
    ':',
    'é',
    'ctrl-n',
    'ctrl-x',
    'PgUp',
    'home',
    'tab',
    'enter',
    'space',
    '↑',
    'esc',
  ];

  test('whatever is given: a mistake is told, or the table is free of doubles and can be left', () => {
    let tables = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...presets),
        fc.array(
          fc.tuple(fc.constantFrom(...commands), fc.array(fc.constantFrom(...names), { maxLength: 3 })),
          {
            maxLength: 5,
          },
        ),
        (preset, pairs) => {
          const checked = checkedBindings(new Map(pairs));
          if (checked.kind === 'mistake') return;
          tables += 1;
          const bindings = tableOf(preset, checked.bindings);
          expect(doubles(bindings)).toEqual([]);
          const open = bindings.filter((one) => one.contexts.includes('find')).flatMap((one) => one.keys);
          expect(open).toEqual(expect.arrayContaining(['escape', 'ctrl-c', 'enter', 'backspace']));
          for (const key of ['j', 'X', '5']) {
            const line = pressed(
              stateOf(orders, undefined, { keys: preset, bindings: checked.bindings }),
              '',
            );
            const typing = { ...line, find: { ...line.find, draft: '' } };
            expect(actionForKey(typing, key)).toEqual({ kind: 'find-typed', text: key });
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(tables).toBeGreaterThan(50);
  });

  test.each([
    [{ 'next-failur': ['e'] }, 'no command is called "next-failur"; did you mean "next-failure"?'],
    [{ zebra: ['e'] }, 'no command is called "zebra"'],
    [{ __proto__x: ['e'] }, 'no command is called "__proto__x"'],
    [{ 'fold-all': ['pagedwn'] }, '"fold-all": "pagedwn" is no key; did you mean "pagedown"?'],
    [{ 'fold-all': ['ee'] }, '"fold-all": "ee" is no key'],
    [{ 'fold-all': [''] }, '"fold-all": "" is no key'],
    [{ 'fold-all': ['alt-x'] }, '"fold-all": "alt-x" is no key'],
    [{ 'fold-all': ['\u001b'] }, '"fold-all": "\\u001b" is no key'],
    [{ 'fold-all': ['ctrl-m'] }, '"fold-all": "ctrl-m": terminals cannot tell this key from another'],
    [{ 'fold-all': ['ctrl-c'] }, '"fold-all": "ctrl-c": this key cannot be given to a command'],
    [{ interrupt: ['x'] }, 'the keys of "interrupt" cannot be changed'],
    [{ 'fold-all': ['X'], 'unfold-all': ['X'] }, '"X" is given to "unfold-all" and to "fold-all"'],
  ])('%j', (bindings, mistake) => {
    const checked = checkedBindings(new Map(Object.entries(bindings)));
    expect(checked).toEqual({ kind: 'mistake', text: `config file: "bindings": ${mistake}` });
  });

  test('one key may do different things in different places', () => {
    expect(
      checkedBindings(
        new Map([
          ['copy id', ['X']],
          ['fold-all', ['X']],
        ]),
      ).kind,
    ).toBe('bindings');
  });

  test.each([
    ['x', 'x'],
    ['PgDn', 'pagedown'],
    ['ESC', 'escape'],
    ['↑', 'up'],
    [' ', 'space'],
    ['Ctrl-N', 'ctrl-n'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['\u200b', null],
    ['ab', null],
    ['\n', null],
  ])('%j is the key %j', (name, key) => {
    expect(keyFromName(name)).toBe(key);
  });
});
