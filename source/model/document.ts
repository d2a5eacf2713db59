/** Where documents lie in the input: bytes that can be read again, never the parsed value. */
import type { DialectName } from './dialect-name.ts';

/** A place in an input: line and column count from 1, the column in code points of the unpacked, decoded text. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One JSON value of the input that is held against a schema: a whole value, a line, an element of an array or of a page. */
export interface DocumentRecord extends Place {
  /** Index of the input file, in the order in which they are read. */
  readonly file: number;
  /** Offset of its first byte in the file's unpacked UTF-8 text. */
  readonly byteOffset: number;
  readonly byteLength: number;
  readonly dialect: DialectName | null;
  readonly verdict: 'ok' | 'invalid';
  /** Only there where it is an element of a page: of runs, or of rows. */
  readonly isOfPage?: true;
}

/** Documents of these dialects are about more than a run, or about many. */
const sharedDialects: ReadonlySet<DialectName> = new Set([
  'trace',
  'events',
  'trace-export',
  'alert',
  'alert-v1',
  'batch',
  'batch-results',
  // A change of a row, without the public id where that did not change.
  'electric-message',
]);

/**
 * Whether runs share the document with others, or with what is no run: traces, events, webhooks, results of batches, rows in the answer
 * to a query, changes in Electric's log. All others are a run's own document, as the element of a page is (contract.md, `--print ndjson`).
 */
export function isSharedDocument({
  dialect,
  isOfPage,
}: Pick<DocumentRecord, 'dialect' | 'isOfPage'>): boolean {
  if (dialect === null) return false;
  return sharedDialects.has(dialect) || (isOfPage === true && rowDialects.has(dialect));
}

const rowDialects: ReadonlySet<DialectName> = new Set(['query-row', 'clickhouse-row']);

/** An input as it is named to the user: a path as given, or `stdin`. */
export interface InputName {
  readonly name: string;
}
