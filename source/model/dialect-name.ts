/**
 * The shapes of run JSON that runlens tells apart, in the words of `--dialect` and of `--print json`, in the order in which they are
 * asked for (formats.md §2). `list-page`, `query-rows` and `clickhouse-rows` are envelopes: each run in them is a document of its own.
 */
export const dialectNames = [
  'list-page',
  'trace',
  'events',
  'span',
  'error-group',
  'alert',
  'alert-v1',
  'query-rows',
  'clickhouse-rows',
  'batch-results',
  'batch',
  'run-result',
  'electric-message',
  'database-attempt',
  'database-row',
  'clickhouse-row',
  'query-row',
  'list-run',
  'api-run',
  'run-schema',
  'ctx',
  'api-error',
  'trace-export',
] as const;

export type DialectName = (typeof dialectNames)[number];
