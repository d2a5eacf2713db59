/** Where the state lives: outside of React, so that a burst of keys is reduced at once and drawn once. */
import type { Action } from '../state/action.ts';
import type { State } from '../state/state.ts';

export interface Store {
  readonly state: () => State;
  /** Called after the state has changed, once for all that a batch did. Returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly apply: (action: Action) => void;
  /** What is applied in `work` is told to listeners at its end. */
  readonly batch: (work: () => void) => void;
}

/** A store over the pure `reduce`. */
export function createStore(initial: State, reduce: (state: State, action: Action) => State): Store {
  const listeners = new Set<() => void>();
  let state = initial;
  let told = initial;
  let depth = 0;
  const tell = (): void => {
    if (depth > 0 || state === told) return;
    told = state;
    for (const listener of [...listeners]) listener();
  };
  const batch = (work: () => void): void => {
    depth += 1;
    try {
      work();
    } finally {
      depth -= 1;
      tell();
    }
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (action) =>
      batch(() => {
        state = reduce(state, action);
      }),
    batch,
  };
}
