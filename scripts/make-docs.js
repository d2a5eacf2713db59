/** Writes the pages of docs/ that are made of the program: docs/keys.md of the key table. */
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['source/state/keys-document.ts'],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { keysDocument } = await import(`data:text/javascript;base64,${code}`);
await writeFile('docs/keys.md', keysDocument());
