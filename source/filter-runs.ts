/** Which runs of an input a filter matches, reading the documents of those that the index alone does not decide. */
import type { ReadResult } from './ingest/read-all.ts';
import { failureWords, InputFailure } from './input/input-failure.ts';
import type { VisibleText } from './presentation/line.ts';
import { visible } from './presentation/visible.ts';
import { ByteRanges } from './print/byte-ranges.ts';
import { type CompiledFilter, compileFilter, needsPatternEngine } from './query/compile-filter.ts';
import { type FilterAnswer, open, yes } from './query/filter-answer.ts';
import type { PatternEngine } from './query/filter-engine.ts';
import type { FilterExpression } from './query/filter-expression.ts';
import { matchRows, type RowMatches, withRow } from './query/match-rows.ts';

/** A filter with what it takes to ask it. */
export interface LoadedFilter {
  readonly expression: FilterExpression;
  readonly patternEngine: PatternEngine | null;
}

/** Loads the engine of regular expressions where the filter has one. */
export async function loadFilter(expression: FilterExpression): Promise<LoadedFilter> {
  if (!needsPatternEngine(expression)) return { expression, patternEngine: null };
  const { linearPattern } = await import('./query/linear-pattern.ts');
  return { expression, patternEngine: linearPattern };
}

type FilteredInput = Pick<ReadResult, 'runs' | 'loadMergedRun' | 'readBytes'>;

/** Bodies are read one after the other in the order of the input, none is kept. A run that cannot be read any more does not match and is told. */
export async function filterRuns(
  { expression, patternEngine }: LoadedFilter,
  input: FilteredInput,
  timeZone: string,
  tell: (line: VisibleText) => void,
): Promise<RowMatches> {
  const { runs, loadMergedRun } = input;
  const filter = compileFilter(expression, { runs, timeZone, patternEngine });
  const matched = matchRows(filter, runs.index.size);
  const rows = matched.open.toSorted((a, b) => runs.index.document(a) - runs.index.document(b) || a - b);
  const glance = new Glance(input);
  let matches: RowMatches = matched;
  for (const row of rows) {
    try {
      const answer = await glance.ask(filter, row);
      const isMatch = answer === open ? filter.askBody(row, await loadMergedRun(row)) : answer === yes;
      if (isMatch) matches = withRow(matches, row);
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      tell(visible(`--filter: ${runs.index.id(row)}: ${failureWords(error)}`));
    }
  }
  return matches;
}

/** Longer documents are read at once. */
const longestGlanceBytes = 1024 * 1024;

/** Looks for keys and values in the bytes of documents before they are parsed: most runs are decided so. */
class Glance {
  readonly #runs: FilteredInput['runs'];
  readonly #ranges: ByteRanges;
  #document = -1;
  #bytes: Buffer = Buffer.alloc(0);
  /** By text, whether the present document may hold it. */
  readonly #held = new Map<string, boolean>();

  constructor({ runs, readBytes }: FilteredInput) {
    this.#runs = runs;
    this.#ranges = new ByteRanges(readBytes);
  }

  /** What the bytes tell of a run: all is open of one that several documents tell of. */
  async ask({ askBytes }: CompiledFilter, row: number): Promise<FilterAnswer> {
    const { index, documents } = this.#runs;
    const [source, another] = index.sources(row);
    if (source === undefined || another !== undefined) return open;
    if (source.document !== this.#document) {
      const place = documents[source.document];
      if (place === undefined || place.byteLength > longestGlanceBytes) return open;
      const pieces: Uint8Array[] = [];
      for await (const piece of this.#ranges.pieces(place.file, place.byteOffset, place.byteLength)) {
        pieces.push(piece);
      }
      const [first] = pieces;
      this.#bytes =
        pieces.length === 1 && first !== undefined
          ? Buffer.from(first.buffer, first.byteOffset, first.byteLength)
          : Buffer.concat(pieces);
      this.#document = source.document;
      this.#held.clear();
    }
    return askBytes(row, this.#holds);
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
