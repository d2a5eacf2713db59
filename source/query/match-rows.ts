/** All runs of an input asked at once. */
import type { CompiledFilter } from './compile-filter.ts';
import { no, yes } from './filter-answer.ts';

/** The rows that match a filter. */
export interface RowMatches {
  /** A bit a row, bit `row & 7` of byte `row >> 3`: 1 where it matches. */
  readonly bits: Uint8Array;
  readonly count: number;
}

/** Which rows match, as far as the index tells. */
export interface IndexMatches extends RowMatches {
  /** Rows whose bodies decide, in their order. */
  readonly open: Int32Array;
}

/** Asks rows 0 … size − 1. Linear; 100,000 rows take a few milliseconds. */
export function matchRows({ ask }: CompiledFilter, size: number): IndexMatches {
  const bits = new Uint8Array((size + 7) >> 3);
  const undecided: number[] = [];
  let count = 0;
  for (let row = 0; row < size; row++) {
    const answer = ask(row);
    if (answer === no) continue;
    if (answer === yes) {
      bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
      count++;
    } else undecided.push(row);
  }
  return { bits, count, open: Int32Array.from(undecided) };
}

/** The matches with one row more, which was open so far. The bits are written in place. */
export function withRow({ bits, count }: RowMatches, row: number): RowMatches {
  bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  return { bits, count: count + 1 };
}

/** Whether a row matches; rows that came in later do not. */
export function isMatch({ bits }: RowMatches, row: number): boolean {
  return (((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}
