/** How wide the counts of groups of failures are, so that none is cut: a count without its last digits is another count. */
import type { ErrorGroup } from '../model/error-groups.ts';
import { formatCount, formatCounted } from './format-count.ts';

/** Cells of `1,203×` and of `870 families`. */
export interface GroupCells {
  readonly count: number;
  readonly families: number;
}

/** Wide enough for all the groups, the most frequent of which is the first; a group has no more families than runs. */
export function groupCells(groups: readonly ErrorGroup[]): GroupCells {
  const most = groups[0]?.rows.length ?? 0;
  return {
    count: Math.max(6, formatCount(most).length + 2),
    families: Math.max(11, formatCounted(most, 'family', 'families').length),
  };
}
