/** Gathers what is read until it is handed on as a batch. */
import type { DocumentRecord, InputName } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { LoadProgress } from '../model/run-collection.ts';
import type { RunRecord } from '../model/run-record.ts';
import type { Batch, ReadCounts } from './batch.ts';

/** Remarks that are kept of a file; more are counted. */
const remarksPerFile = 100;

export class BatchBuilder {
  #inputs: InputName[] = [];
  #documents: DocumentRecord[] = [];
  #records: RunRecord[] = [];
  #problems: Problem[] = [];
  #remarks: string[] = [];
  #documentCount = 0;
  #inputCount = 0;
  #remarksInFile = 0;
  #ok = 0;
  #invalid = 0;
  #warnings = 0;
  #unreadable = 0;

  /** Index that the next document will have. */
  get nextDocument(): number {
    return this.#documentCount;
  }

  /** The file's index. */
  beginFile(input: InputName): number {
    this.#inputs.push(input);
    this.#remarksInFile = 0;
    return this.#inputCount++;
  }

  addDocument(document: DocumentRecord, records: readonly RunRecord[]): void {
    this.addGathered(document, records);
    this.countPart(document.verdict);
  }

  /** A document made of parts that were counted one by one. */
  addGathered(document: DocumentRecord, records: readonly RunRecord[]): void {
    this.#documentCount++;
    this.#documents.push(document);
    for (const record of records) this.#records.push(record);
  }

  /** Counts a document that is part of one to come. */
  countPart(verdict: DocumentRecord['verdict']): void {
    if (verdict === 'ok') this.#ok++;
    else this.#invalid++;
  }

  /** Counts a stretch that is no document at all. */
  countBroken(): void {
    this.#invalid++;
  }

  /** An input that could not be read, or not to its end. */
  addUnreadable(problem: Problem): void {
    this.#unreadable++;
    this.#problems.push(problem);
  }

  /** `warnings`: how many warnings the file has come to so far beyond those counted before. */
  addProblems(problems: readonly Problem[], warnings: number): void {
    for (const problem of problems) this.#problems.push(problem);
    this.#warnings += warnings;
  }

  addRemark(remark: string): void {
    this.#remarksInFile++;
    if (this.#remarksInFile <= remarksPerFile) this.#remarks.push(remark);
  }

  /** Says how many remarks were left out. */
  endFile(name: string): void {
    const left = this.#remarksInFile - remarksPerFile;
    if (left > 0) this.#remarks.push(`${name}: … and ${left} more that hold no run`);
  }

  get counts(): ReadCounts {
    return {
      ok: this.#ok,
      invalid: this.#invalid,
      warnings: this.#warnings,
      unreadable: this.#unreadable,
    };
  }

  /** Everything gathered since the last call. */
  take(progress: LoadProgress): Batch {
    const batch: Batch = {
      inputs: this.#inputs,
      documents: this.#documents,
      records: this.#records,
      problems: this.#problems,
      remarks: this.#remarks,
      counts: this.counts,
      progress,
    };
    this.#inputs = [];
    this.#documents = [];
    this.#records = [];
    this.#problems = [];
    this.#remarks = [];
    return batch;
  }
}
