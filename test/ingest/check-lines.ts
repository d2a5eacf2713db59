import { basename } from 'node:path';
import { readAll } from '../../source/ingest/read-all.ts';
import type { ReadSettings } from '../../source/ingest/read-settings.ts';
import { printCheck } from '../../source/print/print-check.ts';
import { readingLines } from '../../source/print/reading-lines.ts';

/** What `--check` says of inputs, with the last part of their names, and what goes to stderr. */
export async function checkLines(
  inputs: readonly string[],
  settings: ReadSettings = { isStrict: false, dialect: null },
): Promise<{ out: string[]; err: string[] }> {
  const result = await readAll({ inputs, settings, maxUnpackedBytes: null });
  let text = '';
  await printCheck(result.runs, 'text', (chunk) => {
    text += chunk;
  });
  await result.close();
  const short = (line: string) => inputs.reduce((rest, path) => rest.replace(path, basename(path)), line);
  return { out: text.trimEnd().split('\n').map(short), err: readingLines(result.runs, true).map(short) };
}
