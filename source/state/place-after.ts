/** Where a movement over a flat list leads, for all lists alike: the help, the causes, the families, the details. */
import type { Movement } from './action.ts';

export interface ListPlace {
  readonly place: number;
  /** The last place there is. */
  readonly last: number;
  /** Rows of the list that are in sight at once: a page keeps one of them, a half page is half of them. */
  readonly rows: number;
}

/** The place that the movement asks for, which may lie before the first or behind the last. */
export function placeAfter(movement: Movement, { place, last, rows }: ListPlace): number {
  const page = Math.max(rows - 1, 1);
  const half = Math.max(Math.floor(rows / 2), 1);
  switch (movement) {
    case 'next':
      return place + 1;
    case 'previous':
      return place - 1;
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'page-down':
      return place + page;
    case 'page-up':
      return place - page;
    case 'half-page-down':
      return place + half;
    case 'half-page-up':
      return place - half;
  }
}

/** Whether a movement goes towards the end: what its answer at an end depends on. */
export function isDownward(movement: Movement): boolean {
  return (
    movement === 'next' || movement === 'last' || movement === 'page-down' || movement === 'half-page-down'
  );
}
