import { expect, test } from 'vitest';
import { commandMeant } from '../../source/state/command-line/command-meant.ts';
import { reduce } from '../../source/state/reduce.ts';
import { viewRuns } from '../../source/state/view-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from './order-family.ts';

const opening = stateOf(orders, { columns: 120, rows: 40 });

function meant(line: string): unknown {
  return commandMeant(reduce(opening, { kind: 'command-line-opened', text: line }));
}

test.each([
  ['save a.txt', { path: 'a.txt', format: 'text', isOverwriting: false, isRaw: false }],
  ['save my own file.MD', { path: 'my own file.MD', format: 'markdown', isOverwriting: false, isRaw: false }],
  ['save! /x/a.json', { path: '/x/a.json', format: 'json', isOverwriting: true, isRaw: false }],
  ['save-raw a.jsonl', { path: 'a.jsonl', format: 'json-lines', isOverwriting: false, isRaw: true }],
  ['save-raw! -.ndjson', { path: '-.ndjson', format: 'json-lines', isOverwriting: true, isRaw: true }],
])('%s', (line, request) => {
  expect(meant(line)).toMatchObject({ kind: 'after-action', command: { kind: 'save-view', request } });
});

test.each(['save a', 'save .txt', 'save a.pdf', 'save a.json/', 'save! a.txt.'])(
  '%s says what names there are',
  (line) => {
    const text =
      'save wants a name that ends in .txt (as text), .md (a report), .json or .jsonl (the documents)';
    expect(meant(line)).toEqual({ kind: 'command-entered', action: { kind: 'noticed', text } });
  },
);

test('ctrl-s, and save without a name, ask for one', () => {
  expect(pressed(opening, 'ctrl-s').palette.draft).toBe('save ');
  expect(meant('save')).toEqual({
    kind: 'command-entered',
    action: { kind: 'command-line-opened', text: 'save ' },
  });
});

test('the runs of a view: folded ones too, in the order of the tree, none that is left out', () => {
  const idsOf = (keys: string) => {
    const state = pressed(opening, keys);
    return [...viewRuns(state)].map((row) => orders.index.taskIdentifier(row) ?? '');
  };
  const all = idsOf('');
  expect(all).toHaveLength(orders.index.loadedCount);
  expect(idsOf('-')).toEqual(all);
  expect(idsOf('z')).toEqual(['ship-label']);
  expect(idsOf('tab')).toEqual(['ship-label']);
  expect(idsOf('tab C')).toEqual(all);
  expect(idsOf('F').length).toBeLessThan(all.length);
  expect(idsOf('f t a s k : s h i p - l a b e l enter')).toEqual(['ship-label']);
});
