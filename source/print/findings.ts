/** All that is wrong with the input, in its order and bounded: what `--check` lists. */
import type { Problem } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { Candidate, Finding } from './finding.ts';
import { WarningPlacer } from './warning-placer.ts';

/** contract.md: "at most 100 a document and 1,000 a file, then `… and N more`". */
const listedPerDocument = 100;
const listedPerFile = 1000;

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
