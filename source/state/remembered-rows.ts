/** Rows that were made already: reducers and presentation ask for the same ones several times a key. */
import type { RunCollection } from '../model/run-collection.ts';
import type { DetailRows } from './detail-row.ts';
import { inputProblemRows } from './detail-rows-of-problems.ts';
import { type DetailSubject, detailSubject } from './detail-subject.ts';
import { rowsOf } from './joined-rows.ts';
import type { DetailsTab } from './state.ts';

/** `tall`: the overview with all that its two columns have, one below the other. */
export type DetailPart = Exclude<DetailsTab, 'compare'> | 'tall' | 'left' | 'right';

interface Memory {
  readonly part: DetailPart;
  readonly subject: DetailSubject | null;
  readonly rows: DetailRows;
}

const mostRemembered = 4;
const memories = new WeakMap<RunCollection, Memory[]>();

/** The rows of a part, made by `build` where they are not at hand: nothing that they are made of ever changes in place. */
export function rememberedRows<Name extends DetailPart>(
  state: Parameters<typeof detailSubject>[0],
  part: Name,
  build: (subject: DetailSubject, part: Name) => DetailRows,
): DetailRows {
  const subject = detailSubject(state);
  const known = memories.get(state.runs) ?? [];
  const memory = known.find((each) => each.part === part && isSameSubject(each.subject, subject));
  if (memory !== undefined) return memory.rows;
  const rows = subject === null ? rowsOf(inputProblemRows(state.runs)) : build(subject, part);
  memories.set(state.runs, [{ part, subject, rows }, ...known].slice(0, mostRemembered));
  return rows;
}

function isSameSubject(first: DetailSubject | null, second: DetailSubject | null): boolean {
  if (first === null || second === null) return first === second;
  return (
    first.row === second.row &&
    first.body === second.body &&
    first.failure === second.failure &&
    first.jsonLevel === second.jsonLevel &&
    first.logLevel === second.logLevel &&
    first.toggledFolds === second.toggledFolds &&
    first.sources === second.sources
  );
}
