import { noRow } from '../../model/run-index.ts';
import type { FilterState } from './filter-state.ts';

/** No filter, and none entered yet. */
export const noFilter: FilterState = {
  shown: null,
  draft: null,
  awaited: null,
  zoom: noRow,
  outer: null,
  past: [],
  pastAt: 0,
};
