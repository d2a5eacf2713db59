/** The reading thread: it owns the inputs, sends batches as it reads, and answers requests for bodies in between. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureWords } from '../input/input-failure.ts';
import type { FilterQuestion } from '../model/filter-question.ts';
import { jsonNeedle } from '../model/json-needle.ts';
import type { Batch } from './batch.ts';
import { BodySearch } from './body-search.ts';
import { DocumentPlaces } from './document-places.ts';
import { DocumentsAgain } from './documents-again.ts';
import { FilteredDocuments } from './filtered-documents.ts';
import { InputReading, type ReadOptions } from './input-reading.ts';
import type { LoadRequest } from './load-request.ts';
import { loadMergedRun, loadRun } from './load-run.ts';
import { postedBody } from './posted-body.ts';
import { RunFilter } from './run-filter.ts';
import { batchesUnderWay, type FromWorker, type ToWorker } from './worker-message.ts';

if (parentPort === null) throw new Error('worker.js is started by runlens, not by itself');
const port = parentPort;
const options = workerData as ReadOptions;

let reading = new InputReading(options);
let generation = 0;
let underWay = 0;
let wake = (): void => {};
let places = new DocumentPlaces();
let isAllRead = false;
let search: BodySearch | null = null;
let filtering: RunFilter | null = null;
let waitingForDocuments: ((isMore: boolean) => void)[] = [];

function post(message: FromWorker, buffers: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, buffers);
}

async function readAllBatches(): Promise<void> {
  const mine = generation;
  for await (const batch of reading.batches()) {
    while (underWay >= batchesUnderWay && mine === generation) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (mine !== generation) return;
    underWay++;
    post({ kind: 'batch', generation, batch });
    takePlaces(batch);
  }
}

async function load(request: number, wanted: LoadRequest): Promise<void> {
  try {
    const { readBytes } = reading;
    // What is loaded is handed over to the other thread, so that nothing of it can be kept here.
    const documents = new DocumentsAgain(options.settings, readBytes.bind(reading));
    const loaded = await loadRun(wanted, documents);
    const { body, buffers } = postedBody(loaded);
    post({ kind: 'loaded', request, body }, buffers);
  } catch (error) {
    post({ kind: 'load-failed', request, reason: failureWords(error) });
  }
}

/** Only once they are sent: what is found in a document is never told before the document. */
function takePlaces(batch: Batch): void {
  places.add(batch);
  isAllRead = batch.progress.isComplete;
  tellWaiting(true);
}

function tellWaiting(isMore: boolean): void {
  const waiting = waitingForDocuments;
  waitingForDocuments = [];
  for (const tell of waiting) tell(isMore);
}

function moreDocuments(): Promise<boolean> {
  if (isAllRead) return Promise.resolve(false);
  return new Promise((resolve) => waitingForDocuments.push(resolve));
}

function beginSearch(request: number, text: string): void {
  search?.end();
  const readBytes = reading.readBytes.bind(reading);
  search = new BodySearch(jsonNeedle(text), { places, readBytes, moreDocuments }, (found) =>
    post({ kind: 'found', request, found }, [found.documents.buffer as ArrayBuffer]),
  );
  void search.run();
}

function beginFilter(
  request: number,
  question: FilterQuestion,
  loads: readonly (LoadRequest | null)[],
): void {
  filtering?.end();
  const mine = new RunFilter(question, loads);
  filtering = mine;
  const { readBytes } = reading;
  const documents = new DocumentsAgain(options.settings, readBytes.bind(reading));
  const filtered = new FilteredDocuments(readBytes.bind(reading), (load) => loadMergedRun(load, documents));
  mine.run(filtered).then((reply) => post({ kind: 'filtered', request, reply }));
}

function endSearch(): void {
  search?.end();
  search = null;
  tellWaiting(false);
}

async function reload(next: number): Promise<void> {
  generation = next;
  underWay = 0;
  wake();
  endSearch();
  filtering?.end();
  places = new DocumentPlaces();
  isAllRead = false;
  reading = new InputReading(options, await reading.closeButStdin());
  await readAllBatches();
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'load') void load(message.request, message.load);
  else if (message.kind === 'search') beginSearch(message.request, message.text);
  else if (message.kind === 'end-search') endSearch();
  else if (message.kind === 'filter') beginFilter(message.request, message.question, message.loads);
  else if (message.kind === 'reload') void reload(message.generation);
  else {
    underWay -= message.count;
    wake();
  }
});

await readAllBatches();
