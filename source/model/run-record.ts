/** The compact facts of one run in one document: what the index keeps of it while the body stays in the bytes. */
import type { DialectName } from './dialect-name.ts';
import type { BodyParts, InternalIds } from './run.ts';
import type { RunState } from './run-state.ts';

/** An error reduced to what rows, groups and blame need. */
export interface ErrorRecord {
  readonly name: string | null;
  readonly message: string | null;
  /** The first own frame, `createLabel (src/trigger/ship.ts:42:11)`; null where the stack has none. */
  readonly frame: string | null;
  /** Trigger.dev's code where the error is an internal one. */
  readonly code: string | null;
  /** The message with ids, times, numbers, paths and quotes replaced by placeholders (formats.md §4). */
  readonly messageShape: string;
  /** The first five frames without line numbers, one a line; null where there are none. */
  readonly frameShape: string | null;
}

/** An attempt reduced to what bars, counts and blame need. Times are epoch milliseconds; null where absent or unreadable. */
export interface AttemptRecord {
  readonly number: number;
  readonly status: string | null;
  readonly state: RunState;
  readonly createdAtMs: number | null;
  readonly startedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly error: ErrorRecord | null;
}

/** A stretch in which the run waited. Epoch milliseconds; null where absent or unreadable. */
export interface WaitRecord {
  readonly startedAtMs: number | null;
  /** Null while the wait goes on. */
  readonly endedAtMs: number | null;
}

/** One run as one document tells it. Times are epoch milliseconds; null where absent or unreadable. */
export interface RunRecord {
  readonly id: string;
  readonly presence: 'loaded' | 'referenced' | 'implied';
  /** Index of the document in the input, from 0. */
  readonly document: number;
  /** JSON Pointer of the run in that document. */
  readonly pointer: string;
  readonly dialect: DialectName;
  readonly taskIdentifier: string | null;
  readonly status: string | null;
  readonly state: RunState;
  readonly version: string | null;
  readonly createdAtMs: number | null;
  readonly startedAtMs: number | null;
  readonly finishedAtMs: number | null;
  readonly updatedAtMs: number | null;
  readonly isTest: boolean | null;
  readonly depth: number | null;
  readonly isAwaited: boolean | null;
  readonly tags: readonly string[] | null;
  readonly attemptCount: number | null;
  readonly attempts: readonly AttemptRecord[];
  readonly attemptsListed: 'all' | 'some';
  readonly waits: readonly WaitRecord[];
  /** When the last span or log line of its trace began or ended; absent or null where it has none with a time. */
  readonly latestLogMs?: number | null;
  readonly error: ErrorRecord | null;
  readonly parentId: string | null;
  readonly rootId: string | null;
  readonly childIds: readonly string[];
  readonly internal: InternalIds | null;
  readonly hasPayload: boolean;
  readonly hasOutput: boolean;
  readonly hasMetadata: boolean;
  /** Of these parts those that are `[]` or null; left out where none is. */
  readonly emptyParts?: readonly (keyof BodyParts)[];
  /** Bidi, zero-width and other unseen characters anywhere in the run's document. */
  readonly hiddenCharacters: number;
  /** Whether the document that describes it breaks its schema. */
  readonly isInvalid: boolean;
}
