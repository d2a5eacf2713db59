/** Failures of the whole input by what they have in common (contract rule 9). */
import { FingerprintTable } from './fingerprint-table.ts';
import type { Forest } from './forest.ts';
import type { RunIndex } from './run-index.ts';
import type { ErrorRecord } from './run-record.ts';
import { type RunState, stateFacts } from './run-state.ts';

/** Runs whose last errors are the same, or which have no error and are in the same state. */
export interface ErrorGroup {
  /** Tells the group among others; the same for the same failures in another input. */
  readonly fingerprint: string;
  /** Error of its first run; null where the group is of a state. */
  readonly error: ErrorRecord | null;
  readonly state: RunState;
  /** By the time ended, then without one, then by id. */
  readonly rows: readonly number[];
  /** Rows of the roots of the families that it strikes, in the order of `rows`. */
  readonly families: readonly number[];
  /** Without doubles, in the order of `rows`. */
  readonly tasks: readonly string[];
  readonly versions: readonly string[];
  /** When the first and the last of its runs ended; NaN where no end is known. */
  readonly firstSeenMs: number;
  readonly lastSeenMs: number;
}

/** Groups the rows, which stand by the time ended; the largest group comes first, then the one that was seen first. */
export function groupErrors(index: RunIndex, forest: Forest, rows: readonly number[]): readonly ErrorGroup[] {
  const fingerprints = new FingerprintTable();
  const groupByState = new Map<RunState, number>();
  const members: number[][] = [];
  for (const row of rows) {
    const error = index.error(row);
    let group = error === null ? groupByState.get(index.state(row)) : fingerprints.find(error);
    if (group === undefined) {
      group = members.push([]) - 1;
      if (error === null) groupByState.set(index.state(row), group);
      else fingerprints.add(error, group);
    }
    members[group]?.push(row);
  }
  return members
    .map((group) => groupOf(index, forest, group))
    .sort((first, second) => second.rows.length - first.rows.length);
}

function groupOf(index: RunIndex, forest: Forest, rows: readonly number[]): ErrorGroup {
  const first = rows[0] as number;
  const error = index.error(first);
  const state = index.state(first);
  const ends = rows.map((row) => index.finishedAtMs(row)).filter((endMs) => !Number.isNaN(endMs));
  return {
    fingerprint: error === null ? `state:${state}` : fingerprintOf(error),
    error,
    state,
    rows,
    families: unique(rows.map((row) => forest.root[row] as number)),
    tasks: unique(rows.map((row) => index.taskIdentifier(row)).filter((task) => task !== null)),
    versions: unique(rows.map((row) => index.version(row)).filter((version) => version !== null)),
    firstSeenMs: ends[0] ?? Number.NaN,
    lastSeenMs: ends.at(-1) ?? Number.NaN,
  };
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}

/** What a group is called where it has no error to be called by. */
export function groupTitle(group: ErrorGroup): string {
  if (group.error === null) return stateFacts[group.state].label;
  const { name, message, code } = group.error;
  return [name, message ?? code].filter((part) => part !== null).join(': ') || stateFacts[group.state].label;
}

/** Sixteen hexadecimal digits of name, message and frames, normalised. */
function fingerprintOf(error: ErrorRecord): string {
  const text = `${error.name ?? ''}\u0000${error.messageShape}\u0000${error.frameShape ?? ''}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
