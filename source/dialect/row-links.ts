/** Whose child a row is, by its columns alone. */

export interface RowLinks {
  readonly parentId: string | null;
  readonly rootId: string | null;
}

/** A row that names itself as its root, and no parent, is a root; at depth 1 root and parent are the same run (formats.md §1). */
export function rowLinks(
  ownId: string,
  parentId: string | null,
  rootId: string | null,
  depth: number | null,
): RowLinks {
  const namedRoot = rootId === ownId && parentId === null ? null : rootId;
  if (depth !== 1) return { parentId, rootId: namedRoot };
  return { parentId: parentId ?? namedRoot, rootId: namedRoot ?? parentId };
}
