/** Puts the fast paths of source/ui/fast-text before the two packages in which Ink spends a frame's time, and before its measuring. */
import { resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../source/ui/fast-text');

/** An esbuild plugin. The fast paths themselves, and what is no part of Ink's drawing, still see the packages. */
export const fastText = {
  name: 'fast-text',
  setup(build) {
    const isInkDrawing = (importer) => /node_modules[\\/](ink|widest-line|@alcalzone)[\\/]/.test(importer);
    build.onResolve({ filter: /^(string-width|@alcalzone\/ansi-tokenize)$/ }, ({ path, importer }) => {
      if (!isInkDrawing(importer)) return undefined;
      return { path, namespace: 'fast-text' };
    });
    build.onResolve({ filter: /[\\/]measure-text\.js$/ }, ({ importer }) => {
      if (!isInkDrawing(importer)) return undefined;
      return { path: 'measure-text', namespace: 'fast-text' };
    });
    build.onLoad({ filter: /^measure-text$/, namespace: 'fast-text' }, () => ({
      contents: "export { fastMeasureText as default } from './fast-measure-text.ts';",
      resolveDir: folder,
    }));
    build.onLoad({ filter: /^string-width$/, namespace: 'fast-text' }, () => ({
      contents: "export { fastStringWidth as default } from './fast-string-width.ts';",
      resolveDir: folder,
    }));
    build.onLoad({ filter: /ansi-tokenize$/, namespace: 'fast-text' }, () => ({
      contents:
        "export { tokenize, styledCharsFromTokens, styledCharsToString } from './fast-ansi-tokenize.ts';",
      resolveDir: folder,
    }));
  },
};
