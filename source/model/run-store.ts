/** Every run of the input as a row of columns, one run or a million: filled while the input is read, read by everything else. */
import { ColumnReader } from './column-reader.ts';
import { MergedRun } from './merged-run.ts';
import { contradict } from './record-difference.ts';
import { isReferenceMissed, isReferenceNew } from './reference-worth.ts';
import { writeOnlyRecord } from './run-fact.ts';
import type { Duplicate, RunIndex, RunSource } from './run-index.ts';
import type { RunRecord } from './run-record.ts';
import type { Rank } from './told-record.ts';

/** The documents of a run that has several. */
interface Versions {
  readonly records: RunRecord[];
  /** The latest in the input of each age (`updatedAtMs`). */
  readonly latestByAgeMs: Map<number | null, RunRecord>;
}

/** Collects records in the order of the input. The rows that come of it do not depend on how they were cut into batches. */
export class RunStore extends ColumnReader implements RunIndex {
  /** Rows that several records tell of, as far as the first does not tell all. */
  readonly #merged = new Map<number, MergedRun>();
  /** Those of them whose attempts the columns lack. */
  readonly #rowsToWrite = new Set<number>();
  /** All documents of the rows that have more than one. */
  readonly #versions = new Map<number, Versions>();
  readonly #duplicates: Duplicate[] = [];
  /** When the document that names a run was true, for rows that only references tell of. */
  readonly #referenceAgesMs = new Map<number, number>();
  /** Records about runs of which only the internal id is known so far, by that. */
  #waitingForId = new Map<string, RunRecord[]>();
  #loadedCount = 0;
  #newestTimeMs = Number.NaN;
  #currentDocument = -1;
  #currentAgeMs = Number.NEGATIVE_INFINITY;

  /** Takes in the records of a batch: documents in the order of the input, each document's own run before those that it names. */
  add(records: readonly RunRecord[]): void {
    for (const record of records) this.#add(record);
    this.#writeAttempts();
  }

  /** All is read: what names runs by internal ids that no document bears names runs that are missing. */
  settle(): void {
    this.columns.internal.settle((id) => this.#rowNamedBy(id));
    const waiting = this.#waitingForId;
    this.#waitingForId = new Map();
    for (const [id, records] of waiting) {
      const row = this.columns.internal.rowOf(id);
      this.#addAllTo(row < 0 ? this.#rowNamedBy(id) : row, records);
    }
    this.#writeAttempts();
  }

  get loadedCount(): number {
    return this.#loadedCount;
  }

  get newestTimeMs(): number {
    return this.#newestTimeMs;
  }

  get duplicates(): readonly Duplicate[] {
    return this.#duplicates;
  }

  versions(row: number): readonly RunRecord[] {
    const versions = this.#versions.get(row);
    if (versions !== undefined) return versions.records;
    const merged = this.#merged.get(row);
    if (merged !== undefined) return merged.document === null ? [] : [merged.document];
    return this.presence(row) === 'loaded' ? [this.columns.read(row)] : [];
  }

  sources(row: number): readonly RunSource[] {
    const merged = this.#merged.get(row);
    if (merged !== undefined) return merged.sources;
    const document = this.document(row);
    return document < 0 ? [] : [{ id: this.id(row), document, pointer: this.pointer(row) }];
  }

  bodySources(row: number): readonly RunSource[] {
    return this.#merged.get(row)?.bodySources ?? this.sources(row);
  }

  rowsOfSeveralSources(): Iterable<number> {
    return this.#merged.keys();
  }

  #add(record: RunRecord): void {
    const internalId = record.internal?.id ?? null;
    if (internalId !== record.id) {
      const row = this.columns.ids.add(record.id);
      this.#addTo(row, record);
      if (internalId !== null) this.#release(internalId, row);
      return;
    }
    const row = this.columns.internal.rowOf(internalId);
    if (row >= 0) this.#addTo(row, record);
    else this.#wait(internalId, record);
  }

