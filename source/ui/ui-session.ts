/** What the door hands to the screen. */
import type { RunFeed } from '../model/run-feed.ts';
import type { ReadSource } from '../model/source-excerpt.ts';
import type { Settings, State } from '../state/state.ts';
import type { Terminal } from '../terminal/open-terminal.ts';

export interface UiSession {
  readonly feed: RunFeed;
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** False: weight, underline and inverse only. */
  readonly isColour: boolean;
  /** Loads the engine of regular expressions in filters. */
  readonly loadPatternEngine: () => Promise<NonNullable<State['patternEngine']>>;
  readonly readSource: ReadSource;
  /** `$VISUAL`, else `$EDITOR`; null where neither is set. */
  readonly editor: string | null;
}
