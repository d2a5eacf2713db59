/** Searches the bytes of all documents for a text, in large pieces one after the other, and gives way between them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { failureWords, InputFailure } from '../input/input-failure.ts';
import type { ReadBytes } from '../model/byte-ranges.ts';
import type { FoundDocuments } from '../model/found-documents.ts';
import { IntList } from '../model/int-list.ts';
import type { JsonNeedle } from '../model/json-needle.ts';
import { JsonSearch } from '../model/json-search.ts';
import { isEscaped } from '../model/json-spelling.ts';
import type { DocumentPlaces } from './document-places.ts';
import { RunsInDocument } from './runs-in-document.ts';
import { StringTracker } from './string-tracker.ts';

/** What a search goes through. */
export interface SearchedInput {
  readonly places: DocumentPlaces;
  readonly readBytes: ReadBytes;
  /** Resolves when there are more documents than at the time of the call; with false when no more will come. */
  readonly moreDocuments: () => Promise<boolean>;
  /** Bytes that are read and searched at once: 1 MiB unless told. */
  readonly pieceBytes?: number;
}

const usualPieceBytes = 1024 * 1024;
/** Bytes before a piece that tell whether an escape reaches into it. */
const lookBackBytes = 16;
/** What is found is told at once at first, then so often. */
const tellEveryMs = 100;

/** A piece of a file's text. */
interface Piece {
  readonly file: number;
  readonly base: number;
  readonly bytes: Uint8Array;
  readonly isOddBefore: boolean;
}

/** One search; it ends when told to, at its next turn. */
export class BodySearch {
  readonly #needle: JsonNeedle;
  readonly #input: SearchedInput;
  readonly #tell: (found: FoundDocuments) => void;
  readonly #strings = new StringTracker();
  #isEnded = false;
  #documents = new IntList();
  #pointers: (string | null)[] = [];
  #failure: string | null = null;
  /** The document that the search has come to, and the bytes of those before it. */
  #document = 0;
  #bytesBefore = 0;
  /** Offset in the document's file from which on it is still to be searched. */
  #from = 0;
  #piece: Piece | null = null;
  /** Of the present document, where it describes several runs. */
  #runs: RunsInDocument | null = null;
  readonly #foundPointers = new Set<string>();
  #toldMs = Number.NEGATIVE_INFINITY;

  constructor(needle: JsonNeedle, input: SearchedInput, tell: (found: FoundDocuments) => void) {
    this.#needle = needle;
    this.#input = input;
    this.#tell = tell;
  }

  end(): void {
    this.#isEnded = true;
  }

