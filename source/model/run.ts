/** One run with all that its document says of it: read back from the bytes for the details, never kept for every run. */
import type { DialectName } from './dialect-name.ts';
import type { RunState } from './run-state.ts';

/** An error in the canonical shape, whichever of formats.md's shapes it came in. Absent and empty parts are null. */
export interface RunError {
  /** `built-in` has name, message and stack; `custom` was a thrown value (JSON in `message`); `internal` bears a Trigger.dev `code`. */
  readonly kind: 'built-in' | 'custom' | 'string' | 'internal';
  readonly name: string | null;
  readonly message: string | null;
  /** Stack text word for word; for `internal` it is the process's stderr and holds no frames. */
  readonly stack: string | null;
  /** Trigger.dev's error code, such as `TASK_PROCESS_OOM_KILLED`. */
  readonly code: string | null;
  /** Outermost first. */
  readonly causes: readonly RunError[];
}

/** One execution attempt. Times are the document's own text. */
export interface Attempt {
  readonly id: string | null;
  /** From 1; given by the document, else its place by `createdAt`, else by the order listed. */
  readonly number: number;
  readonly status: string | null;
  readonly state: RunState;
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly error: RunError | null;
}

/** A fact of the document that the run schema has no field for, in the order to be shown: `Queue`, `task/send-email`. */
export interface ExtraFact {
  readonly label: string;
  readonly value: string;
}

/** Where a part that the schema leaves untyped lies: a JSON Pointer from the top of the document's value. */
export interface BodyParts {
  readonly payload: string | null;
  readonly output: string | null;
  readonly metadata: string | null;
}

/** A run in the canonical shape. Absent and null are the same; times are the document's own text. */
export interface Run {
  readonly id: string;
  /** `loaded`: the document describes it; `referenced`: the document only names it with status or task. */
  readonly presence: 'loaded' | 'referenced';
  readonly dialect: DialectName;
  /** JSON Pointer of this run in its document; empty for the whole. */
  readonly pointer: string;
  readonly taskIdentifier: string | null;
  /** The input's own word. */
  readonly status: string | null;
  readonly state: RunState;
  readonly version: string | null;
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly updatedAt: string | null;
  readonly isTest: boolean | null;
  /** Levels below its root as the document counts them. */
  readonly depth: number | null;
  readonly triggerFunction: string | null;
  /** Whether its parent blocked on it; null where not known. */
  readonly isAwaited: boolean | null;
  readonly tags: readonly string[] | null;
  /** How many attempts the document counts, which may be more than it lists (the API lists none since October 2024). */
  readonly attemptCount: number | null;
  /** By number; empty where the document lists none. */
  readonly attempts: readonly Attempt[];
  /** The run's own error (API dialects only). */
  readonly error: RunError | null;
  readonly parentId: string | null;
  readonly rootId: string | null;
  readonly childIds: readonly string[];
  readonly body: BodyParts;
  readonly extraFacts: readonly ExtraFact[];
}
