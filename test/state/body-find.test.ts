/** What is found in bodies while a find goes on: counted among the matches, stepped through, waited for. */
import { describe, expect, test } from 'vitest';
import type { FoundDocuments } from '../../source/model/found-documents.ts';
import { bodySearchWords, bodyText, isSearchingBodies } from '../../source/state/body-find.ts';
import { findCounter } from '../../source/state/find.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orderRuns, orders } from './order-family.ts';

const opening = stateOf(orders);

function typed(state: State, text: string): State {
  return pressed(state, `/ ${[...text].join(' ')}`);
}

function idAt({ runs, cursor }: State): string {
  return runs.index.id(cursor);
}

/** The state after the bodies of runs were found, in the order given. */
function found(
  state: State,
  text: string,
  ids: readonly string[],
  rest: Partial<FoundDocuments> = {},
): State {
  const { index } = state.runs;
  const documents = Int32Array.from(ids, (id) => index.document(index.rowOf(id)));
  const some = { documents, pointers: [], share: 1, isComplete: false, failure: null, ...rest };
  return reduce(state, { kind: 'bodies-searched', text, found: some });
}

const complete = { isComplete: true };

test('bodies are searched for what is typed, then for what was entered, until it is left', () => {
  const draft = typed(opening, 'ups');
  expect([bodyText(opening), bodyText(draft), isSearchingBodies(draft)]).toEqual(['', 'ups', true]);
  const kept = pressed(found(draft, 'ups', ['run_r'], complete), 'enter');
  expect([bodyText(kept), isSearchingBodies(kept)]).toEqual(['ups', false]);
  expect(bodyText(pressed(kept, 'escape'))).toBe('');
  expect(bodyText(pressed(draft, 'escape'))).toBe('');
});

test('the first run found is shown where nothing matched; later ones lead nobody away', () => {
  const first = found(typed(opening, 'ups'), 'ups', ['run_wc']);
  expect([idAt(first), findCounter(first)]).toEqual(['run_wc', '1/1']);
  const more = found(first, 'ups', ['run_r', 'run_m2']);
  expect([idAt(more), findCounter(more)]).toEqual(['run_wc', '3/3']);
  expect(idAt(pressed(more, 'escape'))).toBe(idAt(opening));
});

test('n steps through both kinds in the order of the tree, each run once', () => {
  const both = found(typed(opening, 'charge'), 'charge', ['run_m2', 'run_c', 'run_r'], complete);
  const kept = pressed(both, 'enter g');
  const ids = ['n', 'n', 'n', 'n', 'n'].reduce<readonly State[]>(
    (states, key) => [...states, pressed(states.at(-1) ?? kept, key)],
    [],
  );
  expect(ids.map(idAt)).toEqual(['run_c', 'run_r', 'run_m2', 'run_wc', 'run_c']);
  expect(ids.map(findCounter)).toEqual(['1/4', '2/4', '3/4', '4/4', '1/4']);
});

test('a run in a folded group is shown as itself', () => {
  const state = found(typed(opening, 'ups'), 'ups', ['run_m3']);
  expect([idAt(state), state.visible.isGroup[state.position]]).toEqual(['run_m3', 0]);
});

describe('after enter with nothing found yet', () => {
  const waiting = pressed(typed(opening, 'ups'), 'enter');

  test('it stays and waits', () => {
    expect([idAt(waiting), waiting.find.text, waiting.find.draft]).toEqual([idAt(opening), 'ups', null]);
  });
  test('the first run found is gone to, and [ comes back', () => {
    const landed = found(waiting, 'ups', ['run_r']);
    expect(idAt(landed)).toBe('run_r');
    expect(idAt(pressed(landed, '['))).toBe(idAt(opening));
    expect(idAt(found(landed, 'ups', ['run_c']))).toBe('run_r');
  });
  test('not where the person has gone elsewhere', () => {
    const elsewhere = pressed(waiting, 'g');
    expect(idAt(found(elsewhere, 'ups', ['run_r']))).toBe(idAt(elsewhere));
  });
  test('n says how far the search is', () => {
    const state = pressed(found(waiting, 'ups', [], { share: 0.375 }), 'n');
    expect(state.notice).toBe('searching bodies 37%, 0 hits');
  });
  test('at the end it says that nothing matches', () => {
    const state = found(waiting, 'ups', [], complete);
    expect([state.notice, state.find.text, state.find.past]).toEqual(['nothing matches ups', '', ['ups']]);
  });
});

test('a text that goes on forgets what was found for the shorter one', () => {
  const state = pressed(found(typed(opening, 'ups'), 'ups', ['run_r']), 's');
  expect([state.find.bodies, findCounter(state)]).toEqual([null, 'no match']);
  expect(found(state, 'ups', ['run_r'])).toBe(state);
});

test('runs outside of the view are left out, and are there again with the whole', () => {
  const zoomed = pressed(opening, 'g z');
  const state = found(typed(zoomed, 'ups'), 'ups', ['run_wc', 'run_r'], complete);
  expect(findCounter(state)).toBe('1/1');
});

test('a document that is found before its run came waits for it', () => {
  const some = collectionOf(orderRuns.slice(0, 3));
  const small = typed(stateOf(some), 'ups');
  const early = found(small, 'ups', [], { documents: Int32Array.of(3) });
  expect([early.find.bodies?.count, early.find.bodies?.unplaced]).toEqual([
    0,
    [{ document: 3, pointer: null }],
  ]);
  const grown = reduce(early, { kind: 'runs-changed', runs: orders });
  expect(findCounter(found(grown, 'ups', [], complete))).toBe('1/1');
});

test('what is found is told, and what cannot be searched', () => {
  const one = found(typed(opening, 'ups'), 'ups', ['run_r'], { share: 0.5 });
  expect(bodySearchWords(one)).toBe('searching bodies 50%, 1 hit');
  expect(bodySearchWords(found(one, 'ups', [], complete))).toBeNull();
  expect(found(one, 'ups', [], { ...complete, failure: 'a.ndjson: is gone' }).notice).toBe(
    'not searched: a.ndjson: is gone',
  );
});
