/** Keeps the list of problems bounded while all of them are counted. */
import type { Place } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';

/** contract.md: "at most 100 a document and 1,000 a file, then `… and N more`". */
export const problemsListedPerDocument = 100;
/** See `problemsListedPerDocument`. */
export const problemsListedPerFile = 1000;

/**
 * The list of one file. Documents come one after the other: `beginDocument`, `add` or `addUnlisted`, and at the file's end
 * `endFile`. What is listed is handed out by `take`.
 */
export class ProblemBudget {
  readonly #file: number;
  #listed: Problem[] = [];
  #listedInFile = 0;
  #listedInDocument = 0;
  #unlistedInDocument = 0;
  #unlistedInFile = 0;
  #warningCount = 0;
  #lastPlace: Place = { line: 1, column: 1 };
  #document: number | null = null;
  #runId: string | null = null;

  constructor(file: number) {
    this.#file = file;
  }

  /** Warnings so far, unlisted ones included. */
  get warningCount(): number {
    return this.#warningCount;
  }

  /** How many further problems of this document would be listed: what lies beyond need not be worked out. */
  get room(): number {
    return Math.max(
      0,
      Math.min(
        problemsListedPerDocument - this.#listedInDocument,
        problemsListedPerFile - this.#listedInFile,
      ),
    );
  }

  beginDocument(document: number | null, runId: string | null): void {
    this.#endDocument();
    this.#document = document;
    this.#runId = runId;
  }

  add(problem: Problem): void {
    if (problem.severity === 'warning') this.#warningCount++;
    this.#lastPlace = { line: problem.line, column: problem.column };
    if (this.room === 0) {
      this.#countUnlisted(1);
      return;
    }
    this.#listedInDocument++;
    this.#listedInFile++;
    this.#listed.push(problem);
  }

  /** Counts problems that were found but not spelled out. */
  addUnlisted(count: number, severity: Problem['severity'], place: Place): void {
    if (count <= 0) return;
    if (severity === 'warning') this.#warningCount += count;
    this.#lastPlace = { line: place.line, column: place.column };
    this.#countUnlisted(count);
  }

  endFile(): void {
    this.#endDocument();
    if (this.#unlistedInFile === 0) return;
    this.#document = null;
    this.#runId = null;
    this.#pushRemainder(this.#unlistedInFile, 'file');
    this.#unlistedInFile = 0;
  }

  /** The problems listed since the last call, in the order of the input. */
  take(): Problem[] {
    const taken = this.#listed;
    this.#listed = [];
    return taken;
  }

  #countUnlisted(count: number): void {
    if (this.#listedInFile >= problemsListedPerFile) this.#unlistedInFile += count;
    else this.#unlistedInDocument += count;
  }

  #endDocument(): void {
    if (this.#unlistedInDocument > 0) this.#pushRemainder(this.#unlistedInDocument, 'document');
    this.#unlistedInDocument = 0;
    this.#listedInDocument = 0;
  }

  #pushRemainder(count: number, scope: 'document' | 'file'): void {
    this.#listed.push({
      file: this.#file,
      severity: 'warning',
      kind: 'too-many-problems',
      pointer: null,
      runId: this.#runId,
      message: `… and ${count} more in this ${scope}`,
      document: this.#document,
      excerpt: null,
      omittedCount: count,
      ...this.#lastPlace,
    });
  }
}
