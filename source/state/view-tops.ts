/** What the tree shows at its first level. */
import { noRow } from '../model/run-index.ts';
import type { State } from './state.ts';

/** Tops of the families in their order, or the one run that the view is narrowed to. */
export function viewTops({ zoom, rootOrder }: Pick<State, 'zoom' | 'rootOrder'>): Int32Array {
  return zoom === noRow ? rootOrder : Int32Array.of(zoom);
}

/** Whether a run lies in the view: anywhere, or below the run that it is narrowed to. */
export function isInView({ runs, zoom }: Pick<State, 'runs' | 'zoom'>, row: number): boolean {
  if (zoom === noRow) return row !== noRow;
  const { parent, depth } = runs.forest;
  const zoomDepth = depth[zoom] ?? 0;
  let above = row;
  while (above !== noRow && (depth[above] ?? 0) > zoomDepth) above = parent[above] ?? noRow;
  return above === zoom;
}
