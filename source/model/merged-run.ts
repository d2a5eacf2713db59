/** A run that several records tell of: keeps which record each of its facts comes from, so that a further one costs what it holds. */
import { mostDocumentsOfBody } from './run-body.ts';
import type { RunColumns } from './run-columns.ts';
import { isPartHad, runFacts, writeChildren } from './run-fact.ts';
import type { RunSource } from './run-index.ts';
import type { AttemptRecord, RunRecord } from './run-record.ts';
import { unitedAttempts } from './united-attempts.ts';

/** How much a record is believed: documents before references, then the newer, then the later in the input. */
export interface Rank {
  readonly isLoaded: boolean;
  /** When the record was true, epoch milliseconds; −Infinity where nothing tells it. */
  readonly ageMs: number;
  readonly document: number;
}

interface Told {
  readonly rank: Rank;
  readonly record: RunRecord;
}

/** What depends on the state: taken only from records of the state that the newest has. */
interface Outcome {
  finished: Told | null;
  error: Told | null;
  output: Told | null;
}

const noOutcome: Readonly<Outcome> = { finished: null, error: null, output: null };
/** Documents about single attempts that are read for the details of a run. */
const mostSingleAttempts = 1000;
const statusFact = 1;
/** References that are remembered as sources: a root may be named by a million documents, all of which say the same. */
const mostReferences = 8;

/** Merges records of one run into its row, by contract rule 15. The result depends on their ranks, not on the order of `fold`. */
export class MergedRun {
  readonly #winners: (Told | null)[] = runFacts.map(() => null);
  readonly #outcomes = new Map<string, Outcome>();
  #attempts: Told | null = null;
  /** Of documents about single attempts. */
  readonly #single: Told[] = [];
  readonly #sources: Told[] = [];
  #document: RunRecord | null = null;

  /** The first document of the run that was folded in; null where only references were. */
  get document(): RunRecord | null {
    return this.#document;
  }

  /** Where the run is told of, the most believed first. */
  get sources(): readonly RunSource[] {
    return mostBelievedFirst(this.#sources).map(({ record }) => record);
  }

  /** Of the sources the most believed, and all that a fact of the run comes from. */
  get bodySources(): readonly RunSource[] {
    const sources = mostBelievedFirst(this.#sources);
    if (sources.length <= mostDocumentsOfBody) return sources.map(({ record }) => record);
    const told = this.#tellers();
    return sources
      .filter((source, place) => place < mostDocumentsOfBody || told.has(source))
      .map(({ record }) => record);
  }

  /** What the facts come from. */
  #tellers(): ReadonlySet<Told | null> {
    const outcomes = this.#outcomesOfNow().flatMap(({ finished, error, output }) => [
      finished,
      error,
      output,
    ]);
    const single = mostBelievedFirst(this.#single).slice(0, mostSingleAttempts);
    return new Set([...this.#winners, ...outcomes, this.#attempts, ...single]);
  }

  /** Takes a record in. `isWritten` where the columns hold just this record already. */
  fold(columns: RunColumns, row: number, record: RunRecord, rank: Rank, isWritten: boolean): void {
    const told: Told = { rank, record };
    if (rank.isLoaded) this.#document ??= record;
    runFacts.forEach((fact, index) => {
      if (!fact.has(record) || !isBelieved(told, this.#winners[index] ?? null)) return;
      this.#winners[index] = told;
      if (!isWritten) fact.write(columns, row, record);
    });
    this.#foldOutcome(told);
    this.#remember(told);
    if (this.#foldAttempts(told) && !isWritten) this.#writeAttempts(columns, row);
    if (isWritten) return;
    writeChildren(columns, row, record);
    this.#writeOutcome(columns, row);
  }

  #remember(told: Told): void {
    this.#sources.push(told);
    if (told.rank.isLoaded) return;
    const references = this.#sources.filter(({ rank }) => !rank.isLoaded);
    const least = mostBelievedFirst(references)[mostReferences];
    if (least !== undefined) this.#sources.splice(this.#sources.indexOf(least), 1);
  }

  /** Whether the attempts are others now. */
  #foldAttempts(told: Told): boolean {
    const lists = told.record.attempts.length;
    if (lists === 0) return false;
    if (told.record.attemptsListed === 'some') {
      this.#single.push(told);
      return true;
    }
    const listed = this.#attempts?.record.attempts.length ?? 0;
    if (lists < listed || (lists === listed && !isBelieved(told, this.#attempts))) return false;
    this.#attempts = told;
    return true;
  }

  #writeAttempts(columns: RunColumns, row: number): void {
    const single = mostBelievedFirst(this.#single).flatMap(
      ({ record }): readonly AttemptRecord[] => record.attempts,
    );
    columns.attempts.write(row, unitedAttempts(this.#attempts?.record.attempts ?? [], single));
    if (this.#attempts === null) columns.singleAttempts.add(row);
    else columns.singleAttempts.delete(row);
  }

  #foldOutcome(told: Told): void {
    const { record } = told;
    if (record.finishedAtMs === null && record.error === null && !record.hasOutput) return;
    const key = outcomeKey(record);
    const outcome = this.#outcomes.get(key) ?? { finished: null, error: null, output: null };
    this.#outcomes.set(key, outcome);
    if (record.finishedAtMs !== null && isBelieved(told, outcome.finished)) outcome.finished = told;
    if (record.error !== null && isBelieved(told, outcome.error)) outcome.error = told;
    if (record.hasOutput && isBelieved(told, outcome.output)) outcome.output = told;
  }

  #writeOutcome(columns: RunColumns, row: number): void {
    const [ofState, ofNone] = this.#outcomesOfNow();
    const finished = better(ofState.finished, ofNone.finished);
    const error = better(ofState.error, ofNone.error);
    columns.finishedAtMs.set(row, finished?.record.finishedAtMs ?? null);
    columns.ownError.set(row, columns.errors.add(error?.record.error ?? null));
    const output = better(ofState.output, ofNone.output);
    columns.setFlag(row, 'hasOutput', output === null ? null : isPartHad(output.record, 'output'));
  }

  /** Of the newest state, and of records that name no state and so contradict none. */
  #outcomesOfNow(): readonly [Outcome, Outcome] {
    const newest = this.#winners[statusFact]?.record ?? null;
    const ofState = newest === null ? undefined : this.#outcomes.get(outcomeKey(newest));
    return [ofState ?? noOutcome, this.#outcomes.get('') ?? noOutcome];
  }
}

function outcomeKey(record: RunRecord): string {
  return record.state === 'unknown' ? (record.status ?? '') : record.state;
}

/** Of two that are believed alike the later told comes first. */
function mostBelievedFirst(all: readonly Told[]): readonly Told[] {
  return all.toReversed().sort((first, second) => {
    const [rank, other] = [first.rank, second.rank];
    if (rank.isLoaded !== other.isLoaded) return rank.isLoaded ? -1 : 1;
    if (rank.ageMs !== other.ageMs) return rank.ageMs > other.ageMs ? -1 : 1;
    return other.document - rank.document;
  });
}

function isBelieved(told: Told, before: Told | null): boolean {
  if (before === null) return true;
  const [rank, other] = [told.rank, before.rank];
  if (rank.isLoaded !== other.isLoaded) return rank.isLoaded;
  return rank.ageMs > other.ageMs || (rank.ageMs === other.ageMs && rank.document >= other.document);
}

function better(first: Told | null, second: Told | null): Told | null {
  if (first === null || second === null) return first ?? second;
  return isBelieved(first, second) ? first : second;
}
