import { isPatternEngineAwaited } from '../state/filter/answered-filter.ts';
import type { Store } from './create-store.ts';
import type { UiSession } from './ui-session.ts';

/** What is to be called after each change of the state: has the engine of regular expressions loaded once a filter waits for it. */
export function patternEngineLoader(store: Store, load: UiSession['loadPatternEngine']): () => Promise<void> {
  let isAsked = false;
  return async () => {
    if (isAsked || !isPatternEngineAwaited(store.state())) return;
    isAsked = true;
    store.apply({ kind: 'pattern-engine-loaded', engine: await load() });
  };
}
