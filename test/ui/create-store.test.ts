import { expect, test, vi } from 'vitest';
import type { Action } from '../../source/state/action.ts';
import type { State } from '../../source/state/state.ts';
import { createStore } from '../../source/ui/create-store.ts';

const initial = { cursor: 0 } as State;
const next: Action = { kind: 'moved', movement: 'next' };
const reduce = (state: State, action: Action): State =>
  action.kind === 'moved' ? { ...state, cursor: state.cursor + 1 } : state;

test('a change is told once, and nothing where nothing changed', () => {
  const store = createStore(initial, reduce);
  const listener = vi.fn();
  store.subscribe(listener);
  store.apply(next);
  store.apply({ kind: 'zoomed' });
  expect(listener).toHaveBeenCalledTimes(1);
  expect(store.state().cursor).toBe(1);
});

test('all of a batch is told once, at its end', () => {
  const store = createStore(initial, reduce);
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.state().cursor));
  store.batch(() => {
    for (let count = 0; count < 5000; count += 1) store.apply(next);
  });
  expect(seen).toEqual([5000]);
});

test('what a batch did before it threw is told', () => {
  const store = createStore(initial, reduce);
  const listener = vi.fn();
  store.subscribe(listener);
  expect(() =>
    store.batch(() => {
      store.apply(next);
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a listener that has ended is told no more, nor one that another ends', () => {
  const store = createStore(initial, reduce);
  const listener = vi.fn();
  store.subscribe(listener)();
  store.apply(next);
  expect(listener).not.toHaveBeenCalled();
});
