import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpEntries } from '../../source/state/help-entries.ts';
import { keyHints } from '../../source/state/key-hints.ts';
import { actionForKey, keymap } from '../../source/state/keymap.ts';
import { keysDocument } from '../../source/state/keys-document.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders);
const contexts = [...new Set(keymap.flatMap((one) => one.contexts))];

test('no key is bound twice where the same pane has the keys', () => {
  const places = keymap.flatMap(({ keys, contexts: where }) =>
    where.flatMap((context) => keys.map((key) => `${context} ${key}`)),
  );
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
});

test('no key is one that terminals cannot tell from another, or needs alt', () => {
  const keys = keymap.flatMap((one) => one.keys);
  expect(
    keys.filter((key) => ['ctrl-h', 'ctrl-i', 'ctrl-j', 'ctrl-m'].includes(key) || /alt/.test(key)),
  ).toEqual([]);
});

test.each(contexts)('ctrl-c ends and ctrl-z suspends in %s', (context) => {
  const ends = keymap.filter((one) => one.contexts.includes(context)).flatMap((one) => one.keys);
  expect(ends).toEqual(expect.arrayContaining(['ctrl-c', 'ctrl-z']));
});

test('docs/keys.md is what the table makes of it: run node scripts/make-docs.js', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/keys.md'), 'utf8');
  expect(page).toBe(keysDocument());
});

describe('a key becomes', () => {
  test.each([
    ['', 'j', { kind: 'moved', movement: 'next' }],
    ['', '7', { kind: 'digit-typed', digit: 7, isFolding: true }],
    ['', '0', { kind: 'all-unfolded' }],
    ['', 'f', { kind: 'filter-opened' }],
    ['', 'ctrl-c', { kind: 'interrupt' }],
    ['', 'q', { kind: 'quit' }],
    ['?', 'q', { kind: 'help-toggled' }],
    ['', 'y', { kind: 'copy-menu-opened', isRaw: false }],
    ['y', 'y', { kind: 'copy-text', text: 'run_s', what: 'run id' }],
    ['y', 'i', { kind: 'copy-text', text: 'run_s', what: 'run id' }],
    ['y', 'q', { kind: 'escaped' }],
    ['/', 'j', { kind: 'find-typed', text: 'j' }],
    ['/', 'q', { kind: 'find-typed', text: 'q' }],
    ['/', 'space', { kind: 'find-typed', text: ' ' }],
    ['/', '👩‍👩‍👧', { kind: 'find-typed', text: '👩‍👩‍👧' }],
    ['/', 'tab', { kind: 'key-unknown', key: 'tab' }],
    ['/', 'ctrl-d', { kind: 'key-unknown', key: 'ctrl-d' }],
    ['? /', 'q', { kind: 'find-typed', text: 'q' }],
    ['? /', 'ctrl-c', { kind: 'interrupt' }],
  ])('after "%s": %s', (before, key, meant) => {
    expect(actionForKey(pressed(opening, before), key)).toEqual(meant);
  });

  test('a word of its own where there is no run', () => {
    expect(actionForKey(stateOf(collectionOf([])), 'y')).toEqual({
      kind: 'noticed',
      text: 'there is nothing to copy',
    });
  });
});

describe('the hint line', () => {
  const hints = (keys: string, isAscii = false) =>
    keyHints(pressed(stateOf(orders, { columns: 80, rows: 24 }, { isAscii }), keys))
      .map(({ label, text }) => `${label} ${text}`)
      .join('  ');

  test.each([
    [
      '',
      '↑↓ move  enter open  e failure  / find  f filter  tab pane  ,. tabs  d details  y copy  p parent  C causes  F failures only  : command  ? help  q quit',
    ],
    [
      'g',
      '↑↓ move  space fold  enter open  e failure  / find  f filter  tab pane  ,. tabs  d details  y copy  r cause  [ back  C causes  F failures only  : command  ? help  q quit',
    ],
    ['/', 'enter stay here  esc leave'],
    ['?', '↑↓ move  enter do it  esc leave  tab next heading  / find  : command  q close'],
    [
      '/ c enter',
      'n next match  ↑↓ move  esc leave  enter open  e failure  / find  f filter  tab pane  ,. tabs  d details  y copy  p parent  C causes  F failures only  : command  ? help  q quit',
    ],
  ])('after "%s"', (keys, line) => {
    expect(hints(keys)).toBe(line);
  });

  test('letters for arrows where only ASCII may be drawn', () => {
    expect(hints('', true)).toMatch(/^kj move {2}/);
  });

  test('names only keys that do something', () => {
    expect(keyHints(stateOf(collectionOf([]))).map(({ text }) => text)).not.toEqual(
      expect.arrayContaining(['fold']),
    );
  });
});

describe('the help', () => {
  test('has every key of the table', () => {
    const labels = helpEntries('').flatMap((entry) => (entry.kind === 'keys' ? [entry.label] : []));
    expect(labels).toHaveLength(keymap.filter((one) => one.keys.length > 0 || one.takesText).length);
  });

  test('is searched by key and word, case ignored', () => {
    expect(helpEntries('WRAP').map((entry) => entry.text)).toEqual(['Screen', 'wrap long lines or cut them']);
    expect(helpEntries('zebra')).toEqual([]);
  });

  test('is only ASCII where it must be', () => {
    expect(helpEntries('', true).every((entry) => /^[\x20-\x7e]*$/.test(JSON.stringify(entry)))).toBe(true);
  });

  test('searching it: / opens, text filters, esc goes out step by step', () => {
    const searched = pressed(opening, '? / w r a p');
    expect(searched.overlay).toMatchObject({ kind: 'help', top: 0, search: 'wrap', isSearching: true });
    expect(pressed(searched, 'backspace enter').overlay).toMatchObject({ search: 'wra', isSearching: false });
    expect(pressed(searched, 'escape').overlay).toMatchObject({ search: '', isSearching: false });
    expect(pressed(searched, 'escape escape').overlay).toBeNull();
  });
});
