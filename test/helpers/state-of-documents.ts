/** The state of a session that looks at documents given here, its run's body read: for frames of what a person would see of them. */
import { Assembly } from '../../source/ingest/assembly.ts';
import { BatchBuilder } from '../../source/ingest/batch-builder.ts';
import { DocumentsAgain } from '../../source/ingest/documents-again.ts';
import { FileReading } from '../../source/ingest/file-reading.ts';
import { loadRequest } from '../../source/ingest/load-request.ts';
import { loadRun } from '../../source/ingest/load-run.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow } from '../../source/model/run-index.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { Settings, Size, State } from '../../source/state/state.ts';
import { stateOf } from './session-state.ts';

const readSettings = { isStrict: false, dialect: null };

/** Looks at JSON documents, a line each of a file `dump.jsonl`: at the run of an id, or where a session opens. Times are told in UTC. */
export async function stateOfDocuments(
  documents: readonly (string | object)[],
  size: Size,
  select: string | null = null,
  settings: Partial<Settings> = {},
): Promise<State> {
  const texts = documents.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const bytes = new TextEncoder().encode(texts.join('\n'));
  const runs = collectionOfLines(texts);
  const state = stateOf(runs, size, { timeZone: 'UTC', select, ...settings });
  if (state.cursor === noRow || runs.index.document(state.cursor) < 0) return state;
  const readBytes = async (_file: number, from: number, length: number): Promise<Uint8Array> =>
    bytes.slice(from, from + length);
  const body = await loadRun(loadRequest(runs, state.cursor), new DocumentsAgain(readSettings, readBytes));
  return reduce(state, { kind: 'run-loaded', body });
}

function collectionOfLines(texts: readonly string[]): RunCollection {
  const builder = new BatchBuilder();
  const reading = new FileReading('dump.jsonl', builder, readSettings);
  let byteOffset = 0;
  for (const [place, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(text);
    const at = { line: place + 1, column: 1, byteOffset, byteLength: bytes.length };
    reading.addDocument(
      { kind: 'document', ...at, container: 'value', notices: [], noticeCount: 0, bytes: null },
      bytes,
    );
    byteOffset += bytes.length + 1;
  }
  reading.end();
  const assembly = new Assembly();
  assembly.add(builder.take({ isComplete: true, bytesRead: byteOffset, bytesTotal: byteOffset }));
  return assembly.collection();
}
