/** Puts batches together to what the rest of the program looks at. */
import { buildCollection } from '../model/collection.ts';
import type { DocumentRecord, InputName } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { LoadProgress, RunCollection } from '../model/run-collection.ts';
import { RunStore } from '../model/run-store.ts';
import type { Batch, ReadCounts } from './batch.ts';

/** Takes batches in order. Collections made of it share its index and lists, which go on growing. */
export class Assembly {
  readonly #index = new RunStore();
  readonly #inputs: InputName[] = [];
  readonly #documents: DocumentRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #remarks: string[] = [];
  #counts: ReadCounts = { ok: 0, invalid: 0, warnings: 0, unreadable: 0 };
  #isEnded = false;
  #progress: LoadProgress = { isComplete: false, bytesRead: 0, bytesTotal: null };

  add(batch: Batch): void {
    append(this.#inputs, batch.inputs);
    append(this.#documents, batch.documents);
    append(this.#problems, batch.problems);
    append(this.#remarks, batch.remarks);
    this.#index.add(batch.records);
    this.#counts = batch.counts;
    this.#progress = batch.progress;
  }

  /** Nothing more will come although the input has not been read to its end. */
  endWith(remark: string): void {
    this.#remarks.push(remark);
    this.#isEnded = true;
  }

  get counts(): ReadCounts {
    return this.#counts;
  }

  /** Links all runs anew: linear in them. */
  collection(): RunCollection {
    if (this.#isEnded || this.#progress.isComplete) this.#index.settle();
    return buildCollection({
      index: this.#index,
      inputs: this.#inputs.slice(),
      documents: this.#documents,
      problems: this.#problems.slice(),
      counts: this.#counts,
      progress: this.#isEnded ? { ...this.#progress, isComplete: true } : this.#progress,
      remarks: this.#remarks.slice(),
    });
  }
}

function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
