/** Reads the document of one run again, for its details. */
import { InputFailure } from '../input/input-failure.ts';
import type { ScanNotice } from '../input/split-event.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { RunBody } from '../model/run-body.ts';
import { documentText, documentValue } from './document-text.ts';
import { judgeLeaf } from './judge-leaf.ts';
import { Leaf } from './leaf.ts';
import { noticesAgain } from './notices-again.ts';
import { placedProblems } from './placed-problems.ts';
import { problemsListedPerDocument } from './problem-budget.ts';
import type { ReadSettings } from './read-settings.ts';

/** Which run, in which document. It can be cloned between threads. */
export interface LoadRequest {
  readonly row: number;
  readonly id: string;
  /** JSON Pointer of the run in the document. */
  readonly pointer: string;
  readonly document: DocumentRecord;
  /** The document's index. */
  readonly documentIndex: number;
  readonly inputName: string;
}

/** Bytes of an input file's unpacked text. */
export type ReadBytes = (file: number, byteOffset: number, byteLength: number) => Promise<Uint8Array>;

/** The run with its JSON and all that is wrong with its document. Rejects with an `InputFailure` when it is not there any more. */
export async function loadRun(
  request: LoadRequest,
  settings: ReadSettings,
  readBytes: ReadBytes,
): Promise<RunBody> {
  const { row, document, documentIndex, inputName } = request;
  const bytes = await readBytes(document.file, document.byteOffset, document.byteLength);
  const leaf = leafAgain(document, bytes, await noticesAgain(bytes, document.byteOffset));
  const { dialect } = document;
  const judgement = judgeLeaf(leaf, { ...settings, dialect }, problemsListedPerDocument);
  const run = judgement.runs.find(({ id, pointer }) => id === request.id && pointer === request.pointer);
  if (run === undefined) throw changed();
  const owner = { file: document.file, document: documentIndex, runId: judgement.runs[0]?.id ?? null };
  const problems = placedProblems(leaf, judgement.objections.listed, owner);
  return { row, run, json: leaf.tree, document, inputName, problems };
}

function leafAgain(document: DocumentRecord, bytes: Uint8Array, notices: readonly ScanNotice[]): Leaf {
  if (bytes.length < document.byteLength) throw changed();
  try {
    const text = documentText(bytes);
    const { line, column, byteOffset } = document;
    const whole = { line, column, byteOffset, bytes, isOfPage: false, notices };
    const leaf = new Leaf(whole, text, documentValue(text));
    // Built here, so that bytes which are no JSON any more are told as such.
    return leaf.tree.size > 0 ? leaf : notThere();
  } catch {
    throw changed();
  }
}

function notThere(): never {
  throw changed();
}

function changed(): InputFailure {
  return new InputFailure('the input has changed since it was read');
}
