/** The fast paths are where Ink looks for what they stand before: another Ink may keep it elsewhere. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { fastText } from '../../../scripts/fast-text.js';

test('Ink as it is bundled draws through the fast paths', async () => {
  const { metafile } = await build({
    stdin: { contents: "export { render, Text } from 'ink';", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    external: ['react-devtools-core'],
    plugins: [fastText],
  });
  const importersOf = (part: string) =>
    Object.entries(metafile.inputs)
      .filter(([, { imports }]) => imports.some(({ path }) => path.includes(part)))
      .map(([importer]) => importer.replace(/^.*node_modules\//, '').replace(/^.*(?=source\/)/, ''));
  expect(importersOf('fast-text:string-width')).toContain('ink/build/output.js');
  expect(importersOf('fast-text:@alcalzone/ansi-tokenize')).toEqual(['ink/build/output.js']);
  expect(importersOf('fast-text:measure-text')).toContain('ink/build/dom.js');
  expect(importersOf('ink/build/measure-text.js')).toEqual([]);
});
