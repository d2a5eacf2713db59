import { emptyBits } from './bit-set.ts';
import type { Folds, VisibleRows } from './visible-rows.ts';

/** The rows of a forest without a run, to be folded by the policy once there are some. */
export function noVisibleRows(policy: Folds['policy']): VisibleRows {
  return {
    count: 0,
    row: new Int32Array(0),
    isMessage: new Uint8Array(0),
    isGroup: new Uint8Array(0),
    unfolded: emptyBits(0),
    touched: emptyBits(0),
    ungrouped: emptyBits(0),
    kept: null,
    policy,
  };
}
