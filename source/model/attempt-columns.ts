/** The attempts of all runs in flat columns, each run's next to each other. */
import type { ErrorTable } from './error-table.ts';
import { IntColumn } from './int-column.ts';
import type { AttemptRecord } from './run-record.ts';
import { type RunState, runStates } from './run-state.ts';
import type { TextDictionary } from './text-dictionary.ts';
import { TimeColumn } from './time-column.ts';

const none: readonly AttemptRecord[] = [];
const stateCodes: ReadonlyMap<RunState, number> = new Map(runStates.map((state, code) => [state, code]));

/** Lists of attempts by row. A list that is replaced leaves its cells behind: few runs have several documents. */
export class AttemptColumns {
  readonly #statuses: TextDictionary;
  readonly #errors: ErrorTable;
  readonly #start = new IntColumn(-1);
  readonly #count = new IntColumn(0);
  readonly #number = new IntColumn(0);
  readonly #status = new IntColumn(-1);
  readonly #state = new IntColumn(0);
  readonly #createdAtMs = new TimeColumn();
  readonly #startedAtMs = new TimeColumn();
  readonly #endedAtMs = new TimeColumn();
  readonly #error = new IntColumn(-1);
  #size = 0;

  constructor(statuses: TextDictionary, errors: ErrorTable) {
    this.#statuses = statuses;
    this.#errors = errors;
  }

  /** Bytes that the columns take. */
  get byteLength(): number {
    const columns = [
      this.#start,
      this.#count,
      this.#number,
      this.#status,
      this.#state,
      this.#createdAtMs,
      this.#startedAtMs,
      this.#endedAtMs,
      this.#error,
    ];
    return columns.reduce((sum, column) => sum + column.byteLength, 0);
  }

  count(row: number): number {
    return this.#count.get(row);
  }

  write(row: number, attempts: readonly AttemptRecord[]): void {
    if (attempts.length === 0 && this.#count.get(row) === 0) return;
    this.#start.set(row, this.#size);
    this.#count.set(row, attempts.length);
    for (const attempt of attempts) {
      const cell = this.#size++;
      this.#number.set(cell, attempt.number);
      this.#status.set(cell, this.#statuses.codeOf(attempt.status));
      this.#state.set(cell, stateCodes.get(attempt.state) ?? 0);
      this.#createdAtMs.set(cell, attempt.createdAtMs);
      this.#startedAtMs.set(cell, attempt.startedAtMs);
      this.#endedAtMs.set(cell, attempt.endedAtMs);
      this.#error.set(cell, this.#errors.add(attempt.error));
    }
  }

  read(row: number): readonly AttemptRecord[] {
    if (this.#count.get(row) === 0) return none;
    const start = this.#start.get(row);
    const attempts: AttemptRecord[] = [];
    for (let cell = start; cell < start + this.#count.get(row); cell++) attempts.push(this.#at(cell));
    return attempts;
  }

  /** The last attempt of a run, null where none is listed. */
  last(row: number): AttemptRecord | null {
    const count = this.#count.get(row);
    return count === 0 ? null : this.#at(this.#start.get(row) + count - 1);
  }

  /** Whether any of a row's attempts has an error that passes; `test` gets its code. */
  someError(row: number, test: (error: number) => boolean): boolean {
    const start = this.#start.get(row);
    const end = start + this.#count.get(row);
    for (let cell = start; cell < end; cell++) {
      const error = this.#error.get(cell);
      if (error >= 0 && test(error)) return true;
    }
    return false;
  }

  #at(cell: number): AttemptRecord {
    return {
      number: this.#number.get(cell),
      status: this.#statuses.textOf(this.#status.get(cell)),
      state: runStates[this.#state.get(cell)] ?? 'unknown',
      createdAtMs: this.#createdAtMs.getOrNull(cell),
      startedAtMs: this.#startedAtMs.getOrNull(cell),
      endedAtMs: this.#endedAtMs.getOrNull(cell),
      error: this.#errors.errorOf(this.#error.get(cell)),
    };
  }
}
