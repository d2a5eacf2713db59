/** Which runs a document tells of: the way back from a place in the input to the rows of the index. */
import type { RunCollection } from './run-collection.ts';
import { noRow, type RunIndex } from './run-index.ts';

/** Rows by document, made once for a collection: linear in its runs. */
export class DocumentRows {
  readonly #index: RunIndex;
  /** By document: the row that it tells of, `noRow` for none, or `severalRows`. */
  readonly #rowOf: Int32Array;
  /** Of documents that tell of several runs: rows by the pointer of the run. */
  readonly #several = new Map<number, Map<string, number>>();

  constructor({ index, documents }: Pick<RunCollection, 'index' | 'documents'>) {
    this.#index = index;
    this.#rowOf = new Int32Array(documents.length).fill(noRow);
    for (let row = 0; row < index.size; row += 1) this.#add(index.document(row), row);
    for (const row of index.rowsOfSeveralSources()) {
      for (const { document, pointer } of index.sources(row)) {
        if (document !== index.document(row)) this.#add(document, row, pointer);
      }
    }
  }

  /** The row of the run that has its object at `pointer` of a document; where it is null or no run's, of the outermost. `noRow` of none. */
  rowOf(document: number, pointer: string | null): number {
    const row = this.#rowOf[document] ?? noRow;
    if (row !== severalRows) return row;
    const rows = this.#several.get(document);
    const exact = pointer === null ? undefined : rows?.get(pointer);
    return exact ?? this.#outermost(rows);
  }

  #add(document: number, row: number, pointer?: string): void {
    const known = this.#rowOf[document];
    if (known === undefined || known === row) return;
    if (known === noRow) {
      this.#rowOf[document] = row;
      if (pointer !== undefined) this.#several.set(document, new Map([[pointer, row]]));
      return;
    }
    const rows = this.#several.get(document) ?? new Map([[this.#index.pointer(known), known]]);
    this.#several.set(document, rows);
    this.#rowOf[document] = severalRows;
    const place = pointer ?? this.#index.pointer(row);
    if (!rows.has(place)) rows.set(place, row);
  }

  #outermost(rows: ReadonlyMap<string, number> | undefined): number {
    let outermost: string | null = null;
    // Runs that a document describes come before those that it only names: theirs is the shorter pointer of equal ones.
    for (const pointer of rows?.keys() ?? []) {
      if (outermost === null || pointer.length < outermost.length) outermost = pointer;
    }
    return outermost === null ? noRow : (rows?.get(outermost) ?? noRow);
  }
}

const severalRows = -2;
const rowsByCollection = new WeakMap<object, DocumentRows>();

/** The rows by document of a collection; made when first asked for. */
export function documentRows(runs: RunCollection): DocumentRows {
  const known = rowsByCollection.get(runs);
  if (known !== undefined) return known;
  const rows = new DocumentRows(runs);
  rowsByCollection.set(runs, rows);
  return rows;
}
