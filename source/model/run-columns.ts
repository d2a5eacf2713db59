/** The facts of every run in columns: what `RunStore` writes and `RunIndex` reads. */
import { AttemptColumns } from './attempt-columns.ts';
import { ChildLinks } from './child-links.ts';
import type { DialectName } from './dialect-name.ts';
import { ErrorTable } from './error-table.ts';
import { IdTable } from './id-table.ts';
import { IntColumn } from './int-column.ts';
import { InternalLinks } from './internal-links.ts';
import type { Presence } from './run-index.ts';
import type { RunRecord, WaitRecord } from './run-record.ts';
import { type RunState, runStates } from './run-state.ts';
import { tagListText, tagsOfText } from './tag-list.ts';
import { TextDictionary } from './text-dictionary.ts';
import { TimeColumn } from './time-column.ts';

/** What tells of a run: nothing but its id, a reference, a document. */
const presences: readonly Presence[] = ['implied', 'referenced', 'loaded'];

export type FlagName = 'isTest' | 'isAwaited' | 'hasPayload' | 'hasOutput' | 'hasMetadata' | 'isInvalid';

const stateCodes: ReadonlyMap<RunState, number> = new Map(runStates.map((state, code) => [state, code]));
/** Each flag is two bits: 0 unknown, 1 no, 2 yes. */
const flagShifts: Readonly<Record<FlagName, number>> = {
  isTest: 0,
  isAwaited: 2,
  hasPayload: 4,
  hasOutput: 6,
  hasMetadata: 8,
  isInvalid: 10,
};
/** The flag of a part of the body: no where the part is `[]` or null. */
export const flagByPart = {
  payload: 'hasPayload',
  output: 'hasOutput',
  metadata: 'hasMetadata',
} as const;

const partNames = ['payload', 'output', 'metadata'] as const;
const largestCount = 2_147_483_647;

/** Typed columns by row; each `set…` writes one fact, `read` gives them all back as the record they came from. */
export class RunColumns {
  readonly ids = new IdTable();
  readonly tasks = new TextDictionary();
  readonly statuses = new TextDictionary();
  readonly versions = new TextDictionary();
  readonly dialects = new TextDictionary();
  readonly errors = new ErrorTable();
  readonly pointers = new IdTable();
  readonly document = new IntColumn(-1);
  readonly pointer = new IntColumn(-1);
  readonly dialect = new IntColumn(-1);
  readonly task = new IntColumn(-1);
  readonly status = new IntColumn(-1);
  readonly state = new IntColumn(stateCodes.get('unknown') ?? 0);
  readonly version = new IntColumn(-1);
  readonly createdAtMs = new TimeColumn();
  readonly startedAtMs = new TimeColumn();
  readonly finishedAtMs = new TimeColumn();
  readonly updatedAtMs = new TimeColumn();
  readonly depth = new IntColumn(-1);
  readonly attemptCount = new IntColumn(-1);
  readonly ownError = new IntColumn(-1);
  readonly parent = new IntColumn(-1);
  readonly namedRoot = new IntColumn(-1);
  readonly hiddenCharacters = new IntColumn(0);
  readonly attempts = new AttemptColumns(this.statuses, this.errors);
  readonly children = new ChildLinks();
  readonly internal = new InternalLinks();
  /** Rows whose attempts come from documents about single ones alone. */
  readonly singleAttempts = new Set<number>();
  /** Waits by row: traces alone tell of them, and of few runs. */
  readonly waits = new Map<number, readonly WaitRecord[]>();
  /** Codes are places in `presences`. */
  readonly #presence = new IntColumn(0);
  readonly #flags = new IntColumn(0);
  /** Codes of `#tagLists`; −1 for none told. */
  readonly #tags = new IntColumn(-1);
  /** Whole lists of tags, as `tagListText` writes them: the runs of one customer bear the same. */
  readonly #tagLists = new IdTable();

