/** When there is time for Ink: it takes so long to load that the first rows would wait for it. */
import type { RunFeed } from '../model/run-feed.ts';

const longestWaitMs = 300;

/** Resolves once the feed has rows or has no more to come, told to whoever subscribed before; or after a moment. */
export function firstRows(feed: Pick<RunFeed, 'current' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      const { index, progress } = feed.current();
      if (index.size > 0 || progress.isComplete) done();
    };
    const done = (): void => {
      clearTimeout(timer);
      stop();
      // Not before what is at hand has been drawn.
      setImmediate(resolve);
    };
    const timer = setTimeout(done, longestWaitMs);
    const stop = feed.subscribe(check);
    check();
  });
}
