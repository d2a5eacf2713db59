/** Reads all inputs in this thread: what text output is made from. */
import type { ReadBytes } from '../model/byte-ranges.ts';
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { Assembly } from './assembly.ts';
import type { ReadCounts } from './batch.ts';
import { DocumentsAgain } from './documents-again.ts';
import { InputReading, type ReadOptions } from './input-reading.ts';
import { loadRequest } from './load-request.ts';
import { loadMergedRun, loadRun } from './load-run.ts';

export interface ReadResult {
  readonly runs: RunCollection;
  /** Exact; `unreadable` are inputs that could not be had, or not to their end. */
  readonly counts: ReadCounts;
  /** Bytes of an input's text by the index of the file. */
  readonly readBytes: ReadBytes;
  /** A run with its body. Rejects with an `InputFailure`, a sentence for the user, when its bytes cannot be had. */
  readonly loadRun: (row: number) => Promise<RunBody>;
  /** The same without its problems. Runs of one document are had one after the other at the cost of one reading. */
  readonly loadMergedRun: (row: number) => Promise<Pick<RunBody, 'run' | 'parts'>>;
  readonly close: () => Promise<void>;
}

/** Reads all inputs to their end. What is wrong with an input is in the result; nothing is thrown for it. */
export async function readAll(options: ReadOptions): Promise<ReadResult> {
  const reading = new InputReading(options);
  const assembly = new Assembly();
  for await (const batch of reading.batches()) assembly.add(batch);
  const runs = assembly.collection();
  const readBytes: ReadBytes = (file, byteOffset, byteLength) =>
    reading.readBytes(file, byteOffset, byteLength);
  const documents = new DocumentsAgain(options.settings, readBytes);
  return {
    runs,
    counts: assembly.counts,
    readBytes,
    loadRun: async (row) => loadRun(loadRequest(runs, row), documents),
    loadMergedRun: async (row) => loadMergedRun(loadRequest(runs, row), documents),
    close: () => reading.close(),
  };
}
