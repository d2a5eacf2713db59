/** Where all documents lie that were read so far, as the reading thread keeps it: to go through their bytes again, one after the other. */
import type { DialectName } from '../model/dialect-name.ts';
import { grownLength } from '../model/grown-length.ts';
import type { Batch } from './batch.ts';

/** Offsets in the unpacked text of a document's file. */
export interface DocumentPlace {
  readonly byteOffset: number;
  readonly byteEnd: number;
}

/** Twelve bytes a document; documents stand in the order of the input. */
export class DocumentPlaces {
  size = 0;
  /** Bytes of all documents. */
  byteLength = 0;
  /** Names of the inputs. */
  readonly inputs: string[] = [];
  #offsets = new Float64Array(1024);
  #lengths = new Uint32Array(1024);
  /** Index of each file's first document. */
  readonly #firstOfFile: number[] = [];
  /** Dialects of the documents that describe several runs. */
  readonly #several = new Map<number, DialectName>();

  /** Takes batches in their order. */
  add({ inputs, documents, records }: Batch): void {
    for (const { name } of inputs) this.inputs.push(name);
    const first = this.size;
    for (const { file, byteOffset, byteLength } of documents) {
      this.#reserve();
      while (this.#firstOfFile.length <= file) this.#firstOfFile.push(this.size);
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
    let low = 0;
    let high = this.#firstOfFile.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#firstOfFile[middle] ?? 0) <= document) low = middle;
      else high = middle;
    }
    return low;
  }

  /** One past a file's last document so far. */
  endOfFile(file: number): number {
    return this.#firstOfFile[file + 1] ?? this.size;
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
