/** Asks the documents of runs whether a filter matches them: most are decided by their bytes, before anything is parsed. */
import { ByteRanges, type ReadBytes } from '../model/byte-ranges.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { BodyFilter } from '../query/body-filter.ts';
import type { FilteredBody } from '../query/compile-filter.ts';
import { type FilterAnswer, open, yes } from '../query/filter-answer.ts';
import type { LoadRequest } from './load-request.ts';

/** Longer documents are parsed at once. */
const longestGlanceBytes = 1024 * 1024;

/** Runs are best asked in the order of their documents: then the bytes are read in large pieces. */
export class FilteredDocuments {
  readonly #ranges: ByteRanges;
  readonly #load: (request: LoadRequest) => Promise<FilteredBody>;
  #place = '';
  #bytes: Buffer = Buffer.alloc(0);
  /** By text, whether the present document may hold it. */
  readonly #held = new Map<string, boolean>();

  constructor(readBytes: ReadBytes, load: (request: LoadRequest) => Promise<FilteredBody>) {
    this.#ranges = new ByteRanges(readBytes);
    this.#load = load;
  }

  /** Whether the filter matches a run that the index leaves open; `row` is what the filter knows it by. Rejects with an `InputFailure` where it cannot be read. */
  async ask(filter: BodyFilter, row: number, request: LoadRequest): Promise<boolean> {
    const answer = await this.#glance(filter, row, request);
    return answer === open ? filter.askBody(row, await this.#load(request)) : answer === yes;
  }

  /** What the bytes tell: all is open of a run that several documents tell of. */
  async #glance({ askBytes }: BodyFilter, row: number, { sources }: LoadRequest): Promise<FilterAnswer> {
    const [{ place }, another] = sources;
    if (another !== undefined || place.byteLength > longestGlanceBytes) return open;
    await this.#turnTo(place);
    return askBytes(row, this.#holds);
  }

  async #turnTo({ file, byteOffset, byteLength }: DocumentRecord): Promise<void> {
    const wanted = `${file}:${byteOffset}`;
    if (wanted === this.#place) return;
    const pieces: Uint8Array[] = [];
    for await (const piece of this.#ranges.pieces(file, byteOffset, byteLength)) pieces.push(piece);
    const [first] = pieces;
    const isOne = pieces.length === 1 && first !== undefined;
    this.#bytes = isOne
      ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
      : Buffer.concat(pieces);
    this.#place = wanted;
    this.#held.clear();
  }

  readonly #holds = (text: string): boolean => {
    let isHeld = this.#held.get(text);
    if (isHeld === undefined) {
      isHeld = this.#bytes.includes(text) || this.#bytes.includes('\\u');
      this.#held.set(text, isHeld);
    }
    return isHeld;
  };
}
