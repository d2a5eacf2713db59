/**
 * The shapes of run JSON that runlens tells apart, in the words of `--dialect` and of `--print json` (formats.md §2). `list-page` and
 * `query-rows` are envelopes: each run in them is a document of its own, a `list-run` or a `query-row`.
 */
export type DialectName =
  | 'run-schema'
  | 'api-run'
  | 'list-run'
  | 'list-page'
  | 'trace'
  | 'events'
  | 'span'
  | 'trace-export'
  | 'alert'
  | 'alert-v1'
  | 'error-group'
  | 'query-rows'
  | 'query-row'
  | 'clickhouse-rows'
  | 'clickhouse-row'
  | 'batch'
  | 'batch-results'
  | 'run-result'
  | 'database-row'
  | 'database-attempt'
  | 'electric-message'
  | 'ctx'
  | 'api-error';
