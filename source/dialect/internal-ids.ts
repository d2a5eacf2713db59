/** How rows of a self-hosted database name runs: by ids of the database's own (formats.md §2). */
import type { InternalIds } from '../model/run.ts';
import { rowLinks } from './row-links.ts';

/** A row's ids as its columns have them. */
export interface RowIds {
  readonly id: string | null;
  readonly parentId: string | null;
  readonly rootId: string | null;
  readonly depth: number | null;
}

/** What a run is shown by, and what it is joined by. */
export interface NamedRow {
  readonly runId: string;
  readonly internal: InternalIds;
}

const prefix = 'run_';

/**
 * Null where the row names no run. Where only one of a run's two ids is given the other is told by it: since engine V2 the public id
 * is `run_` and the internal one (packages/core/src/v3/isomorphic/friendlyId.ts); a run without a public id is shown by the internal.
 */
export function internalIds(friendlyId: string | null, row: RowIds): NamedRow | null {
  const id = withoutPrefix(row.id ?? friendlyId);
  if (id === null) return null;
  const links = rowLinks(id, withoutPrefix(row.parentId), withoutPrefix(row.rootId), row.depth);
  return { runId: friendlyId ?? id, internal: { id, ...links } };
}

function withoutPrefix(id: string | null): string | null {
  return id?.startsWith(prefix) ? id.slice(prefix.length) : id;
}
