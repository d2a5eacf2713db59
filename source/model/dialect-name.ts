/** The shapes of run JSON that runlens tells apart, in the words of `--dialect` and of `--print json` (formats.md §2). */
export type DialectName = 'run-schema' | 'api-run' | 'list-page' | 'api-error';
