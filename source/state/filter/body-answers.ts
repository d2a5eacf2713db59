/** What the documents of runs have said of a filter so far, and which runs are still to be asked. */
import type { FilterQuestion, FilterReply } from '../../model/filter-question.ts';
import type { RunIndex } from '../../model/run-index.ts';
import type { CompiledFilter } from '../../query/compile-filter.ts';
import type { IndexMatches, RowMatches } from '../../query/match-rows.ts';
import { emptyBits, grownBits, hasBit, writeBit } from '../bit-set.ts';

/** Runs that the index leaves open. Nothing here is changed in place. */
export interface BodyAnswers {
  /** Their rows: those that are asked already, then the others, each in the order of their documents. */
  readonly rows: Int32Array;
  /** For each of these a number that is another where the question is another: what the index says, or the documents. */
  readonly keys: Uint32Array;
  /** What tells the answers of the index to their terms. */
  readonly filter: Pick<CompiledFilter, 'askTerm' | 'termCount'>;
  /** All before this place in `rows` are asked. */
  readonly next: number;
  /** By row: the key that it was asked with, 0 for never, and a bit whether it matched. */
  readonly askedKeys: Uint32Array;
  readonly matched: Uint8Array;
  /** Why one of them could not be read; null while all can. Raw text. */
  readonly failure: string | null;
}

/** What is asked at once: answers come every so many runs. */
export interface AskedRows extends FilterQuestion {
  readonly keys: Uint32Array;
}

/** What has to be asked of documents for a collection; what was answered before to the same question still holds. Null where nothing is open. */
export function openAnswers(
  index: RunIndex,
  filter: CompiledFilter,
  { open }: IndexMatches,
  before: BodyAnswers | null,
): BodyAnswers | null {
  if (open.length === 0) return null;
  const askedKeys = new Uint32Array(index.size);
  if (before !== null) askedKeys.set(before.askedKeys.subarray(0, index.size));
  const keyOf = keyMaker(index, filter);
  const inOrder = inDocumentOrder(index, open);
  const allKeys = Uint32Array.from(inOrder, keyOf);
  const isAsked = (place: number): boolean => askedKeys[inOrder[place] as number] === allKeys[place];
  const places = Int32Array.from(inOrder.keys());
  const asked = before === null ? none : places.filter(isAsked);
  const others = asked.length === 0 ? places : places.filter((place) => !isAsked(place));
  const rows = new Int32Array(open.length);
  const keys = new Uint32Array(open.length);
  let size = 0;
  for (const some of [asked, others]) {
    for (let at = 0; at < some.length; at += 1) {
      const place = some[at] as number;
      rows[size] = inOrder[place] as number;
      keys[size++] = allKeys[place] as number;
    }
  }
  const matched = before === null ? emptyBits(index.size) : grownBits(before.matched, index.size);
  const failure = before?.failure ?? null;
  return { rows, keys, filter, next: asked.length, askedKeys, matched, failure };
}

const none = new Int32Array(0);

/** A number for the question that a row is: another where its documents are others, or what the index says. Never 0. */
function keyMaker(index: RunIndex, { termCount, askTerm }: CompiledFilter): (row: number) => number {
  const several = new Set(index.rowsOfSeveralSources());
  return (row) => {
    let key = mixed(firstKey, index.document(row));
    if (several.has(row)) key = mixed(key, index.sources(row).length);
    for (let term = 0; term < termCount; term += 1) key = mixed(key, askTerm(row, term));
    return key | 1;
  };
}

/** The answers with a reply to rows that were asked. */
export function withReply(before: BodyAnswers, asked: AskedRows, reply: FilterReply): BodyAnswers {
  const askedKeys = before.askedKeys.slice();
  const matched = before.matched.slice();
  for (let place = 0; place < reply.count; place += 1) {
    const row = asked.rows[place] as number;
    askedKeys[row] = asked.keys[place] as number;
    writeBit(matched, row, reply.matches[place] === 1);
  }
  return advanced({ ...before, askedKeys, matched, failure: before.failure ?? reply.failure });
}

/** The next rows to be asked, at most so many; null where all are. */
export function nextRows(text: string, known: BodyAnswers, most: number): AskedRows | null {
  const { rows, keys, next } = known;
  const { termCount, askTerm } = known.filter;
  const end = Math.min(next + most, rows.length);
  if (end === next) return null;
  const asked = rows.slice(next, end);
  const answers = new Uint8Array(asked.length * termCount);
  for (let at = 0; at < answers.length; at += 1) {
    answers[at] = askTerm(asked[Math.floor(at / termCount)] as number, at % termCount);
  }
  return { text, rows: asked, keys: keys.slice(next, end), answers };
}

/** What the index matches with what the documents matched so far. */
export function withBodyMatches(ofIndex: RowMatches, known: BodyAnswers | null): RowMatches {
  if (known === null) return ofIndex;
  const bits = ofIndex.bits.slice();
  let { count } = ofIndex;
  for (let place = 0; place < known.rows.length; place += 1) {
    const row = known.rows[place] as number;
    if (known.askedKeys[row] !== known.keys[place] || !hasBit(known.matched, row)) continue;
    writeBit(bits, row, true);
    count += 1;
  }
  return { bits, count };
}

function advanced(known: BodyAnswers): BodyAnswers {
  const { rows, keys, askedKeys } = known;
  let { next } = known;
  while (next < rows.length && askedKeys[rows[next] as number] === keys[next]) next += 1;
  return next === known.next ? known : { ...known, next };
}

function inDocumentOrder(index: RunIndex, open: Int32Array): Int32Array {
  let before = Number.NEGATIVE_INFINITY;
  const isInOrder = open.every((row) => {
    const document = index.document(row);
    const isAfter = document >= before;
    before = document;
    return isAfter;
  });
  if (isInOrder) return open;
  return open.toSorted((a, b) => index.document(a) - index.document(b) || a - b);
}

/** FNV-1a, a number at a time. */
const firstKey = 0x811c9dc5;

function mixed(key: number, value: number): number {
  return Math.imul(key ^ value, 0x01000193) >>> 0;
}
