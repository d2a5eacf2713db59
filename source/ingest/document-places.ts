/** Where all documents lie that were read so far, as the reading thread keeps it: to go through their bytes again, one after the other. */
import type { DialectName } from '../model/dialect-name.ts';
import { grownLength } from '../model/grown-length.ts';
import type { Batch } from './batch.ts';

/** Offsets in the unpacked text of a document's file. */
export interface DocumentPlace {
  readonly byteOffset: number;
  readonly byteEnd: number;
}

/**
 * Twelve bytes a document; documents stand in the order of the input, but for the lines of a trace export: they are one document, which is
 * told at its file's end, and others may lie between them.
 */
export class DocumentPlaces {
  size = 0;
  /** Bytes of all documents. */
  byteLength = 0;
  /** Names of the inputs. */
  readonly inputs: string[] = [];
  #offsets = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  /** Stretches of documents that lie one behind the other in a file: the index of each one's first document, and its file. */
  readonly #firsts: number[] = [];
  readonly #files: number[] = [];
  /** Dialects of the documents that describe several runs. */
  readonly #several = new Map<number, DialectName>();

  /** Takes batches in their order. */
  add({ inputs, documents, records }: Batch): void {
    for (const { name } of inputs) this.inputs.push(name);
    const first = this.size;
    for (const { file, byteOffset, byteLength } of documents) {
      this.#reserve();
      if (this.#files.at(-1) !== file || byteOffset < this.place(this.size - 1).byteEnd) {
        this.#firsts.push(this.size);
        this.#files.push(file);
      }
      this.#offsets[this.size] = byteOffset;
      this.#lengths[this.size] = byteLength;
      this.byteLength += byteLength;
      this.size += 1;
    }
    let before = -1;
    for (const { document, presence } of records) {
      if (presence !== 'loaded') continue;
      const dialect = documents[document - first]?.dialect;
      if (document === before && dialect != null) this.#several.set(document, dialect);
      before = document;
    }
  }

  place(document: number): DocumentPlace {
    const byteOffset = this.#offsets[document] ?? 0;
    return { byteOffset, byteEnd: byteOffset + (this.#lengths[document] ?? 0) };
  }

  /** The file that a document lies in. */
  fileOf(document: number): number {
    return this.#files[placeOf(this.#firsts, document)] ?? 0;
  }

  /** One past the last document so far that lies in one stretch with this one: each begins where the one before it ends, or behind that. */
  endOfStretch(document: number): number {
    return this.#firsts[placeOf(this.#firsts, document) + 1] ?? this.size;
  }

  /** Whether a byte in the range of a document is that of another, which lies between its lines. */
  isOfAnother(document: number, offset: number): boolean {
    const stretch = placeOf(this.#firsts, document);
    if (stretch === 0 || this.#files[stretch] !== this.#files[stretch - 1]) return false;
    let low = this.#firsts[stretch - 1] ?? 0;
    let high = this.#firsts[stretch] ?? 0;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.place(middle).byteOffset <= offset) low = middle;
      else high = middle;
    }
    const { byteOffset, byteEnd } = this.place(low);
    return byteOffset <= offset && offset < byteEnd;
  }

  /** The dialect of a document that describes several runs; null of one that describes one or none. */
  severalIn(document: number): DialectName | null {
    return this.#several.get(document) ?? null;
  }

  #reserve(): void {
    if (this.size < this.#offsets.length) return;
    const length = grownLength(this.#offsets.length, this.size + 1);
    const offsets = new Float64Array(length);
    const lengths = new Uint32Array(length);
    offsets.set(this.#offsets);
    lengths.set(this.#lengths);
    this.#offsets = offsets;
    this.#lengths = lengths;
  }
}

/** The place of the last of ascending numbers that is not above one; 0 where there is none. */
function placeOf(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= number) low = middle;
    else high = middle;
  }
  return low;
}
