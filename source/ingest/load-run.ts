/** Reads the documents of one run again, for its details. */
import { mergeRuns } from '../model/merge-runs.ts';
import type { BodyParts } from '../model/run.ts';
import type { BodyDocument, JsonPart, RunBody } from '../model/run-body.ts';
import type { DocumentsAgain } from './documents-again.ts';
import { jsonPart } from './json-part.ts';
import type { LoadRequest, LoadSource } from './load-request.ts';
import { placedProblems } from './placed-problems.ts';

/** The run with its JSON and all that is wrong with its first document. Rejects with an `InputFailure` when one is not there any more. */
export async function loadRun(request: LoadRequest, documents: DocumentsAgain): Promise<RunBody> {
  const [first] = request.sources;
  const { place, document: documentIndex, inputName } = first;
  const again = await documents.read(first);
  // Looked for first, since the document is turned into runs on the way.
  const objections = await again.objections();
  const body = await loadMergedRun(request, documents);
  const owner = { file: place.file, document: documentIndex, runId: again.ownRunId };
  return {
    ...body,
    row: request.row,
    json: again.leaf.tree,
    document: place,
    inputName,
    problems: placedProblems(again.leaf, objections, owner),
  };
}

/** The same without what is wrong with it, which takes longest to find. */
export async function loadMergedRun(
  { sources }: LoadRequest,
  documents: DocumentsAgain,
): Promise<Pick<RunBody, 'run' | 'parts' | 'documents'>> {
  const [first, ...others] = sources;
  const main = await bodyDocument(first, documents);
  const all: [BodyDocument, ...BodyDocument[]] = [main];
  for (const source of others) {
    if (source.place.dialect !== null) all.push(await bodyDocument(source, documents));
  }
  return { ...joined(all), documents: all };
}

async function bodyDocument(source: LoadSource, documents: DocumentsAgain): Promise<BodyDocument> {
  const again = await documents.read(source);
  const { place: document, document: documentIndex, inputName } = source;
  return { document, documentIndex, inputName, run: again.run(source), json: again.leaf.tree };
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
