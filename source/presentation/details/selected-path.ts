/** The path of the JSON value that the details' cursor is on. */
import { pathText } from '../../model/json-path.ts';
import type { JsonTree } from '../../model/json-tree.ts';
import { type DetailsView, detailRows } from '../../state/detail-rows.ts';
import { pathStart } from '../../state/detail-rows-of-raw-json.ts';

/** Steps that a title has room for. */
const mostSteps = 40;

/** The last path of each tree: an element among a million costs a walk over those before it. */
const lastByTree = new WeakMap<JsonTree, { readonly key: string; readonly path: string }>();

/** `payload.items[3].sku`, in the tab json `items[3].sku` as from the document; null where the details have not the keys or stand on no such value. Raw text. */
export function selectedPath(state: DetailsView): string | null {
  if (state.pane !== 'details') return null;
  const row = detailRows(state).at(state.details.cursor);
  if ((row.kind !== 'json' && row.kind !== 'json-text') || row.node === row.top) return null;
  const name = pathStart(row.name);
  const key = `${name}:${row.top}:${row.node}`;
  const last = lastByTree.get(row.tree);
  if (last?.key === key) return last.path;
  const path = pathText(row.tree, row.node, row.top, name, mostSteps);
  lastByTree.set(row.tree, { key, path });
  return path;
}
