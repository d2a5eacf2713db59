/** Where a failure came from: the ends of the explaining links below it. */
import type { Blame } from './blame.ts';
import { verdictOf } from './blame.ts';
import type { Forest } from './forest.ts';
import { noRow } from './run-index.ts';

/** The runs without an explanation of their own that a propagated run failed for, in tree order of the links; the run itself if it is none. */
export function causesOfRun(blame: Blame, row: number): readonly number[] {
  const causes: number[] = [];
  const waiting = [row];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const explaining = verdictOf(blame, next) === 'propagated' ? (blame.explainedBy.get(next) ?? []) : [];
    if (explaining.length === 0) causes.push(next);
    for (let place = explaining.length - 1; place >= 0; place--) waiting.push(explaining[place] as number);
  }
  return causes;
}

/** The causes of a run's family that lie below the run, in the family's order; all of them where none does. */
export function causesNear(blame: Blame, forest: Forest, row: number): readonly number[] {
  const causes = blame.families.get(forest.root[row] ?? noRow)?.causes ?? [];
  const below = causes.filter((cause) => isBelow(forest, cause, row));
  return below.length > 0 ? below : causes;
}

function isBelow(forest: Forest, row: number, other: number): boolean {
  const depth = forest.depth[other] ?? 0;
  let above = row;
  while ((forest.depth[above] ?? 0) > depth) above = forest.parent[above] as number;
  return above === other;
}
