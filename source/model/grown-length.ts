/** How much longer a full array of cells becomes. */

const largeCells = 1_000_000;

/** Cells of the next array: twice as many while small, a quarter more once large, since what is not used is lost. */
export function grownLength(cells: number, needed: number): number {
  const grown = cells < largeCells ? cells * 2 : Math.ceil(cells * 1.25);
  return Math.max(grown, needed);
}
