/** Reads the run under the cursor back from its bytes, and the one that it is compared with. */
import type { RunFeed } from '../model/run-feed.ts';
import { rowsToLoad } from '../state/comparison-base.ts';
import type { State } from '../state/state.ts';
import type { Store } from './create-store.ts';

/** A cursor that has moved again within this time is passing by: the runs on its way are not read. */
const restMs = 80;

export interface BodyLoader {
  /** To be called after each change of the state. */
  readonly follow: () => void;
  /** The runs are read anew: rows mean other runs now, so answers under way are dropped. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** At most one read is under way; the next is of the run that the cursor then stands on. */
export function bodyLoader(store: Store, feed: Pick<RunFeed, 'load'>): BodyLoader {
  let generation = 0;
  let wantedRow = -1;
  let isLoading = false;
  let isEnded = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let outdatedRuns: State['runs'] | null = null;

  const isWanted = (row: number): boolean => {
    const { runs, bodies, failedLoads } = store.state();
    if (runs === outdatedRuns || row < 0 || row >= runs.index.size) return false;
    return runs.index.document(row) >= 0 && !bodies.has(row) && !failedLoads.has(row);
  };
  const load = (): void => {
    const row = rowsToLoad(store.state()).find(isWanted);
    if (isEnded || isLoading || row === undefined) return;
    const asked = generation;
    isLoading = true;
    const settle = (work: () => void): void => {
      isLoading = false;
      if (isEnded) return;
      if (asked === generation) work();
      if (rest === undefined) load();
    };
    feed.load(row).then(
      (body) => settle(() => store.apply({ kind: 'run-loaded', body })),
      (error: unknown) =>
        settle(() => store.apply({ kind: 'run-load-failed', row, reason: reasonOf(error) })),
    );
  };

  return {
    follow() {
      const row = store.state().cursor;
      if (row === wantedRow) {
        if (rest === undefined) load();
        return;
      }
      wantedRow = row;
      // The first move is answered at once, those that follow closely once they come to rest.
      if (rest === undefined) load();
      clearTimeout(rest);
      rest = setTimeout(() => {
        rest = undefined;
        load();
      }, restMs);
    },
    forget() {
      generation += 1;
      outdatedRuns = store.state().runs;
      wantedRow = -1;
    },
    end() {
      isEnded = true;
      clearTimeout(rest);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
