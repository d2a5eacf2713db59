/** `--print ndjson`: the original bytes of each matching run's document, a line each, so that it composes. */

import { ByteRanges, type ReadBytes } from '../model/byte-ranges.ts';
import { isSharedDocument } from '../model/document.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { escapeUnits, unseenPattern } from './json-string.ts';
import { beginLine, hasLineEnd, withoutWhiteSpace } from './one-line.ts';
import { type MergedRunBody, runSchemaLine } from './run-schema-line.ts';
import type { Sink } from './sink.ts';

export interface NdjsonJob {
  readonly runs: RunCollection;
  /** Rows of the runs to write, in the order to write them. Runs without a document give no line. */
  readonly rows: Iterable<number>;
  readonly readBytes: ReadBytes;
  /** A run with what its documents tell; asked for where it shares its document with others. */
  readonly loadMergedRun: (row: number) => Promise<MergedRunBody>;
  /** Whether a terminal gets to see it: then unseen characters are written as `\uXXXX`, which is the same JSON. */
  readonly isForTerminal: boolean;
}

const chunkLength = 256 * 1024;

/**
 * Writes a run that shares its document with others in the shape of the run schema; every other document as it stands where it stands
 * on one line, else with white space between tokens left out. Bytes that are no UTF-8 become U+FFFD: the output is always valid. Memory
 * stays small whatever the length of a run's own document.
 */
export async function printNdjson(job: NdjsonJob, sink: Sink): Promise<void> {
  const ranges = new ByteRanges(job.readBytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let chunk = '';
  for (const row of job.rows) {
    const document = job.runs.documents[job.runs.index.document(row)];
    if (document === undefined || job.runs.index.presence(row) !== 'loaded') continue;
    if (isSharedDocument(document)) {
      chunk += `${shown(runSchemaLine(job.runs, row, await job.loadMergedRun(row)), job.isForTerminal)}\n`;
      if (chunk.length < chunkLength) continue;
      await sink(chunk);
      chunk = '';
      continue;
    }
    const { file, byteOffset, byteLength } = document;
    const isOnOneLine = await standsOnOneLine(ranges, file, byteOffset, byteLength);
    const state = beginLine();
    for await (const piece of ranges.pieces(file, byteOffset, byteLength)) {
      const kept = isOnOneLine ? piece : withoutWhiteSpace(piece, state);
      chunk += shown(decoder.decode(kept, { stream: true }), job.isForTerminal);
      if (chunk.length < chunkLength) continue;
      await sink(chunk);
      chunk = '';
    }
    chunk += `${decoder.decode()}\n`;
  }
  if (chunk !== '') await sink(chunk);
}

async function standsOnOneLine(
  ranges: ByteRanges,
  file: number,
  byteOffset: number,
  byteLength: number,
): Promise<boolean> {
  for await (const piece of ranges.pieces(file, byteOffset, byteLength)) {
    if (hasLineEnd(piece)) return false;
  }
  return true;
}

function shown(text: string, isForTerminal: boolean): string {
  return isForTerminal ? text.replace(unseenPattern, escapeUnits) : text;
}
