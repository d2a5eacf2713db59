/** What is said where a find finds nothing. */
import { noRow } from '../model/run-index.ts';
import type { State } from './state.ts';

/** That nothing matches; where the view is narrowed, that only what it shows was asked. */
export function nothingMatches(
  { zoom, onlyCause, visible }: Pick<State, 'zoom' | 'onlyCause' | 'visible'>,
  text: string,
): string {
  const isNarrowed = zoom !== noRow || onlyCause !== null || visible.kept !== null;
  return `nothing matches ${text}${isNarrowed ? ' here: other runs are left out' : ''}`;
}
