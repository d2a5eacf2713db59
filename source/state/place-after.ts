/** Where a movement over a flat list leads, for all lists alike: the help, the causes, the families, the details. */
import type { Movement, MovementName } from './action.ts';

export interface ListPlace {
  readonly place: number;
  /** The last place there is. */
  readonly last: number;
  /** Rows of the list that are in sight at once: a page keeps one of them, a half page is half of them. */
  readonly rows: number;
}

/** The place that the movement asks for, which may lie before the first or behind the last. */
export function placeAfter(movement: Movement, list: ListPlace): number {
  if (typeof movement === 'string') return placeAfterOne(movement, list);
  if ('toRow' in movement) return movement.toRow - 1;
  if ('toPercent' in movement) return Math.round((list.last * movement.toPercent) / 100);
  return list.place + movement.times * (placeAfterOne(movement.movement, list) - list.place);
}

function placeAfterOne(movement: MovementName, { place, last, rows }: ListPlace): number {
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
  const name = nameOf(movement);
  return name === 'next' || name === 'last' || name === 'page-down' || name === 'half-page-down';
}

/** Whether a movement scrolls the window along with the cursor. */
export function isPage(movement: Movement): boolean {
  return /page/.test(nameOf(movement) ?? '');
}

/** Whether it leads to a place that is named, and not on from the present one. */
export function isToPlace(movement: Movement): boolean {
  const name = nameOf(movement);
  return name === null || name === 'first' || name === 'last';
}

function nameOf(movement: Movement): MovementName | null {
  if (typeof movement === 'string') return movement;
  return 'times' in movement ? movement.movement : null;
}
