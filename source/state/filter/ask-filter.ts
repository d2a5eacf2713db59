/** Asks the index of all runs which of them a filter matches. */
import type { RunCollection } from '../../model/run-collection.ts';
import { compileFilter } from '../../query/compile-filter.ts';
import type { PatternEngine } from '../../query/filter-engine.ts';
import type { FilterExpression } from '../../query/filter-expression.ts';
import { matchRows, type RowMatches } from '../../query/match-rows.ts';
import type { State } from '../state.ts';
import { openAnswers, withBodyMatches } from './body-answers.ts';
import type { ShownFilter } from './filter-state.ts';

/** A filter with the runs that it is known to match. */
export interface AskedFilter {
  readonly shown: ShownFilter;
  readonly matched: RowMatches;
}

/** What is asked with: the runs, the zone of times without one, the engine where the filter has regular expressions. */
export interface FilterWorld {
  readonly runs: RunCollection;
  readonly timeZone: string;
  readonly patternEngine: PatternEngine | null;
}

/** What filters are asked with in a state. */
export function filterWorld({
  runs,
  isUtc,
  settings,
  patternEngine,
}: Pick<State, 'runs' | 'isUtc' | 'settings' | 'patternEngine'>): FilterWorld {
  return { runs, timeZone: isUtc ? 'UTC' : settings.timeZone, patternEngine };
}

/** Linear in the runs. `before` is the same filter asked of fewer runs, whose documents need not be asked again. */
export function askFilter(
  text: string,
  expression: FilterExpression,
  world: FilterWorld,
  before: ShownFilter | null = null,
): AskedFilter {
  const { runs } = world;
  const filter = compileFilter(expression, world);
  const ofIndex = matchRows(filter, runs.forest.size);
  const bodies = openAnswers(runs.index, filter, ofIndex, before?.bodies ?? null);
  return {
    shown: { text, expression, ofIndex: { bits: ofIndex.bits, count: ofIndex.count }, bodies },
    matched: withBodyMatches(ofIndex, bodies),
  };
}

/** The same filter asked again, of other runs or in another zone. */
export function askAgain({ shown }: { readonly shown: ShownFilter }, world: FilterWorld): AskedFilter {
  return askFilter(shown.text, shown.expression, world, shown);
}