  #wait(internalId: string, record: RunRecord): void {
    const waiting = this.#waitingForId.get(internalId);
    if (waiting === undefined) this.#waitingForId.set(internalId, [record]);
    else waiting.push(record);
  }

  /** The run of an internal id has come: what waited for it is told of it. */
  #release(internalId: string, row: number): void {
    const waiting = this.#waitingForId.get(internalId);
    if (waiting === undefined) return;
    this.#waitingForId.delete(internalId);
    this.#addAllTo(row, waiting);
  }

  #addAllTo(row: number, records: readonly RunRecord[]): void {
    for (const record of records) this.#addTo(row, record);
  }

  /**
   * The run that an internal id names which no row bears: since engine V2 the public id is `run_` and the internal one
   * (packages/core/src/v3/isomorphic/friendlyId.ts), so a run of that id is meant; else it is one that is missing.
   */
  #rowNamedBy(internalId: string): number {
    const known = this.columns.ids.find(`run_${internalId}`);
    return known < 0 ? this.columns.ids.add(internalId) : known;
  }

  #addTo(row: number, record: RunRecord): void {
    this.#noteTimes(record);
    const isLoaded = record.presence === 'loaded';
    if (isLoaded) {
      this.#currentDocument = record.document;
      this.#currentAgeMs = record.updatedAtMs ?? Number.NEGATIVE_INFINITY;
    }
    const columns = this.columns;
    const presence = columns.presenceOf(row);
    if (presence === 'implied') {
      writeOnlyRecord(columns, row, record);
      if (isLoaded) this.#loadedCount++;
      else this.#referenceAgesMs.set(row, this.#rankOf(record).ageMs);
      return;
    }
    if (isLoaded && presence === 'loaded') this.#noteVersion(row, record);
    if (isLoaded && presence !== 'loaded') this.#loadedCount++;
    this.#merge(row, record);
  }

  #merge(row: number, record: RunRecord): void {
    const columns = this.columns;
    const rank = this.#rankOf(record);
    let merged = this.#merged.get(row);
    if (merged === undefined) {
      if (this.#mergeReference(row, record, rank)) return;
      merged = new MergedRun();
      const first = columns.read(row);
      merged.fold(columns, row, first, this.#rankOfFirst(row, first), true);
      this.#merged.set(row, merged);
      this.#referenceAgesMs.delete(row);
    }
    merged.fold(columns, row, record, rank, false);
    if (merged.hasUnwrittenAttempts) this.#rowsToWrite.add(row);
  }

  #writeAttempts(): void {
    for (const row of this.#rowsToWrite) this.#merged.get(row)?.writeAttempts(this.columns, row);
    this.#rowsToWrite.clear();
  }

  /** Settles the common cases in which one of two records is a reference that adds nothing to the other; false in all others. */
  #mergeReference(row: number, record: RunRecord, rank: Rank): boolean {
    const columns = this.columns;
    if (record.presence !== 'loaded') {
      if (isReferenceNew(columns, row, record)) return false;
      const ageMs = this.#referenceAgesMs.get(row);
      if (ageMs !== undefined && rank.ageMs > ageMs) this.#referenceAgesMs.set(row, rank.ageMs);
      return true;
    }
    if (columns.isLoaded(row) || isReferenceMissed(columns, row, record)) return false;
    writeOnlyRecord(columns, row, record);
    this.#referenceAgesMs.delete(row);
    return true;
  }

  #noteVersion(row: number, record: RunRecord): void {
    const versions = this.#versions.get(row) ?? versionsOf(this.versions(row));
    this.#versions.set(row, versions);
    const sameAge = versions.latestByAgeMs.get(record.updatedAtMs);
    const isConflict = sameAge !== undefined && contradict(sameAge, record);
    insertByDocument(versions.records, record);
    versions.latestByAgeMs.set(record.updatedAtMs, record);
    this.#duplicates.push({ row, document: record.document, isConflict });
  }

  #rankOf(record: RunRecord): Rank {
    const namedIn = record.document === this.#currentDocument ? this.#currentAgeMs : Number.NEGATIVE_INFINITY;
    const isLoaded = record.presence === 'loaded';
    const ageMs = record.updatedAtMs ?? (isLoaded ? Number.NEGATIVE_INFINITY : namedIn);
    return { isLoaded, ageMs, document: record.document };
  }

  #rankOfFirst(row: number, first: RunRecord): Rank {
    const ageMs = first.updatedAtMs ?? this.#referenceAgesMs.get(row) ?? Number.NEGATIVE_INFINITY;
    return { isLoaded: first.presence === 'loaded', ageMs, document: first.document };
  }

  #noteTimes(record: RunRecord): void {
    this.#noteTime(record.createdAtMs);
    this.#noteTime(record.startedAtMs);
    this.#noteTime(record.finishedAtMs);
    this.#noteTime(record.updatedAtMs);
    for (const attempt of record.attempts) {
      this.#noteTime(attempt.createdAtMs);
      this.#noteTime(attempt.startedAtMs);
      this.#noteTime(attempt.endedAtMs);
    }
    for (const wait of record.waits) {
      this.#noteTime(wait.startedAtMs);
      this.#noteTime(wait.endedAtMs);
    }
    this.#noteTime(record.latestLogMs ?? null);
  }

  #noteTime(timeMs: number | null): void {
    if (timeMs !== null && !(timeMs <= this.#newestTimeMs)) this.#newestTimeMs = timeMs;
  }
}

/** Nearly always at the end: only what waited for its run comes late. */
function insertByDocument(records: RunRecord[], record: RunRecord): void {
  const place = records.findLastIndex(({ document }) => document <= record.document) + 1;
  records.splice(place, 0, record);
}

function versionsOf(records: readonly RunRecord[]): Versions {
  return {
    records: [...records],
    latestByAgeMs: new Map(records.map((record) => [record.updatedAtMs, record])),
  };
}
