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

/** A part that the schema leaves untyped, where it lies and how it is written there. */
export interface BodyPart {
  /** JSON Pointer from the top of the document's value. */
  readonly pointer: string;
  /**
   * `value`: as it stands. `json`: a string that holds JSON (`application/json` in database rows). `super-json`: a string or a value
   * that holds `{json, meta}` (`application/super+json`), of which `json` is the part.
   */
  readonly format: 'value' | 'json' | 'super-json';
  /** Where it is `[]` or null, which are not had (product.md, `has:`); set by `toRuns`. */
  readonly isEmpty?: true;
}

export interface BodyParts {
  readonly payload: BodyPart | null;
  readonly output: BodyPart | null;
  readonly metadata: BodyPart | null;
}

/** A stretch in which the run waited, by a wait span of its trace. Times are the document's own text or made from nanoseconds. */
export interface Wait {
  readonly startedAt: string | null;
  /** Null while the wait goes on. */
  readonly endedAt: string | null;
  /** What it waited for, as the span says: `wait.for()`, `Waiting for token`. Raw text. */
  readonly label: string;
}

/** A line of the run's log or a span of its trace, in the order of time. */
export interface LogLine {
  readonly time: string | null;
  /** `TRACE`, `DEBUG`, `LOG`, `INFO`, `WARN`, `ERROR`: the document's own word. */
  readonly level: string | null;
  /** Raw text. */
  readonly message: string;
  /** What it bears beside its message, as compact JSON; null where it bears nothing. Raw text. */
  readonly data: string | null;
  /** Levels below the run's own span. */
  readonly depth: number;
  readonly durationMs: number | null;
  readonly isError: boolean;
}

/**
 * Ids of the database's own, by which its rows name each other (formats.md §2): a run is shown by its public id and joined by this.
 * Where a row knows the public id of no run (`TaskRunAttempt`), its run's `id` is the internal one.
 */
export interface InternalIds {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string | null;
}

/** A run in the canonical shape. Absent and null are the same; times are the document's own text. */
export interface Run {
  readonly id: string;
  /** `loaded`: the document describes it; `referenced`: it only names it, with status or task or an attempt; `implied`: by its id alone. */
  readonly presence: 'loaded' | 'referenced' | 'implied';
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
  /** `some`: the document is about one or few of the attempts (a span, a row of attempts), which are joined to those listed elsewhere. */
  readonly attemptsListed: 'all' | 'some';
  /** In the order of their start; empty where the document tells of none. */
  readonly waits: readonly Wait[];
  /** Spans and log lines of a trace, in the order of time; empty where the document has none. */
  readonly logs: readonly LogLine[];
  /** The run's own error (API dialects only). */
  readonly error: RunError | null;
  readonly parentId: string | null;
  readonly rootId: string | null;
  readonly childIds: readonly string[];
  /** Null but for rows of the database. */
  readonly internal: InternalIds | null;
  readonly body: BodyParts;
  readonly extraFacts: readonly ExtraFact[];
}
