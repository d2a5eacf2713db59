/** Reads the documents of one run again, for its details. */
import type { DocumentContext } from '../dialect/dialect.ts';
import { toRuns } from '../dialect/to-runs.ts';
import { InputFailure } from '../input/input-failure.ts';
import type { DocumentRecord } from '../model/document.ts';
import type { JsonTree } from '../model/json-tree.ts';
import { mergeRuns } from '../model/merge-runs.ts';
import type { BodyParts, Run } from '../model/run.ts';
import type { BodyDocument, JsonPart, RunBody } from '../model/run-body.ts';
import { documentText, documentValue } from './document-text.ts';
import { jsonPart } from './json-part.ts';
import { judgeLeaf } from './judge-leaf.ts';
import { Leaf } from './leaf.ts';
import { leafOfLines } from './leaf-of-lines.ts';
import type { LoadRequest, LoadSource } from './load-request.ts';
import { noticesAgain } from './notices-again.ts';
import { placedProblems } from './placed-problems.ts';
import { problemsListedPerDocument } from './problem-budget.ts';
import type { ReadSettings } from './read-settings.ts';

/** Bytes of an input file's unpacked text. */
export type ReadBytes = (file: number, byteOffset: number, byteLength: number) => Promise<Uint8Array>;

/** The run with its JSON and all that is wrong with its first document. Rejects with an `InputFailure` when one is not there any more. */
export async function loadRun(
  { row, sources }: LoadRequest,
  settings: ReadSettings,
  readBytes: ReadBytes,
): Promise<RunBody> {
  const leaves = new LeavesAgain(readBytes);
  const [first, ...others] = sources;
  const leaf = await leaves.read(first.place);
  const { dialect } = first.place;
  const context = contextOf(first);
  const judgement = judgeLeaf(leaf, { ...settings, dialect }, problemsListedPerDocument, context);
  const main = bodyDocument(first, leaf, judgement.runs);
  const documents: [BodyDocument, ...BodyDocument[]] = [main];
  for (const source of others) {
    if (source.place.dialect === null) continue;
    const other = await leaves.read(source.place);
    documents.push(
      bodyDocument(source, other, toRuns(other.value, source.place.dialect, contextOf(source)).runs),
    );
  }
  const owner = { file: first.place.file, document: first.document, runId: judgement.runs[0]?.id ?? null };
  const problems = placedProblems(leaf, judgement.objections.listed, owner);
  const { document, inputName, json } = main;
  return { row, ...joined(documents), json, document, inputName, documents, problems };
}

function contextOf({ inputName }: LoadSource): DocumentContext {
  return { inputName };
}

function bodyDocument(source: LoadSource, leaf: Leaf, runs: readonly Run[]): BodyDocument {
  const run = runs.find(({ id, pointer }) => id === source.id && pointer === source.pointer);
  if (run === undefined) throw changed();
  const { place: document, document: documentIndex, inputName } = source;
  return { document, documentIndex, inputName, run, json: leaf.tree };
}

function joined([main, ...others]: readonly [BodyDocument, ...BodyDocument[]]): Pick<
  RunBody,
  'run' | 'parts'
> {
  const { run, partsFrom } = mergeRuns([main.run, ...others.map((other) => other.run)]);
  const documents = [main, ...others];
  const part = (name: keyof BodyParts): JsonPart | null => {
    const from = documents[partsFrom[name]];
    return from === undefined ? null : jsonPart(from.json, from.run.body[name]);
  };
  return { run, parts: { payload: part('payload'), output: part('output'), metadata: part('metadata') } };
}

/** Documents that were read before, each once. */
class LeavesAgain {
  readonly #readBytes: ReadBytes;
  readonly #known = new Map<DocumentRecord, Leaf>();

  constructor(readBytes: ReadBytes) {
    this.#readBytes = readBytes;
  }

  async read(document: DocumentRecord): Promise<Leaf> {
    const known = this.#known.get(document);
    if (known !== undefined) return known;
    const bytes = await this.#readBytes(document.file, document.byteOffset, document.byteLength);
    const leaf = await leafAgain(document, bytes);
    this.#known.set(document, leaf);
    return leaf;
  }
}

async function leafAgain(document: DocumentRecord, bytes: Uint8Array): Promise<Leaf> {
  if (bytes.length < document.byteLength) throw changed();
  try {
    const leaf =
      document.dialect === 'trace-export'
        ? await leafOfLines(bytes, document)
        : await wholeLeaf(bytes, document);
    // Built here, so that bytes which are no JSON any more are told as such.
    const tree: JsonTree = leaf.tree;
    return tree.size > 0 ? leaf : notThere();
  } catch {
    throw changed();
  }
}

async function wholeLeaf(bytes: Uint8Array, { line, column, byteOffset }: DocumentRecord): Promise<Leaf> {
  const text = documentText(bytes);
  const notices = await noticesAgain(bytes, byteOffset);
  return new Leaf({ line, column, byteOffset, bytes, isOfPage: false, notices }, text, documentValue(text));
}

function notThere(): never {
  throw changed();
}

function changed(): InputFailure {
  return new InputFailure('the input has changed since it was read');
}
