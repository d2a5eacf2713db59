/** Links between rows of a database, which name each other by internal ids (formats.md §2): resolved whichever row comes first. */
import { IdTable } from './id-table.ts';
import { IntColumn } from './int-column.ts';
import type { InternalIds } from './run.ts';

export class InternalLinks {
  readonly #ids = new IdTable();
  /** Row of the run that bears an internal id, by the id's code; −1 while it is not known. */
  readonly #rows = new IntColumn(-1);
  readonly #own = new IntColumn(-1);
  readonly #parents = new IntColumn(-1);
  readonly #roots = new IntColumn(-1);
  /** Codes of ids that were named and belong to no row yet. */
  readonly #open = new Set<number>();

  /** Bytes that the links take. */
  get byteLength(): number {
    if (this.#ids.size === 0) return 0;
    return [this.#ids, this.#rows, this.#own, this.#parents, this.#roots].reduce(
      (sum, part) => sum + part.byteLength,
      0,
    );
  }

  /** The row bears the internal id, and names its relatives by theirs. */
  write(row: number, ids: InternalIds): void {
    const own = this.#ids.add(ids.id);
    this.#rows.set(own, row);
    this.#open.delete(own);
    this.#own.set(row, own);
    if (ids.parentId !== null) this.#parents.set(row, this.#named(ids.parentId));
    if (ids.rootId !== null) this.#roots.set(row, this.#named(ids.rootId));
  }

  /** What `write` was given for the row; null where it never was. */
  read(row: number): InternalIds | null {
    const own = this.#own.get(row);
    if (own < 0) return null;
    return {
      id: this.#ids.textOf(own),
      parentId: this.#idAt(this.#parents, row),
      rootId: this.#idAt(this.#roots, row),
    };
  }

  /** Row of the run that bears an internal id, −1 where none does yet. */
  rowOf(internalId: string): number {
    const code = this.#ids.find(internalId);
    return code < 0 ? -1 : this.#rows.get(code);
  }

  parentRow(row: number): number {
    return this.#rowAt(this.#parents, row);
  }

  rootRow(row: number): number {
    return this.#rowAt(this.#roots, row);
  }

  /** Gives ids that belong to no row one: those of runs that are not in the input. */
  settle(rowFor: (internalId: string) => number): void {
    for (const code of this.#open) this.#rows.set(code, rowFor(this.#ids.textOf(code)));
    this.#open.clear();
  }

  #named(internalId: string): number {
    const code = this.#ids.add(internalId);
    if (this.#rows.get(code) < 0) this.#open.add(code);
    return code;
  }

  #rowAt(column: IntColumn, row: number): number {
    const code = column.get(row);
    return code < 0 ? -1 : this.#rows.get(code);
  }

  #idAt(column: IntColumn, row: number): string | null {
    const code = column.get(row);
    return code < 0 ? null : this.#ids.textOf(code);
  }
}