  /** Searches all documents that there are and that still come. */
  async run(): Promise<void> {
    const { places, moreDocuments } = this.#input;
    do {
      if (this.#document < places.size) this.#beginDocument();
      while (this.#document < places.size && !this.#isEnded) {
        await this.#searchPiece();
        this.#tellSome();
        await nextTurn();
      }
      this.#tellNow(false);
    } while (!this.#isEnded && (await moreDocuments()));
    if (!this.#isEnded) this.#tellNow(true);
  }

  async #searchPiece(): Promise<void> {
    const { places } = this.#input;
    const file = places.fileOf(this.#document);
    try {
      this.#piece = await this.#readPiece(file);
      await this.#searchBytes(this.#piece);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      this.#failure = `${places.inputs[file] ?? ''}: ${failureWords(error)}`;
      this.#skipTo(places.endOfStretch(this.#document));
    }
  }

  async #readPiece(file: number): Promise<Piece> {
    const { places, readBytes } = this.#input;
    const { byteOffset } = places.place(this.#document);
    const base = Math.max(byteOffset, this.#from - lookBackBytes);
    const { byteEnd } = places.place(places.endOfStretch(this.#document) - 1);
    const length = Math.min(
      byteEnd - base,
      Math.max(this.#input.pieceBytes ?? usualPieceBytes, 4 * this.#needle.longestBytes),
    );
    const bytes = await readBytes(file, base, length);
    if (bytes.length < length) throw new InputFailure('has become shorter since it was read');
    return { file, base, bytes, isOddBefore: this.#isOddBefore(file, base, byteOffset) };
  }

  /** A document begins with no backslash before it; within one the piece before tells. */
  #isOddBefore(file: number, base: number, documentStart: number): boolean {
    const before = this.#piece;
    if (base === documentStart || before === null || before.file !== file) return false;
    return isEscaped(before.bytes, base - before.base, before.isOddBefore);
  }

  async #searchBytes(piece: Piece): Promise<void> {
    const { places } = this.#input;
    const { base, bytes } = piece;
    const pieceEnd = base + bytes.length;
    const search = new JsonSearch(this.#needle, bytes, bytes.length, piece.isOddBefore);
    const endOfStretch = places.endOfStretch(this.#document);
    while (this.#document < endOfStretch && this.#from < pieceEnd) {
      const at = search.next(this.#from - base);
      if (at < 0) break;
      this.#passTo(base + at, endOfStretch);
      if (this.#document < endOfStretch && this.#from === base + at) await this.#lookAt(base + at, piece);
    }
    // A match may begin in the last bytes and go on beyond them.
    this.#passTo(Math.max(this.#from, this.#nextFrom(pieceEnd, endOfStretch)), endOfStretch);
    if (this.#needle.reach === 'unclear') this.#strings.isInString(bytes, base, this.#from);
  }

  #nextFrom(pieceEnd: number, endOfStretch: number): number {
    const isLast = pieceEnd >= this.#input.places.place(endOfStretch - 1).byteEnd;
    return isLast ? pieceEnd : pieceEnd - this.#needle.longestBytes + 1;
  }

  /** Something like a match at an offset of the present document. */
  async #lookAt(offset: number, { base, bytes }: Piece): Promise<void> {
    this.#from = offset + 1;
    if (this.#needle.reach === 'unclear' && !this.#strings.isInString(bytes, base, offset)) return;
    const { byteOffset, byteEnd } = this.#input.places.place(this.#document);
    if (this.#input.places.isOfAnother(this.#document, offset)) return;
    if (this.#input.places.severalIn(this.#document) === null) {
      this.#add(null);
      this.#from = byteEnd;
      return;
    }
    this.#runs ??= await this.#runsInDocument();
    const owner = this.#runs.ownerOf(offset - byteOffset);
    const pointer = owner.pointer ?? '';
    if (!this.#foundPointers.has(pointer)) this.#add(owner.pointer);
    this.#foundPointers.add(pointer);
    this.#from = byteOffset + owner.end;
  }

  async #runsInDocument(): Promise<RunsInDocument> {
    const { places, readBytes } = this.#input;
    const { byteOffset, byteEnd } = places.place(this.#document);
    const file = places.fileOf(this.#document);
    const bytes = await readBytes(file, byteOffset, byteEnd - byteOffset);
    const dialect = places.severalIn(this.#document);
    try {
      if (dialect !== null) return new RunsInDocument(bytes, dialect, places.inputs[file] ?? '');
    } catch {}
    throw new InputFailure('has changed since it was read');
  }

  #add(pointer: string | null): void {
    this.#documents.push(this.#document);
    this.#pointers.push(pointer);
  }

  /** Goes on at an offset of the file, or at the document that begins behind it. */
  #passTo(offset: number, endOfStretch: number): void {
    const { places } = this.#input;
    const wanted = Math.max(this.#from, offset);
    while (this.#document < endOfStretch && places.place(this.#document).byteEnd <= wanted) {
      this.#leaveDocument();
      if (this.#document < places.size) this.#beginDocument();
    }
    if (this.#document < endOfStretch) this.#from = Math.max(places.place(this.#document).byteOffset, wanted);
  }

  #leaveDocument(): void {
    const { byteOffset, byteEnd } = this.#input.places.place(this.#document);
    this.#bytesBefore += byteEnd - byteOffset;
    this.#document += 1;
  }

  #beginDocument(): void {
    const { byteOffset } = this.#input.places.place(this.#document);
    this.#from = byteOffset;
    this.#runs = null;
    this.#foundPointers.clear();
    this.#strings.begin(byteOffset);
  }

  #skipTo(document: number): void {
    const { places } = this.#input;
    while (this.#document < document) this.#leaveDocument();
    if (this.#document < places.size) this.#beginDocument();
  }

  #tellSome(): void {
    if (performance.now() - this.#toldMs >= tellEveryMs) this.#tellNow(false);
  }

  #tellNow(isComplete: boolean): void {
    if (this.#isEnded) return;
    const { places } = this.#input;
    const searched = this.#bytesBefore + this.#searchedOfDocument();
    this.#tell({
      documents: this.#documents.toArray(),
      pointers: this.#pointers.some((pointer) => pointer !== null) ? this.#pointers : [],
      share: places.byteLength === 0 ? 1 : Math.min(1, searched / places.byteLength),
      isComplete,
      failure: this.#failure,
    });
    this.#documents = new IntList();
    this.#pointers = [];
    this.#toldMs = performance.now();
  }

  #searchedOfDocument(): number {
    if (this.#document >= this.#input.places.size) return 0;
    return Math.max(0, this.#from - this.#input.places.place(this.#document).byteOffset);
  }
}
