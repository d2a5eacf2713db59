/** Runs as the reading thread finds them: what the screen is fed from. */
import { Worker } from 'node:worker_threads';
import { InputFailure } from '../input/input-failure.ts';
import type { FilterQuestion, FilterReply } from '../model/filter-question.ts';
import type { FoundDocuments } from '../model/found-documents.ts';
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { RunFeed } from '../model/run-feed.ts';
import { GrowingCollection } from './growing-collection.ts';
import type { ReadOptions } from './input-reading.ts';
import { loadRequest } from './load-request.ts';
import type { FromWorker, ToWorker } from './worker-message.ts';

/** A request that is not answered yet. */
interface Pending<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: InputFailure) => void;
}

export class WorkerFeed implements RunFeed {
  readonly #worker: Worker;
  readonly #listeners = new Set<() => void>();
  readonly #pendingLoads = new Map<number, Pending<RunBody>>();
  readonly #pendingFilters = new Map<number, Pending<FilterReply>>();
  #growing: GrowingCollection;
  #search: { readonly request: number; readonly tell: (found: FoundDocuments) => void } | null = null;
  #generation = 0;
  #lastRequest = 0;
  /** Why nothing more comes; null while all is well. */
  #ending: string | null = null;

  /** Starts reading at once. `script` is the reading thread's file, beside this one where runlens is bundled. */
  constructor(options: ReadOptions, script = new URL('./worker.js', import.meta.url)) {
    this.#growing = this.#begin();
    // Standard output and error belong to the screen.
    this.#worker = new Worker(script, { workerData: options, stdout: true, stderr: true });
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error) => this.#end(endingOf(error)));
    this.#worker.on('exit', () => this.#end('the reading thread has ended'));
  }

  current(): RunCollection {
    return this.#growing.current();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(row: number): Promise<RunBody> {
    const load = loadRequest(this.current(), row);
    if (this.#ending !== null) throw new InputFailure(this.#ending);
    const request = ++this.#lastRequest;
    return new Promise((resolve, reject) => {
      this.#pendingLoads.set(request, { resolve, reject });
      this.#post({ kind: 'load', request, load });
    });
  }

  search(text: string, tell: (found: FoundDocuments) => void): () => void {
    if (this.#ending !== null) return () => {};
    const request = ++this.#lastRequest;
    this.#search = { request, tell };
    this.#post({ kind: 'search', request, text });
    return () => {
      if (this.#search?.request !== request) return;
      this.#search = null;
      if (this.#ending === null) this.#post({ kind: 'end-search' });
    };
  }

  filter(question: FilterQuestion): Promise<FilterReply> {
    if (this.#ending !== null) return Promise.reject(new InputFailure(this.#ending));
    const request = ++this.#lastRequest;
    const runs = this.current();
    const loads = Array.from(question.rows, (row) =>
      runs.index.sources(row).length === 0 ? null : loadRequest(runs, row),
    );
    return new Promise((resolve, reject) => {
      this.#pendingFilters.set(request, { resolve, reject });
      this.#post({ kind: 'filter', request, question, loads });
    });
  }

  reload(): void {
    if (this.#ending !== null) return;
    this.#search = null;
    this.#growing.stop();
    this.#generation++;
    this.#growing = this.#begin();
    this.#failPending('the input is read anew');
    this.#post({ kind: 'reload', generation: this.#generation });
  }

  async close(): Promise<void> {
    this.#ending = 'the input is closed';
    this.#growing.stop();
    this.#listeners.clear();
    this.#failPending(this.#ending);
    await this.#worker.terminate();
  }

  #begin(): GrowingCollection {
    const generation = this.#generation;
    const growing = new GrowingCollection((count) => {
      if (generation === this.#generation) this.#post({ kind: 'batches-taken', count });
    });
    growing.subscribe(() => {
      for (const listener of this.#listeners) listener();
    });
    return growing;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (this.#ending !== null) return;
    if (message.kind === 'batch') {
      if (message.generation === this.#generation) this.#growing.add(message.batch);
      return;
    }
    if (message.kind === 'found') {
      if (message.request === this.#search?.request) this.#search.tell(message.found);
      return;
    }
    if (message.kind === 'filtered') {
      this.#pendingFilters.get(message.request)?.resolve(message.reply);
      this.#pendingFilters.delete(message.request);
      return;
    }
    const pending = this.#pendingLoads.get(message.request);
    this.#pendingLoads.delete(message.request);
    if (message.kind === 'loaded') pending?.resolve(message.body);
    else pending?.reject(new InputFailure(message.reason));
  }

  /** The reading thread is gone: what was read stays, and it is said that there is no more. */
  #end(reason: string): void {
    if (this.#ending !== null) return;
    this.#ending = `reading has stopped: ${reason}`;
    this.#failPending(this.#ending);
    if (!this.current().progress.isComplete) this.#growing.endWith(this.#ending);
  }

  #failPending(reason: string): void {
    for (const { reject } of this.#pendingLoads.values()) reject(new InputFailure(reason));
    this.#pendingLoads.clear();
    for (const { reject } of this.#pendingFilters.values()) reject(new InputFailure(reason));
    this.#pendingFilters.clear();
  }
}

function endingOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : 'an error in runlens';
}
