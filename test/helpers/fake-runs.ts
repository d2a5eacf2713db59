import { findBlame } from '../../source/model/blame.ts';
import type { CodedFact } from '../../source/model/coded-facts.ts';
import type { Forest } from '../../source/model/forest.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow, type RunIndex } from '../../source/model/run-index.ts';
import type { ErrorRecord } from '../../source/model/run-record.ts';
import { isFailedState, isFinalState, type RunState } from '../../source/model/run-state.ts';

/** A run by its parent's row (smaller than its own; −1 for a root) and what else matters to the tree. */
export interface FakeRun {
  readonly parent: number;
  readonly state?: RunState;
  readonly task?: string;
  readonly message?: string;
}

export interface FakeRuns extends RunCollection {
  /** How many questions the index has answered since this was last set to 0. */
  asked: { count: number };
}

/** A complete collection of `size` runs, asked for by row. Ids are `run_0` … */
export function fakeRuns(size: number, runAt: (row: number) => FakeRun): FakeRuns {
  const asked = { count: 0 };
  const answer = <Value>(value: Value): Value => {
    asked.count += 1;
    return value;
  };
  const byRow = <Value>(value: (row: number) => Value): CodedFact<Value> => ({
    size,
    code: (row) => answer(row),
    value,
  });
  const state = (row: number) => runAt(row).state ?? 'succeeded';
  const errorAt = (row: number): ErrorRecord | null => {
    const { message } = runAt(row);
    if (message === undefined) return null;
    return { name: null, message, frame: null, code: null, messageShape: message, frameShape: null };
  };
  const index: RunIndex = {
    size,
    loadedCount: size,
    newestTimeMs: Number.NaN,
    duplicates: [],
    coded: {
      task: byRow((row) => runAt(row).task ?? `task-${row}`),
      status: byRow((row) => state(row).toUpperCase()),
      version: byRow(() => ''),
      state: byRow(state),
      tags: byRow(() => []),
      errors: {
        some: (row, test) => runAt(row).message !== undefined && test(row),
        messageCount: size,
        nameCount: 0,
        messageCode: (error) => error,
        nameCode: () => -1,
        titleCode: () => -1,
        name: () => null,
        title: () => null,
        code: () => null,
        message: (error) => runAt(error).message ?? null,
        isCut: () => false,
        messageSearch: (text) => (error) => (runAt(error).message ?? '').toLowerCase().includes(text),
      },
      tagsSearch: () => () => true,
      hasPart: () => false,
      listedAttempts: () => answer(0),
      rowsWithId: (text) => {
        const bits = new Uint8Array((size + 7) >> 3);
        for (let row = 0; row < size; row += 1) {
          if (answer(`run_${row}`).includes(text)) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
        }
        return bits;
      },
      idSearch: (text) => (row) => answer(`run_${row}`).includes(text),
    },
    rowOf: (id) => answer(/^run_\d+$/.test(id) && Number(id.slice(4)) < size ? Number(id.slice(4)) : noRow),
    id: (row) => answer(`run_${row}`),
    presence: () => answer('loaded'),
    taskIdentifier: (row) => answer(runAt(row).task ?? `task-${row}`),
    status: (row) => answer(state(row).toUpperCase()),
    state: (row) => answer(state(row)),
    version: () => answer(null),
    dialect: () => answer('api-run'),
    document: (row) => answer(row),
    pointer: () => answer(''),
    createdAtMs: () => answer(Number.NaN),
    startedAtMs: () => answer(Number.NaN),
    finishedAtMs: () => answer(Number.NaN),
    updatedAtMs: () => answer(Number.NaN),
    isTest: () => answer(null),
    isAwaited: () => answer(null),
    statedDepth: () => answer(null),
    tags: () => answer([]),
    attemptCount: () => answer(null),
    attempts: () => answer([]),
    error: (row) => answer(errorAt(row)),
    hasPayload: () => answer(false),
    hasOutput: () => answer(false),
    hasMetadata: () => answer(false),
    hiddenCharacters: () => answer(0),
    isInvalid: () => answer(false),
    ownParentRow: (row) => answer(runAt(row).parent),
    namedRootRow: () => answer(noRow),
    listedByRows: () => answer([]),
    listsChildren: () => answer(false),
    listedChildRows: () => answer([]),
    waits: () => answer([]),
    rowsOfSeveralSources: () => [],
    sources: (row) => answer([{ id: `run_${row}`, document: row, pointer: '' }]),
    bodySources: (row) => answer([{ id: `run_${row}`, document: row, pointer: '' }]),
    versions: () => answer([]),
  };
  const forest = forestOf(size, runAt);
  const runs: FakeRuns = {
    index,
    forest,
    inputs: [{ name: 'fake' }],
    documents: [],
    problems: [],
    warnings: [],
    blame: findBlame(index, forest),
    totals: { documents: size, ok: size, invalid: 0, duplicate: 0, warnings: 0 },
    progress: { isComplete: true, bytesRead: 0, bytesTotal: 0 },
    remarks: [],
    asked,
  };
  return runs;
}

function forestOf(size: number, runAt: (row: number) => FakeRun): Forest {
  const parent = new Int32Array(size).fill(noRow);
  const firstChild = new Int32Array(size).fill(noRow);
  const lastChild = new Int32Array(size).fill(noRow);
  const nextSibling = new Int32Array(size).fill(noRow);
  const depth = new Int32Array(size);
  const root = new Int32Array(size);
  const subtreeSize = new Int32Array(size).fill(1);
  const subtreeFailed = new Int32Array(size);
  const subtreeUnfinished = new Int32Array(size);
  const subtreeSucceeded = new Int32Array(size);
  const roots: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const { parent: above, state = 'succeeded' } = runAt(row);
    parent[row] = above;
    root[row] = above === noRow ? row : (root[above] as number);
    if (isFailedState(state)) subtreeFailed[row] = 1;
    if (state === 'succeeded') subtreeSucceeded[row] = 1;
    if (state !== 'unknown' && !isFinalState(state)) subtreeUnfinished[row] = 1;
    if (above === noRow) {
      roots.push(row);
      continue;
    }
    depth[row] = (depth[above] as number) + 1;
    const last = lastChild[above] as number;
    if (last === noRow) firstChild[above] = row;
    else nextSibling[last] = row;
    lastChild[above] = row;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    const above = parent[row] as number;
    if (above === noRow) continue;
    for (const counts of [subtreeSize, subtreeFailed, subtreeUnfinished, subtreeSucceeded]) {
      counts[above] = (counts[above] as number) + (counts[row] as number);
    }
  }
  return {
    size,
    roots: Int32Array.from(roots),
    parent,
    firstChild,
    nextSibling,
    depth,
    root,
    isParentUnknown: new Uint8Array(size),
    subtreeSize,
    subtreeFailed,
    subtreeUnfinished,
    subtreeSucceeded,
    warnings: [],
  };
}
