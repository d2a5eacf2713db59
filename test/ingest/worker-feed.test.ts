import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../source/ingest/input-reading.ts';
import { readAll } from '../../source/ingest/read-all.ts';
import { WorkerFeed } from '../../source/ingest/worker-feed.ts';
import type { FoundDocuments } from '../../source/model/found-documents.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { bundledWorker } from './bundled-worker.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();
const worker = bundledWorker();
const open: WorkerFeed[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((feed) => feed.close()));
});

const optionsFor = (path: string): ReadOptions => ({
  inputs: [path],
  settings: { isStrict: false, dialect: null },
  maxUnpackedBytes: null,
});

function feedOf(path: string, script = worker.url): WorkerFeed {
  const feed = new WorkerFeed(optionsFor(path), script);
  open.push(feed);
  return feed;
}

/** The first collection that fits. */
function until(feed: WorkerFeed, fits: (runs: RunCollection) => boolean): Promise<RunCollection> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!fits(feed.current())) return;
      stop();
      resolve(feed.current());
    };
    const stop = feed.subscribe(look);
    look();
  });
}

const isComplete = (runs: RunCollection) => runs.progress.isComplete;

const run = (place: number) =>
  `{"id":"run_${place}","status":"COMPLETED_WITH_ERRORS","taskIdentifier":"t","payload":{"place":${place}},"attempts":[{"status":"FAILED","error":{"message":"no ${place}"}}]}`;

const lines = (count: number) => Array.from({ length: count }, (_, place) => run(place)).join('\n');

test('the screen gets what reading in one go gives', async () => {
  const path = write('runs.ndjson', `${lines(500)}\n{"id":}\n5\n{"error":"no"}`);
  const runs = await until(feedOf(path), isComplete);
  const whole = await readAll(optionsFor(path));
  expect(runs.totals).toEqual(whole.runs.totals);
  expect(runs.problems).toEqual(whole.runs.problems);
  expect(runs.documents).toEqual(whole.runs.documents);
  expect(runs.remarks).toEqual(whole.runs.remarks);
  expect(runs.index.size).toBe(500);
  await whole.close();
});

/** A pipe that something was written to and more may follow. */
function openPipe(name: string, text: string): { readonly path: string; readonly end: () => void } {
  const path = `${write(name, '')}.pipe`;
  execFileSync('mkfifo', [path]);
  // Opened for reading too, so that neither side waits for the other.
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, text);
  return { path, end: () => closeSync(descriptor) };
}

test('runs are there, and their bodies, while the input goes on', async () => {
  const pipe = openPipe('ten', `${lines(10)}\n`);
  const feed = feedOf(pipe.path);
  const first = await until(feed, ({ index }) => index.size === 10);
  const body = await feed.load(9);
  expect(body).toMatchObject({ row: 9, inputName: pipe.path, run: { id: 'run_9' } });
  expect(Buffer.from(body.json.bytes).toString()).toBe(run(9));
  expect(first.forest.size).toBe(first.index.size);
  expect(feed.current().progress.isComplete).toBe(false);
  pipe.end();
  const all = await until(feed, isComplete);
  expect(all.index.loadedCount).toBe(10);
  expect(all).not.toBe(first);
});

test('closing does not wait for an input that goes on', async () => {
  const pipe = openPipe('one', `${lines(1)}\n`);
  const feed = feedOf(pipe.path);
  await until(feed, ({ index }) => index.size === 1);
  await feed.close();
  pipe.end();
});

test('a body of a million levels comes across', async () => {
  const depth = 1_000_000;
  const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const feed = feedOf(write('deep.json', run(0).replace('{"place":0}', deep)));
  await until(feed, isComplete);
  const { json } = await feed.load(0);
  expect(json.size).toBeGreaterThan(depth);
});

describe('a load that cannot be', () => {
  test('of a run that only its name is known of is told', async () => {
    const text = run(0).replace('"t"', '"t","relatedRuns":{"root":{"id":"run_r"}}');
    const feed = feedOf(write('one.json', text));
    const { index } = await until(feed, isComplete);
    await expect(feed.load(index.size)).rejects.toThrow('no document');
  });

  test('because the file changed is told', async () => {
    const path = write('changing.json', run(0));
    const feed = feedOf(path);
    await until(feed, isComplete);
    write('changing.json', '[');
    await expect(feed.load(0)).rejects.toThrow(/changed|shorter/);
  });

  test('because all is closed is told', async () => {
    const feed = feedOf(write('one.json', run(0)));
    await until(feed, isComplete);
    const loading = feed.load(0);
    const closing = feed.close();
    await expect(loading).rejects.toThrow('closed');
    await closing;
    await expect(feed.load(0)).rejects.toThrow('closed');
  });
});

test('reading anew forgets what was there', async () => {
  const path = write('growing.ndjson', lines(3));
  const feed = feedOf(path);
  await until(feed, isComplete);
  write('growing.ndjson', lines(5));
  feed.reload();
  expect(feed.current().index.size).toBe(0);
  expect((await until(feed, isComplete)).index.loadedCount).toBe(5);
  expect((await feed.load(4)).run.id).toBe('run_4');
});

describe('a reader that fails leaves a sentence, not a wait', () => {
  test.each([
    ['by an error', 'throw new Error("secret \\u001b[2J")', 'reading has stopped: an error in runlens'],
    ['by ending', 'process.exit(0)', 'reading has stopped: the reading thread has ended'],
  ])('%s', async (_, script, sentence) => {
    const feed = feedOf('/nowhere', worker.script(script));
    expect((await until(feed, isComplete)).remarks).toEqual([sentence]);
    await expect(feed.load(0)).rejects.toThrow();
  });
});

test('bodies are searched as they come; a new search takes the place of the one before', async () => {
  const pipe = openPipe('searched', `${lines(10)}\n`);
  const feed = feedOf(pipe.path);
  await until(feed, ({ index }) => index.size === 10);
  const told: string[] = [];
  const whole: FoundDocuments[] = [];
  feed.search('no 3', () => told.push('the first'));
  await new Promise<void>((resolve) => {
    feed.search('no 9', (found) => {
      whole.push(found);
      if (found.documents.length > 0) resolve();
    });
  });
  expect(told).toEqual([]);
  expect(whole.flatMap(({ documents }) => [...documents])).toEqual([9]);
  expect(whole.some(({ isComplete }) => isComplete)).toBe(false);
  pipe.end();
});

test('what was found is complete once the input is, and an ended search tells nothing', async () => {
  const path = write('searched.ndjson', lines(300));
  const feed = feedOf(path);
  const runs = await until(feed, isComplete);
  const told: string[] = [];
  feed.search('no', () => told.push('told'))();
  const found = await new Promise<readonly number[]>((resolve) => {
    const documents: number[] = [];
    feed.search('no 29', (some) => {
      documents.push(...some.documents);
      if (some.isComplete) resolve(documents);
    });
  });
  expect(found.map((document) => runs.index.id(document))).toEqual([
    'run_29',
    ...Array.from({ length: 10 }, (_, place) => `run_29${place}`),
  ]);
  expect(told).toEqual([]);
});
