/** Has the code read that the frames on the screen name, once for each place. */
import type { ReadSource } from '../model/source-excerpt.ts';
import { type SourceExcerpts, sourcesToLoad } from '../state/sources.ts';
import type { Store } from './create-store.ts';

export interface SourceLoader {
  /** To be called after each change of the state. */
  readonly follow: () => void;
  readonly end: () => void;
}

/** At most one round of reading is under way; what is asked for meanwhile comes in the next. */
export function sourceLoader(store: Store, read: ReadSource): SourceLoader {
  let isLoading = false;
  let isEnded = false;
  const load = async (): Promise<void> => {
    const wanted = sourcesToLoad(store.state());
    if (isEnded || isLoading || wanted.length === 0) return;
    isLoading = true;
    const excerpts: SourceExcerpts = new Map(
      await Promise.all(wanted.map(async ({ key, place }) => [key, await read(place)] as const)),
    );
    isLoading = false;
    // What the state then asks for is seen by the call that this very change makes.
    if (!isEnded) store.apply({ kind: 'sources-loaded', excerpts });
  };
  return {
    follow: () => void load(),
    end() {
      isEnded = true;
    },
  };
}
