/** Has documents asked whether the filter matches, so many runs at once. */
import type { RunFeed } from '../model/run-feed.ts';
import { bodiesToAsk } from '../state/filter/answered-filter.ts';
import type { BodyAnswers } from '../state/filter/body-answers.ts';
import type { Store } from './create-store.ts';

/** A text that is typed on within this time is not asked. */
const restMs = 40;
/** Few at first, so that the first hits come early; then as many as are answered at once. */
const fewestRows = 64;
const mostRows = 4096;

export interface BodyFilterer {
  /** To be called after each change of the state. */
  readonly follow: () => void;
  /** The runs are read anew: an answer under way is of no use. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** At most one question of the present filter is under way. */
export function bodyFilterer(store: Store, feed: Pick<RunFeed, 'filter'>): BodyFilterer {
  let text: string | null = null;
  let generation = 0;
  let isAsking = false;
  let isEnded = false;
  let rows = fewestRows;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** What nobody could answer: asked again only once it is another. */
  let refused: BodyAnswers | null = null;

  const ask = (): void => {
    const state = store.state();
    const asked = bodiesToAsk(state, rows);
    const { shown } = state.filter;
    if (isEnded || isAsking || asked === null || rest !== undefined || shown?.bodies === refused) return;
    const mine = generation;
    isAsking = true;
    feed.filter(asked).then(
      (reply) => {
        if (isEnded || mine !== generation) return;
        isAsking = false;
        rows = Math.min(
          Math.max(reply.count < asked.rows.length ? reply.count : rows * 2, fewestRows),
          mostRows,
        );
        store.apply({ kind: 'bodies-filtered', asked, reply });
        ask();
      },
      () => {
        if (isEnded || mine !== generation) return;
        isAsking = false;
        refused = shown?.bodies ?? null;
      },
    );
  };
  const begin = (): void => {
    generation += 1;
    isAsking = false;
    rows = fewestRows;
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      ask();
    }, restMs);
  };

  return {
    follow() {
      const wanted = store.state().filter.shown?.text ?? null;
      if (wanted !== text) {
        text = wanted;
        begin();
      } else ask();
    },
    forget: begin,
    end() {
      isEnded = true;
      clearTimeout(rest);
    },
  };
}
