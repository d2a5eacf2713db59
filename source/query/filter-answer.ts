/** What a question about a run answers, ordered so that `and` is the least of several and `or` the greatest. */

export type FilterAnswer = 0 | 1 | 2;

export const no = 0;
/** Only the run's documents tell: its body has to be read. */
export const open = 1;
export const yes = 2;

/** A question asked of a row. */
export type RowQuestion = (row: number) => FilterAnswer;

export function answerOf(isSo: boolean): FilterAnswer {
  return isSo ? yes : no;
}
