/** Bundles the fixture program as the real one is bundled, into a folder that is removed afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { fastText } from '../../scripts/fast-text.js';

export interface FixtureBundle {
  /** Path of the program, to be run by node. */
  readonly program: string;
  readonly remove: () => void;
}

/** Bundles it; takes a second or two. */
export async function bundleFixture(): Promise<FixtureBundle> {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(root, 'node_modules/.fixture-'));
  await build({
    absWorkingDir: root,
    entryPoints: { fixture: 'test/end-to-end/fixture-entry.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    plugins: [fastText],
    alias: { 'react-devtools-core': './scripts/no-devtools.js' },
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  return {
    program: join(folder, 'fixture.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
