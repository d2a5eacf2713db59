/** What the keys of a find do: in the JSON of the details where that has the keys, else among the runs. */
import type { Action } from './action.ts';
import { commitFind, eraseFind, openFind, recallFind, stepFind, typeFind } from './find.ts';
import {
  cancelJsonFind,
  commitJsonFind,
  hasJsonKeys,
  openJsonFind,
  recallJsonFind,
  stepJsonFind,
  withJsonDraft,
} from './json-find.ts';
import type { State } from './state.ts';

/** The actions of the find line, and of stepping through what was found. */
export type FindAction = Extract<
  Action,
  {
    readonly kind:
      | 'find-opened'
      | 'find-typed'
      | 'find-erased'
      | 'find-recalled'
      | 'find-committed'
      | 'find-stepped'
      | 'find-entered';
  }
>;

/** The state after it. */
export function findBy(state: State, action: FindAction): State {
  if (action.kind === 'find-entered') return entered(state, action.text);
  if (action.kind === 'find-opened') return hasJsonKeys(state) ? openJsonFind(state) : openFind(state);
  if (action.kind === 'find-stepped') {
    const { direction, times } = action;
    return stepJsonFind(state, direction, times ?? 1) ?? stepFind(state, direction, times);
  }
  return state.jsonFind.draft === null
    ? amongRuns(state, action)
    : inJson(state, action, state.jsonFind.draft);
}

type LineAction = Exclude<FindAction, { readonly kind: 'find-entered' | 'find-opened' | 'find-stepped' }>;

function entered(state: State, text: string): State {
  if (hasJsonKeys(state)) return commitJsonFind(withJsonDraft(openJsonFind(state), text));
  return commitFind(typeFind(openFind(state), text));
}

function amongRuns(state: State, action: LineAction): State {
  switch (action.kind) {
    case 'find-typed':
      return typeFind(state, action.text);
    case 'find-erased':
      return eraseFind(state);
    case 'find-recalled':
      return recallFind(state, action.direction);
    case 'find-committed':
      return commitFind(state);
  }
}

function inJson(state: State, action: LineAction, draft: string): State {
  switch (action.kind) {
    case 'find-typed':
      return action.text === '' ? state : withJsonDraft(state, draft + action.text);
    case 'find-erased':
      return draft === '' ? cancelJsonFind(state) : withJsonDraft(state, [...draft].slice(0, -1).join(''));
    case 'find-recalled':
      return recallJsonFind(state, action.direction);
    case 'find-committed':
      return commitJsonFind(state);
  }
}
