/** When bodies are searched, for what, and when that is ended. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundDocuments } from '../../source/model/found-documents.ts';
import { findCounter } from '../../source/state/find.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { type BodySearcher, bodySearcher } from '../../source/ui/body-searcher.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { orders } from '../state/order-family.ts';

let done: string[];
let tell: (found: FoundDocuments) => void;
let store: Store;
let searcher: BodySearcher;

beforeEach(() => {
  vi.useFakeTimers();
  done = [];
  store = createStore(stateOf(orders), reduce);
  searcher = bodySearcher(store, {
    search(text, told) {
      done.push(`search ${text}`);
      tell = told;
      return () => done.push(`end ${text}`);
    },
  });
  store.subscribe(searcher.follow);
});

afterEach(() => {
  vi.useRealTimers();
});

/** Presses keys, one at a time, in the store. */
function press(keys: string): State {
  for (const key of keys.split(' ')) {
    const next = pressed(store.state(), key);
    const { text, draft } = next.find;
    if (key === '/') store.apply({ kind: 'find-opened' });
    else if (key === 'enter') store.apply({ kind: 'find-committed' });
    else if (key === 'escape') store.apply({ kind: 'escaped' });
    else store.apply({ kind: 'find-typed', text: key });
    expect([store.state().find.text, store.state().find.draft]).toEqual([text, draft]);
  }
  return store.state();
}

test('a text is searched for once it is at rest, and each search ends with the next', () => {
  press('/ u p');
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['search up']);
  press('s');
  vi.runAllTimers();
  expect(done).toEqual(['search up', 'end up', 'search ups']);
});

test('enter lets it go on, esc ends it', () => {
  press('/ u');
  vi.runAllTimers();
  press('enter');
  expect(done).toEqual(['search u']);
  press('escape');
  expect(done).toEqual(['search u', 'end u']);
  press('/ a escape');
  vi.runAllTimers();
  expect(done).toEqual(['search u', 'end u']);
});

test('what it tells comes to the state', () => {
  press('/ u p s');
  vi.runAllTimers();
  const documents = Int32Array.of(store.state().runs.index.document(2));
  tell({ documents, pointers: [], share: 1, isComplete: true, failure: null });
  expect(findCounter(store.state())).toBe('1/1');
});

test('when all is read anew it is searched for again', () => {
  press('/ u');
  vi.runAllTimers();
  searcher.forget();
  vi.runAllTimers();
  expect(done).toEqual(['search u', 'end u', 'search u']);
  searcher.end();
  expect(done.at(-1)).toBe('end u');
});
