/** How a list lies on the screen: decided here because keys page by it and presentation draws into it. */
import { type LayoutState, layoutOf } from '../layout.ts';

/** Rows from the top: the line of lists, the heads of the columns, the list, what is told of the selected entry. */
export interface ListPage {
  readonly headRows: number;
  readonly listRows: number;
  readonly tellingRows: number;
}

/** Below so many rows the list has the screen to itself. */
const leastForTelling = 14;
const mostTelling = 14;
const leastForHeads = 5;

/** The rows at this size of a list of `count` lines; at least one for the list. */
export function listPage(state: LayoutState, count: number): ListPage {
  const { height, topRows, bottomRows } = layoutOf(state);
  const body = height - topRows - bottomRows;
  const headRows = body >= leastForHeads ? 2 : body > 1 ? 1 : 0;
  const tellingRows = body < leastForTelling ? 0 : Math.min(mostTelling, Math.ceil(body / 2));
  const listRows = Math.min(Math.max(body - headRows - tellingRows, 1), Math.max(count, 1));
  return { headRows, listRows, tellingRows };
}
