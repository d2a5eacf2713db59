import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/** Bundles the reading thread for the tests of a file. The URL is there once they run. */
export function bundledWorker(): { readonly url: URL; readonly script: (text: string) => URL } {
  const folder = mkdtempSync(join(tmpdir(), 'runlens-worker-'));
  const path = join(folder, 'worker.mjs');
  beforeAll(async () => {
    await build({
      entryPoints: [resolve(import.meta.dirname, '../../source/ingest/worker.ts')],
      outfile: path,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.11',
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    url: pathToFileURL(path),
    /** Another thread's script, to see what becomes of a reader that fails. */
    script: (text) => {
      const other = join(folder, 'other.mjs');
      writeFileSync(other, text);
      return pathToFileURL(other);
    },
  };
}
