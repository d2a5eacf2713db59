/** Has the bodies of all runs searched for what is being found. */
import type { RunFeed } from '../model/run-feed.ts';
import { bodyText } from '../state/body-find.ts';
import type { Store } from './create-store.ts';

/** A text that is typed on within this time is not searched for. */
const restMs = 40;

export interface BodySearcher {
  /** To be called after each change of the state. */
  readonly follow: () => void;
  /** The runs are read anew: what was found does not hold, and is searched for again. */
  readonly forget: () => void;
  readonly end: () => void;
}

/** At most one search is under way: that for the present text. */
export function bodySearcher(store: Store, feed: Pick<RunFeed, 'search'>): BodySearcher {
  let text = '';
  let stop = (): void => {};
  const search = (wanted: string): void => {
    stop();
    text = wanted;
    if (wanted === '') {
      stop = () => {};
      return;
    }
    const rest = setTimeout(() => {
      stop = feed.search(wanted, (found) => store.apply({ kind: 'bodies-searched', text: wanted, found }));
    }, restMs);
    stop = () => clearTimeout(rest);
  };
  return {
    follow() {
      const wanted = bodyText(store.state());
      if (wanted !== text) search(wanted);
    },
    forget: () => search(bodyText(store.state())),
    end: () => search(''),
  };
}
