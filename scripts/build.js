/** Bundles the door, the screen and the worker into dist/ (or the folder given), each minified, with React folded to production. */
import { chmod, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { compileSchemas } from './compile-schemas.js';
import { fastText } from './fast-text.js';

await compileSchemas();
const folder = process.argv[2] ?? 'dist';
await rm(folder, { recursive: true, force: true });
await build({
  entryPoints: { runlens: 'source/cli.ts', worker: 'source/ingest/worker.ts' },
  outdir: folder,
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.11',
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  plugins: [fastText],
  alias: { 'react-devtools-core': './scripts/no-devtools.js' },
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
});
await chmod(`${folder}/runlens.js`, 0o755);
