/** What a filter matches of the view, in figures and words. */
import { noRow } from '../../model/run-index.ts';
import { isOfAllRuns } from '../../query/compile-filter.ts';
import { isMatch } from '../../query/match-rows.ts';
import { hasBit } from '../bit-set.ts';
import type { State } from '../state.ts';
import { isInView } from '../view-tops.ts';

export interface FilterCount {
  /** Matches that the view shows where all is unfolded. */
  readonly matches: number;
  /** Runs that were asked. */
  readonly runs: number;
  readonly families: number;
}

type CountView = Pick<
  State,
  'runs' | 'visible' | 'matched' | 'zoom' | 'rootOrder' | 'worth' | 'onlyCause' | 'filter'
>;

interface Counted {
  readonly zoom: number;
  readonly rootOrder: Int32Array;
  readonly matches: number;
}

const countedByKept = new WeakMap<Uint8Array, Counted>();

/** Figures of the filter that is shown; null without one. Walks the runs only where something else narrows the view too, and once. */
export function filterCount(view: CountView): FilterCount | null {
  const { runs, matched, filter, zoom, rootOrder } = view;
  if (matched === null || filter.shown === null) return null;
  const asked = isOfAllRuns(filter.shown.expression) ? runs.forest.size : runs.index.loadedCount;
  const matches = matchesInView(view);
  return { matches, runs: asked, families: zoom === noRow ? rootOrder.length : Math.min(matches, 1) };
}

/** `17 of 4,781 runs in 9 families`; of one family it is not told. */
export function filterCountText(view: CountView): string {
  const count = filterCount(view);
  if (count === null) return '';
  const { matches, runs, families } = count;
  const word = runs === 1 ? 'run' : 'runs';
  const spread =
    matches === 0 || view.runs.forest.roots.length < 2
      ? ''
      : ` in ${told(families)} ${families === 1 ? 'family' : 'families'}`;
  return `${matches === 0 ? 'none' : told(matches)} of ${told(runs)} ${word}${spread}`;
}

/** `37% of 4,781 bodies read`; null while none has to be. */
export function filterProgressText({ filter }: Pick<State, 'filter'>): string | null {
  const bodies = filter.shown?.bodies ?? null;
  if (bodies === null || bodies.next >= bodies.rows.length) return null;
  const percent = Math.floor((bodies.next / bodies.rows.length) * 100);
  return `${percent}% of ${told(bodies.rows.length)} bodies read`;
}

/** All of that from the longest form to the shortest: `17`, or `17 so far` while bodies are read. */
export function filterTellings(view: CountView): readonly string[] {
  const count = filterCount(view);
  const { shown } = view.filter;
  if (count === null || shown === null) return [];
  const whole = filterCountText(view);
  const matches = count.matches === 0 ? 'none' : told(count.matches);
  const progress = filterProgressText(view);
  if (progress === null) return [whole, `${matches} of ${told(count.runs)}`, matches];
  const percent = progress.split(' ', 1)[0] ?? '';
  return [`${whole} so far, ${progress}`, `${matches} so far, ${percent} read`, `${matches} so far`];
}

function matchesInView({ runs, visible, matched, zoom, rootOrder, worth, onlyCause }: CountView): number {
  if (matched === null) return 0;
  const { kept } = visible;
  if (kept === null || (zoom === noRow && worth === 'all' && onlyCause === null)) return matched.count;
  const known = countedByKept.get(kept);
  if (known?.zoom === zoom && known.rootOrder === rootOrder) return known.matches;
  const roots = new Set(rootOrder);
  let matches = 0;
  for (let row = 0; row < runs.forest.size; row += 1) {
    if (!isMatch(matched, row) || !hasBit(kept, row)) continue;
    const isIn = zoom === noRow ? roots.has(runs.forest.root[row] ?? noRow) : isInView({ runs, zoom }, row);
    if (isIn) matches += 1;
  }
  countedByKept.set(kept, { zoom, rootOrder, matches });
  return matches;
}

function told(count: number): string {
  return count.toLocaleString('en-US');
}
