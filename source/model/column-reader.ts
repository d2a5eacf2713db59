/** What columns tell of a run by its row: the greater part of `RunIndex`. */
import { codedFacts } from './coded-columns.ts';
import type { DialectName } from './dialect-name.ts';
import { lastFailedAttempt } from './failed-attempt.ts';
import { RunColumns } from './run-columns.ts';
import type { Presence } from './run-index.ts';
import type { AttemptRecord, ErrorRecord, WaitRecord } from './run-record.ts';
import { type RunState, runStates } from './run-state.ts';

const noTags: readonly string[] = [];
const noWaits: readonly WaitRecord[] = [];

/** Reads the columns, which a subclass fills. */
export class ColumnReader {
  protected readonly columns = new RunColumns();
  readonly coded = codedFacts(this.columns);

  get size(): number {
    return this.columns.ids.size;
  }

  /** Bytes that ids and columns take. */
  get byteLength(): number {
    return this.columns.byteLength;
  }

  rowOf(id: string): number {
    return this.columns.ids.find(id);
  }

  id(row: number): string {
    return this.columns.ids.textOf(row);
  }

  presence(row: number): Presence {
    const presence = this.columns.presenceOf(row);
    return presence === 'referenced' && this.#isNamedOnly(row) ? 'implied' : presence;
  }

  /** Whether nothing but an id is known. The details of a span are a reference even where they tell no more (formats.md §2). */
  #isNamedOnly(row: number): boolean {
    const { task, status, attempts } = this.columns;
    return (
      task.get(row) < 0 && status.get(row) < 0 && attempts.count(row) === 0 && this.dialect(row) !== 'span'
    );
  }

  taskIdentifier(row: number): string | null {
    return this.columns.tasks.textOf(this.columns.task.get(row));
  }

  status(row: number): string | null {
    return this.columns.statuses.textOf(this.columns.status.get(row));
  }

  state(row: number): RunState {
    return runStates[this.columns.state.get(row)] ?? 'unknown';
  }

  version(row: number): string | null {
    return this.columns.versions.textOf(this.columns.version.get(row));
  }

  dialect(row: number): DialectName | null {
    return this.columns.dialects.textOf(this.columns.dialect.get(row)) as DialectName | null;
  }

  document(row: number): number {
    return this.columns.document.get(row);
  }

  pointer(row: number): string {
    const code = this.columns.pointer.get(row);
    return code < 0 ? '' : this.columns.pointers.textOf(code);
  }

  createdAtMs(row: number): number {
    return this.columns.createdAtMs.get(row);
  }

  startedAtMs(row: number): number {
    return this.columns.startedAtMs.get(row);
  }

  finishedAtMs(row: number): number {
    return this.columns.finishedAtMs.get(row);
  }

  updatedAtMs(row: number): number {
    return this.columns.updatedAtMs.get(row);
  }

  isTest(row: number): boolean | null {
    return this.columns.flag(row, 'isTest');
  }

  isAwaited(row: number): boolean | null {
    return this.columns.flag(row, 'isAwaited');
  }

  statedDepth(row: number): number | null {
    const depth = this.columns.depth.get(row);
    return depth < 0 ? null : depth;
  }

  tags(row: number): readonly string[] {
    return this.columns.tags(row) ?? noTags;
  }

  attemptCount(row: number): number | null {
    const counted = this.columns.attemptCount.get(row);
    if (counted >= 0) return counted;
    const listed = this.columns.attempts.count(row);
    if (listed === 0) return null;
    // Documents about single attempts tell that there were at least as many as the last one's number.
    return this.columns.singleAttempts.has(row)
      ? (this.columns.attempts.last(row)?.number ?? listed)
      : listed;
  }

  attempts(row: number): readonly AttemptRecord[] {
    return this.columns.attempts.read(row);
  }

  error(row: number): ErrorRecord | null {
    const own = this.columns.errors.errorOf(this.columns.ownError.get(row));
    if (own !== null || this.columns.attempts.count(row) === 0) return own;
    return lastFailedAttempt(this.attempts(row))?.error ?? null;
  }

  waits(row: number): readonly WaitRecord[] {
    return this.columns.waits.get(row) ?? noWaits;
  }

  hasPayload(row: number): boolean {
    return this.columns.flag(row, 'hasPayload') !== null;
  }

  hasOutput(row: number): boolean {
    return this.columns.flag(row, 'hasOutput') !== null;
  }

  hasMetadata(row: number): boolean {
    return this.columns.flag(row, 'hasMetadata') !== null;
  }

  hiddenCharacters(row: number): number {
    return this.columns.hiddenCharacters.get(row);
  }

  isInvalid(row: number): boolean {
    return this.columns.flag(row, 'isInvalid') === true;
  }

  ownParentRow(row: number): number {
    const parent = this.columns.parent.get(row);
    return parent >= 0 ? parent : this.columns.internal.parentRow(row);
  }

  namedRootRow(row: number): number {
    const root = this.columns.namedRoot.get(row);
    return root >= 0 ? root : this.columns.internal.rootRow(row);
  }

  listedByRows(row: number): readonly number[] {
    return this.columns.children.parentsOf(row);
  }

  listedChildRows(row: number): readonly number[] {
    return this.columns.children.childrenOf(row);
  }

  listsChildren(row: number): boolean {
    return this.columns.children.listsAny(row);
  }
}
