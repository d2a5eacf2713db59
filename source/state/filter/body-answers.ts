/** What the documents of runs have said of a filter so far, and which runs are still to be asked. */
import type { FilterQuestion, FilterReply } from '../../model/filter-question.ts';
import type { RunIndex } from '../../model/run-index.ts';
import type { CompiledFilter } from '../../query/compile-filter.ts';
import type { IndexMatches, RowMatches } from '../../query/match-rows.ts';
import { emptyBits, grownBits, hasBit, writeBit } from '../bit-set.ts';

/** Runs that the index leaves open. Nothing here is changed in place. */
export interface BodyAnswers {
  /** Their rows in the order of their documents. */
  readonly rows: Int32Array;
  /** For each of these a number that is another where the question is another: what the index says, or the documents. */
  readonly keys: Uint32Array;
  /** For each of these what the index answered each term. */
  readonly answers: Uint8Array;
  readonly termCount: number;
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
  const rows = inDocumentOrder(index, open);
  const { termCount } = filter;
  const keys = new Uint32Array(rows.length);
  const answers = new Uint8Array(rows.length * termCount);
  const several = new Set(index.rowsOfSeveralSources());
  for (const [place, row] of rows.entries()) {
    let key = mixed(firstKey, index.document(row));
    if (several.has(row)) key = mixed(key, index.sources(row).length);
    for (let term = 0; term < termCount; term += 1) {
      const answer = filter.askTerm(row, term);
      answers[place * termCount + term] = answer;
      key = mixed(key, answer);
    }
    // 0 means never asked.
    keys[place] = key | 1;
  }
  const askedKeys = new Uint32Array(index.size);
  if (before !== null) askedKeys.set(before.askedKeys.subarray(0, index.size));
  const matched = before === null ? emptyBits(index.size) : grownBits(before.matched, index.size);
  const failure = before?.failure ?? null;
  return advanced({ rows, keys, answers, termCount, next: 0, askedKeys, matched, failure });
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
  const { rows, keys, answers, termCount, next } = known;
  const end = Math.min(next + most, rows.length);
  if (end === next) return null;
  return {
    text,
    rows: rows.slice(next, end),
    keys: keys.slice(next, end),
    answers: answers.slice(next * termCount, end * termCount),
  };
}

/** What the index matches with what the documents matched so far. */
export function withBodyMatches(ofIndex: RowMatches, known: BodyAnswers | null): RowMatches {
  if (known === null) return ofIndex;
  const bits = ofIndex.bits.slice();
  let { count } = ofIndex;
  for (const [place, row] of known.rows.entries()) {
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
