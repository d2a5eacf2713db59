/** Writes the pages of docs/ that are made of the program: docs/keys.md of the key table, docs/formats.md of the dialects,
 * docs/query-language.md of the fields of filters. */
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const { keysDocument } = await imported('source/state/keys-document.ts');
await writeFile('docs/keys.md', keysDocument());
const { formatsDocument } = await imported('source/dialect/formats-document.ts');
await writeFile('docs/formats.md', formatsDocument());
const { languageDocument } = await imported('source/query/language-document.ts');
await writeFile('docs/query-language.md', languageDocument());

async function imported(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
