/** Runs, records and whole collections from terse descriptions, for tests of anything that looks at runs. */
import { buildCollection } from '../../source/model/collection.ts';
import { errorRecordOf } from '../../source/model/error-record.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import type { AttemptRecord, ErrorRecord, RunRecord } from '../../source/model/run-record.ts';
import { stateOfStatus } from '../../source/model/run-state.ts';
import { RunStore } from '../../source/model/run-store.ts';

/** An error in few words; `stack` without `Name: message` gets its first line from them. */
export interface TerseError {
  readonly name?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly code?: string;
}

/** Times are seconds since `startOfTestsMs`. */
export interface TerseAttempt {
  readonly number?: number;
  readonly status?: string;
  readonly created?: number;
  readonly started?: number;
  readonly finished?: number;
  readonly error?: TerseError;
}

/** Times are seconds since `startOfTestsMs`. A run without `presence` is loaded; all but the id may be left out. */
export interface TerseRun {
  readonly id: string;
  readonly presence?: 'loaded' | 'referenced';
  readonly task?: string;
  readonly status?: string;
  readonly version?: string;
  readonly created?: number;
  readonly started?: number;
  readonly finished?: number;
  readonly updated?: number;
  readonly isTest?: boolean;
  readonly depth?: number;
  readonly isAwaited?: boolean;
  readonly tags?: readonly string[];
  readonly attemptCount?: number;
  readonly attempts?: readonly TerseAttempt[];
  readonly attemptsListed?: 'all' | 'some';
  /** Start and end of each. */
  readonly waits?: readonly (readonly [number, number?])[];
  readonly error?: TerseError;
  readonly parent?: string;
  readonly root?: string;
  readonly children?: readonly string[];
  readonly internal?: RunRecord['internal'];
  readonly hasPayload?: boolean;
  readonly hasOutput?: boolean;
  readonly hasMetadata?: boolean;
  readonly emptyParts?: RunRecord['emptyParts'];
  readonly hiddenCharacters?: number;
  readonly isInvalid?: boolean;
  readonly document?: number;
  readonly dialect?: RunRecord['dialect'];
  readonly pointer?: string;
}

/** 2026-08-21T11:00:00.000Z. */
export const startOfTestsMs = 1_787_310_000_000;

/** The time that a test calls `seconds`, null where it is left out. */
export function timeMs(seconds: number | undefined): number | null {
  return seconds === undefined ? null : startOfTestsMs + Math.round(seconds * 1000);
}

export function errorOf(error: TerseError): ErrorRecord {
  const name = error.name ?? null;
  const message = error.message ?? null;
  return errorRecordOf({
    kind: error.code === undefined ? 'built-in' : 'internal',
    name,
    message,
    stack: error.stack ?? null,
    code: error.code ?? null,
    causes: [],
  });
}

function attemptOf(attempt: TerseAttempt, index: number): AttemptRecord {
  const status = attempt.status ?? (attempt.error === undefined ? 'COMPLETED' : 'FAILED');
  return {
    number: attempt.number ?? index + 1,
    status,
    state: stateOfStatus(status),
    createdAtMs: timeMs(attempt.created),
    startedAtMs: timeMs(attempt.started),
    endedAtMs: timeMs(attempt.finished),
    error: attempt.error === undefined ? null : errorOf(attempt.error),
  };
}

/** A record; `document` is the document it stands in unless the description says otherwise. */
export function recordFrom(run: TerseRun, document = 0): RunRecord {
  const status = run.status ?? (run.presence === 'referenced' ? null : 'COMPLETED');
  return {
    id: run.id,
    presence: run.presence ?? 'loaded',
    document: run.document ?? document,
    pointer: run.pointer ?? '',
    dialect: run.dialect ?? 'api-run',
    taskIdentifier: run.task ?? (run.presence === 'referenced' ? null : run.id.replace(/^run_/, '')),
    status,
    state: stateOfStatus(status),
    version: run.version ?? null,
    createdAtMs: timeMs(run.created),
    startedAtMs: timeMs(run.started),
    finishedAtMs: timeMs(run.finished),
    updatedAtMs: timeMs(run.updated),
    isTest: run.isTest ?? null,
    depth: run.depth ?? null,
    isAwaited: run.isAwaited ?? null,
    tags: run.tags ?? null,
    attemptCount: run.attemptCount ?? null,
    attempts: (run.attempts ?? []).map(attemptOf),
    attemptsListed: run.attemptsListed ?? 'all',
    waits: (run.waits ?? []).map(([started, ended]) => ({
      startedAtMs: timeMs(started),
      endedAtMs: timeMs(ended),
    })),
    error: run.error === undefined ? null : errorOf(run.error),
    parentId: run.parent ?? null,
    rootId: run.root ?? null,
    childIds: run.children ?? [],
    internal: run.internal ?? null,
    hasPayload: run.hasPayload ?? false,
    hasOutput: run.hasOutput ?? false,
    hasMetadata: run.hasMetadata ?? false,
    ...(run.emptyParts === undefined ? {} : { emptyParts: run.emptyParts }),
    hiddenCharacters: run.hiddenCharacters ?? 0,
    isInvalid: run.isInvalid ?? false,
  };
}

/** A store of the runs, each a document of its own; a reference belongs to the document before it. */
export function storeOf(runs: readonly TerseRun[]): RunStore {
  const store = new RunStore();
  let document = -1;
  store.add(
    runs.map((run) => {
      if (run.presence !== 'referenced') document++;
      return recordFrom(run, Math.max(document, 0));
    }),
  );
  return store;
}

/** The whole collection of the runs, as if a file `runs.ndjson` of a line each had been read to its end. */
export function collectionOf(runs: readonly TerseRun[]): RunCollection {
  const documents = runs
    .filter((run) => run.presence !== 'referenced')
    .map((run, line) => ({
      file: 0,
      line: line + 1,
      column: 1,
      byteOffset: line * 100,
      byteLength: 99,
      dialect: run.dialect ?? ('api-run' as const),
      verdict: run.isInvalid === true ? ('invalid' as const) : ('ok' as const),
    }));
  const invalid = documents.filter((document) => document.verdict === 'invalid').length;
  return buildCollection({
    index: storeOf(runs),
    inputs: [{ name: 'runs.ndjson' }],
    documents,
    problems: [],
    counts: { ok: documents.length - invalid, invalid, warnings: 0 },
    progress: { isComplete: true, bytesRead: documents.length * 100, bytesTotal: documents.length * 100 },
    remarks: [],
  });
}
