import type { Plugin } from 'esbuild';

/** Puts the fast paths of source/ui/fast-text before string-width and ansi-tokenize where Ink draws. */
export const fastText: Plugin;
