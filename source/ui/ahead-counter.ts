/** Counts what the lists will want to know while nobody presses a key, a few milliseconds at a time. */
import type { RunCollection } from '../model/run-collection.ts';
import type { Store } from './create-store.ts';

/** The thread is lent for so long at a time, and has so long for drawing and keys in between. Milliseconds. */
const sliceMs = 6;
const pauseMs = 10;

export interface AheadCounter {
  /** To be called after each change of the state. */
  readonly follow: () => void;
  readonly end: () => void;
}

/** `advance` does a slice for a collection and tells whether all is done. */
export function aheadCounter(
  store: Pick<Store, 'state'>,
  advance: (runs: RunCollection) => boolean,
): AheadCounter {
  let counted: RunCollection | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = (): void => {
    timer = undefined;
    const { runs } = store.state();
    const untilMs = performance.now() + sliceMs;
    while (performance.now() < untilMs) {
      if (!advance(runs)) continue;
      counted = runs;
      return;
    }
    timer = setTimeout(work, pauseMs);
  };

  return {
    follow() {
      const { runs } = store.state();
      if (timer === undefined && runs !== counted && runs.progress.isComplete)
        timer = setTimeout(work, pauseMs);
    },
    end() {
      clearTimeout(timer);
    },
  };
}
