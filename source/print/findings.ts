/** All that is wrong with the input, in its order and bounded: what `--check` lists. */
import type { DocumentRecord, Place } from '../model/document.ts';
import type { Problem, ProblemKind, RunWarning } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';

/** One thing found, at its place. Texts are raw. `pointer` is null where it is not of one value. */
export interface Finding extends Place {
  readonly file: number;
  readonly severity: 'invalid' | 'warning';
  readonly kind: ProblemKind;
  readonly pointer: string | null;
  readonly runId: string | null;
  readonly message: string;
}

/** contract.md: "at most 100 a document and 1,000 a file, then `… and N more`". */
const listedPerDocument = 100;
const listedPerFile = 1000;

interface Candidate extends Finding {
  /** Index of the document; null for what is no JSON. */
  readonly document: number | null;
}

/**
 * The problems of reading and the contradictions of the runs as one list by file, line and column. What the list leaves out
 * is one `too-many-problems` a document, and one a file. Inputs that could not be read are no part of it: they have no place.
 */
export function findings(runs: RunCollection): readonly Finding[] {
  const omitted = new Omissions();
  const candidates: Candidate[] = [];
  for (const problem of runs.problems) {
    if (problem.kind === 'too-many-problems') omitted.countOmitted(problem);
    else if (problem.kind !== 'unreadable') candidates.push(problem);
  }
  const placer = new WarningPlacer(runs);
  for (const warning of runs.warnings) candidates.push(placer.place(warning));
  return bounded(candidates.sort(byPlace), omitted);
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.file - b.file || a.line - b.line || a.column - b.column;
}

/** Says where the document stands that a contradiction is about. */
class WarningPlacer {
  readonly #runs: RunCollection;
  readonly #duplicatesSeen = new Map<string, number>();

  constructor(runs: RunCollection) {
    this.#runs = runs;
  }

  place(warning: RunWarning): Candidate {
    const document = this.#documentOf(warning);
    const record: DocumentRecord | undefined = this.#runs.documents[document];
    return {
      file: record?.file ?? 0,
      line: record?.line ?? 1,
      column: record?.column ?? 1,
      severity: 'warning',
      kind: warning.kind,
      pointer: null,
      runId: warning.runId,
      message: warning.message,
      document: record === undefined ? null : document,
    };
  }

  /** The newest document that knows of the run; of duplicates one after the other, for each is one document too many. */
  #documentOf({ kind, runId, otherId }: RunWarning): number {
    const { index } = this.#runs;
    const row = index.rowOf(runId);
    if (row === noRow) return -1;
    if (kind === 'duplicate' || kind === 'duplicate-conflict') {
      const seen = (this.#duplicatesSeen.get(runId) ?? 0) + 1;
      this.#duplicatesSeen.set(runId, seen);
      const version = index.versions(row)[seen];
      if (version !== undefined) return version.document;
    }
    const own = index.document(row);
    const other = otherId === null ? noRow : index.rowOf(otherId);
    return own >= 0 || other === noRow ? own : index.document(other);
  }
}

/** How much each document and each file has beyond what is listed. */
class Omissions {
  readonly byDocument = new Map<number, number>();
  readonly byFile = new Map<number, number>();

  countOmitted({ document, file, omittedCount = 0 }: Problem): void {
    if (document === null) addTo(this.byFile, file, omittedCount);
    else addTo(this.byDocument, document, omittedCount);
  }
}

function addTo(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function bounded(candidates: readonly Candidate[], omitted: Omissions): readonly Finding[] {
  const listed: Finding[] = [];
  let inFile = 0;
  let inDocument = 0;
  for (let place = 0; place < candidates.length; place++) {
    const candidate = candidates[place] as Candidate;
    const next = candidates[place + 1];
    if (inFile >= listedPerFile) addTo(omitted.byFile, candidate.file, 1);
    else if (candidate.document !== null && inDocument >= listedPerDocument)
      addTo(omitted.byDocument, candidate.document, 1);
    else {
      listed.push(candidate);
      inFile++;
      inDocument++;
    }
    if (next?.file !== candidate.file || next.document !== candidate.document) {
      inDocument = 0;
      if (candidate.document !== null)
        pushRemainder(listed, candidate, omitted.byDocument.get(candidate.document), 'document');
    }
    if (next?.file === candidate.file) continue;
    pushRemainder(listed, candidate, omitted.byFile.get(candidate.file), 'file');
    inFile = 0;
  }
  return listed;
}

function pushRemainder(
  listed: Finding[],
  last: Candidate,
  count: number | undefined,
  scope: 'document' | 'file',
): void {
  if (count === undefined) return;
  const { file, line, column } = last;
  const runId = scope === 'document' ? last.runId : null;
  const message = `… and ${count} more in this ${scope}`;
  listed.push({
    file,
    line,
    column,
    severity: 'warning',
    kind: 'too-many-problems',
    pointer: null,
    runId,
    message,
  });
}
