/** A JSON text as a flat table of its nodes: any depth, any size, digits and escapes kept as they stand in the bytes. */

/** Row of no node. */
export const noNode = -1;

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'true' | 'false' | 'null';

/**
 * Nodes in document order; node 0 is the whole value, a container's members follow it. Offsets count bytes from the start of
 * `bytes`. A member's key is a string token of its own, not a node.
 */
export interface JsonTree {
  readonly bytes: Uint8Array;
  readonly size: number;
  /** Codes of `jsonKinds`. */
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  /** One past the last byte. */
  readonly end: Int32Array;
  /** Offsets of the key's token, quotes included; −1 for elements and the top. */
  readonly keyStart: Int32Array;
  readonly keyEnd: Int32Array;
  readonly parent: Int32Array;
  /** One past the last node of the subtree, so `next sibling` is `after[node]` where that has the same parent. */
  readonly after: Int32Array;
  /** Members or elements of a container. */
  readonly count: Int32Array;
}

export const jsonKinds: readonly JsonKind[] = [
  'object',
  'array',
  'string',
  'number',
  'true',
  'false',
  'null',
];
