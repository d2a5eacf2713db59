/** A run that several records tell of: keeps which record each of its facts comes from, so that a further one costs what it holds. */
import { mostDocumentsOfBody } from './run-body.ts';
import type { RunColumns } from './run-columns.ts';
import { isPartHad, runFacts, statusFact, writeChildren } from './run-fact.ts';
import type { RunSource } from './run-index.ts';
import type { RunRecord } from './run-record.ts';
import { SingleAttempts } from './single-attempts.ts';
import { isBelieved, moreBelieved, mostBelievedFirst, type Rank, type ToldRecord } from './told-record.ts';
import { unitedAttempts } from './united-attempts.ts';

/** What depends on the state: taken only from records of the state that the newest has. */
interface Outcome {
  finished: ToldRecord | null;
  error: ToldRecord | null;
  output: ToldRecord | null;
}

const noOutcome: Readonly<Outcome> = { finished: null, error: null, output: null };
/** Documents about single attempts or spans that are read for the details of a run. */
const mostSingleAttempts = 1000;
const statusPlace = runFacts.indexOf(statusFact);
/** Mere references that are remembered as sources: a root may be named by a million documents, all of which say the same. */
const mostReferences = 8;

/** Merges records of one run into its row, by contract rule 15. The result depends on their ranks, not on the order of `fold`. */
export class MergedRun {
  readonly #winners: (ToldRecord | null)[] = runFacts.map(() => null);
  readonly #outcomes = new Map<string, Outcome>();
  #attempts: ToldRecord | null = null;
  #hasUnwrittenAttempts = false;
  readonly #single = new SingleAttempts();
  readonly #documents: ToldRecord[] = [];
  /** The most believed ones of those that tell of no single attempt or span. */
  #references: readonly ToldRecord[] = [];
  #document: RunRecord | null = null;

  /** The first document of the run that was folded in; null where only references were. */
  get document(): RunRecord | null {
    return this.#document;
  }

  /** Where the run is told of, the most believed first. */
  get sources(): readonly RunSource[] {
    return this.#sources().map(({ record }) => record);
  }

  /** Of the sources the most believed, and all that a fact of the run comes from. */
  get bodySources(): readonly RunSource[] {
    const sources = this.#sources();
    if (sources.length <= mostDocumentsOfBody) return sources.map(({ record }) => record);
    const told = this.#tellers();
    return sources
      .filter((source, place) => place < mostDocumentsOfBody || told.has(source))
      .map(({ record }) => record);
  }

  #sources(): readonly ToldRecord[] {
    const single = this.#single.records.filter(({ rank }) => !rank.isLoaded);
    if (single.length === 0) return [...mostBelievedFirst(this.#documents), ...this.#references];
    return mostBelievedFirst([...this.#documents.toReversed(), ...this.#references, ...single].toReversed());
  }

  /** What the facts come from. */
  #tellers(): ReadonlySet<ToldRecord | null> {
    const outcomes = this.#outcomesOfNow().flatMap(({ finished, error, output }) => [
      finished,
      error,
      output,
    ]);
    const single = this.#single.records.slice(0, mostSingleAttempts);
    return new Set([...this.#winners, ...outcomes, this.#attempts, ...single]);
  }

  /** Takes a record in, but for its attempts into the columns. `isWritten` where these hold just this record already. */
  fold(columns: RunColumns, row: number, record: RunRecord, rank: Rank, isWritten: boolean): void {
    const told: ToldRecord = { rank, record };
    if (rank.isLoaded) this.#document ??= record;
    runFacts.forEach((fact, index) => {
      if (!fact.has(record) || !isBelieved(told, this.#winners[index] ?? null)) return;
      this.#winners[index] = told;
      if (!isWritten) fact.write(columns, row, record);
    });
    this.#foldOutcome(told);
    this.#remember(told);
    if (this.#foldAttempts(told) && !isWritten) this.#hasUnwrittenAttempts = true;
    if (isWritten) return;
    writeChildren(columns, row, record);
    this.#writeOutcome(columns, row);
  }

  #remember(told: ToldRecord): void {
    if (told.rank.isLoaded) this.#documents.push(told);
    else if (told.record.attemptsListed === 'all')
      this.#references = mostBelievedFirst([...this.#references.toReversed(), told]).slice(0, mostReferences);
  }

  /** Whether the attempts are others now. */
  #foldAttempts(told: ToldRecord): boolean {
    const lists = told.record.attempts.length;
    if (told.record.attemptsListed === 'some') {
      this.#single.add(told);
      return lists > 0;
    }
    if (lists === 0) return false;
    const listed = this.#attempts?.record.attempts.length ?? 0;
    if (lists < listed || (lists === listed && !isBelieved(told, this.#attempts))) return false;
    this.#attempts = told;
    return true;
  }

  /** Whether records told of attempts that the columns do not have yet. */
  get hasUnwrittenAttempts(): boolean {
    return this.#hasUnwrittenAttempts;
  }

  /** Once for many records: a list that is replaced leaves its cells behind. */
  writeAttempts(columns: RunColumns, row: number): void {
    columns.attempts.write(row, unitedAttempts(this.#attempts?.record.attempts ?? [], this.#single.attempts));
    if (this.#attempts === null) columns.singleAttempts.add(row);
    else columns.singleAttempts.delete(row);
    this.#hasUnwrittenAttempts = false;
  }

  #foldOutcome(told: ToldRecord): void {
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
    const finished = moreBelieved(ofState.finished, ofNone.finished);
    const error = moreBelieved(ofState.error, ofNone.error);
    columns.finishedAtMs.set(row, finished?.record.finishedAtMs ?? null);
    columns.ownError.set(row, columns.errors.add(error?.record.error ?? null));
    const output = moreBelieved(ofState.output, ofNone.output);
    columns.setFlag(row, 'hasOutput', output === null ? null : isPartHad(output.record, 'output'));
  }

  /** Of the newest state, and of records that name no state and so contradict none. */
  #outcomesOfNow(): readonly [Outcome, Outcome] {
    const newest = this.#winners[statusPlace]?.record ?? null;
    const ofState = newest === null ? undefined : this.#outcomes.get(outcomeKey(newest));
    return [ofState ?? noOutcome, this.#outcomes.get('') ?? noOutcome];
  }
}

function outcomeKey(record: RunRecord): string {
  return record.state === 'unknown' ? (record.status ?? '') : record.state;
}