  /** Bytes that ids and columns take; dictionaries of repeated texts are left out. */
  get byteLength(): number {
    const parts = [
      this.ids,
      this.pointers,
      this.#presence,
      this.document,
      this.pointer,
      this.dialect,
      this.task,
      this.status,
      this.state,
      this.version,
      this.createdAtMs,
      this.startedAtMs,
      this.finishedAtMs,
      this.updatedAtMs,
      this.depth,
      this.attemptCount,
      this.ownError,
      this.parent,
      this.namedRoot,
      this.hiddenCharacters,
      this.attempts,
      this.errors,
      this.children,
      this.internal,
      this.#flags,
      this.#tags,
      this.#tagLists,
    ];
    return parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  flag(row: number, name: FlagName): boolean | null {
    const bits = (this.#flags.get(row) >> flagShifts[name]) & 3;
    return bits === 0 ? null : bits === 2;
  }

  setFlag(row: number, name: FlagName, value: boolean | null): void {
    const shift = flagShifts[name];
    const bits = value === null ? 0 : value ? 2 : 1;
    this.#flags.set(row, (this.#flags.get(row) & ~(3 << shift)) | (bits << shift));
  }

  /** Whether a document describes the run. */
  isLoaded(row: number): boolean {
    return this.presenceOf(row) === 'loaded';
  }

  presenceOf(row: number): Presence {
    return presences[this.#presence.get(row)] ?? 'implied';
  }

  setPresence(row: number, presence: Presence): void {
    this.#presence.set(row, presences.indexOf(presence));
  }

  setState(row: number, state: RunState): void {
    this.state.set(row, stateCodes.get(state) ?? 0);
  }

  /** Whole numbers from 0; anything else is not known. */
  setCount(column: IntColumn, row: number, count: number | null): void {
    const isCount = count !== null && Number.isInteger(count) && count >= 0 && count <= largestCount;
    column.set(row, isCount ? count : -1);
  }

  setRun(column: IntColumn, row: number, id: string | null): void {
    column.set(row, id === null ? -1 : this.ids.add(id));
  }

  tags(row: number): readonly string[] | null {
    const list = this.#tags.get(row);
    return list < 0 ? null : tagsOfText(this.#tagLists.textOf(list));
  }

  /** How many lists of tags there are, and the one of a row; −1 for none told. */
  get tagLists(): number {
    return this.#tagLists.size;
  }

  tagList(row: number): number {
    return this.#tags.get(row);
  }

  /** Lists are texts with the length of each tag before it: what is found in one may, but seldom does, reach over two tags. */
  tagsSearch(lowerCaseText: string): (list: number) => boolean {
    return this.#tagLists.search(lowerCaseText);
  }

  tagsOfList(list: number): readonly string[] {
    return tagsOfText(this.#tagLists.textOf(list));
  }

  setTags(row: number, tags: readonly string[] | null): void {
    this.#tags.set(row, tags === null ? -1 : this.#tagLists.add(tagListText(tags)));
  }

  hasTags(row: number): boolean {
    return this.#tags.get(row) >= 0;
  }

  /** The row's facts as a record: what was written, for a row that one document describes. */
  read(row: number): RunRecord {
    return {
      id: this.ids.textOf(row),
      presence: this.isLoaded(row) ? 'loaded' : 'referenced',
      document: this.document.get(row),
      pointer: this.#pointerOf(row),
      dialect: (this.dialects.textOf(this.dialect.get(row)) ?? 'run-schema') as DialectName,
      taskIdentifier: this.tasks.textOf(this.task.get(row)),
      status: this.statuses.textOf(this.status.get(row)),
      state: runStates[this.state.get(row)] ?? 'unknown',
      version: this.versions.textOf(this.version.get(row)),
      createdAtMs: this.createdAtMs.getOrNull(row),
      startedAtMs: this.startedAtMs.getOrNull(row),
      finishedAtMs: this.finishedAtMs.getOrNull(row),
      updatedAtMs: this.updatedAtMs.getOrNull(row),
      isTest: this.flag(row, 'isTest'),
      depth: countOf(this.depth.get(row)),
      isAwaited: this.flag(row, 'isAwaited'),
      tags: this.tags(row),
      attemptCount: countOf(this.attemptCount.get(row)),
      attempts: this.attempts.read(row),
      attemptsListed: this.singleAttempts.has(row) ? 'some' : 'all',
      waits: this.waits.get(row) ?? [],
      error: this.errors.errorOf(this.ownError.get(row)),
      parentId: this.#idOf(this.parent.get(row)),
      rootId: this.#idOf(this.namedRoot.get(row)),
      childIds: this.children.childrenOf(row).map((child) => this.ids.textOf(child)),
      internal: this.internal.read(row),
      hasPayload: this.flag(row, 'hasPayload') !== null,
      hasOutput: this.flag(row, 'hasOutput') !== null,
      hasMetadata: this.flag(row, 'hasMetadata') !== null,
      ...this.#emptyParts(row),
      hiddenCharacters: this.hiddenCharacters.get(row),
      isInvalid: this.flag(row, 'isInvalid') === true,
    };
  }

  #pointerOf(row: number): string {
    const code = this.pointer.get(row);
    return code < 0 ? '' : this.pointers.textOf(code);
  }

  #emptyParts(row: number): Pick<RunRecord, 'emptyParts'> {
    const emptyParts = partNames.filter((part) => this.flag(row, flagByPart[part]) === false);
    return emptyParts.length === 0 ? {} : { emptyParts };
  }

  #idOf(row: number): string | null {
    return row < 0 ? null : this.ids.textOf(row);
  }
}

function countOf(cell: number): number | null {
  return cell < 0 ? null : cell;
}
