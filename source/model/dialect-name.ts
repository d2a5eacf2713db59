/**
 * The shapes of run JSON that runlens tells apart, in the words of `--dialect` and of `--print json` (formats.md §2). A `list-page` is
 * the envelope; each run in it is a document of its own, a `list-run`.
 */
export type DialectName = 'run-schema' | 'api-run' | 'list-run' | 'list-page' | 'api-error';
