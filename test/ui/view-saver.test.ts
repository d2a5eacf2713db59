/** Saving the view: the file, and what is told of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { RunFeed } from '../../source/model/run-feed.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { SavedFormat } from '../../source/state/save-request.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { type ViewSaver, viewSaver } from '../../source/ui/view-saver.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'runlens-saver-'));
const common = {
  status: 'COMPLETED',
  isTest: false,
  createdAt: '2026-08-21T11:00:00.000Z',
  updatedAt: '2026-08-21T11:00:09.000Z',
};
const documents = ['a', 'b', 'c'].map((name) => ({
  id: `run_${name}`,
  taskIdentifier: name,
  ...common,
  payload: { password: 'hunter2', big: '9007199254740993' },
}));
const opening = await stateOfDocuments(documents, { columns: 100, rows: 40 });

let store: Store;
let loads: number[];
let saver: ViewSaver;
let place = 0;

/** The bodies of the other runs are made of the one that was read. */
const load: RunFeed['load'] = async (row) => {
  loads.push(row);
  const body = opening.bodies.get(opening.cursor);
  if (body === undefined) throw new Error('no body');
  return { ...body, row };
};

beforeEach(() => {
  store = createStore(opening, reduce);
  loads = [];
  saver = viewSaver(store, { load });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function saved(
  format: SavedFormat,
  how = {},
): Promise<{ readonly text: string; readonly told: string }> {
  place += 1;
  const path = join(folder, `${place}.out`);
  saver.save({ path, format, isOverwriting: false, isRaw: false, ...how });
  await vi.waitUntil(() => store.state().notice !== null);
  const told = (store.state().notice ?? '').replace(path, 'FILE');
  return { text: existsSync(path) ? readFileSync(path, 'utf8') : '', told };
}

test('documents in an array, secrets masked', async () => {
  const { text, told } = await saved('json');
  expect(JSON.parse(text)).toHaveLength(3);
  expect(text).toMatch(/^\[\n\{"id":.*\},\n\{/);
  expect(text).not.toContain('hunter2');
  expect(told).toMatch(/^saved FILE: 3 runs, \d+ B, 3 secrets masked \(:save-raw keeps them\)$/);
  expect(loads).toEqual([0, 1, 2]);
});

test('documents a line each, as they stand', async () => {
  const { text, told } = await saved('json-lines', { isRaw: true });
  expect(text).toBe(`${JSON.stringify(documents[0])}\n`.repeat(3));
  expect(told).toMatch(/^saved FILE: 3 runs, \d+ B$/);
});

test('one run of the details', async () => {
  store = createStore(pressed(opening, 'tab'), reduce);
  saver = viewSaver(store, { load });
  expect(JSON.parse((await saved('json')).text)).toHaveLength(1);
});

test('text and a report', async () => {
  expect((await saved('text')).text).toContain('✔ a ');
  store.apply({ kind: 'moved', movement: 'last' });
  expect((await saved('markdown')).text).toMatch(/^# `c`: Completed\n/);
  expect(loads).toEqual([2]);
});

test('where no run has a document nothing is made', async () => {
  store = createStore({ ...opening, rootOrder: new Int32Array(0) }, reduce);
  saver = viewSaver(store, { load });
  const { text, told } = await saved('json');
  expect(told).toBe('FILE is not saved: no run in the view has a document');
  expect(text).toBe('');
});

test('runs that cannot be read are counted', async () => {
  saver = viewSaver(store, {
    load: (row) => (row === 1 ? Promise.reject(new Error('gone')) : load(row)),
  });
  const { text, told } = await saved('json');
  expect(JSON.parse(text)).toHaveLength(2);
  expect(told).toMatch(/1 run could not be read$/);
});

test('one at a time; a reload, and the end, stop it and leave nothing half', async () => {
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const path = join(folder, 'stopped.json');
  saver = viewSaver(store, { load: (row) => held.then(() => load(row)) });
  const request = { path, format: 'json', isOverwriting: false, isRaw: false } as const;
  saver.save(request);
  saver.save(request);
  expect(store.state().notice).toBe(`${path} is still being saved`);
  saver.forget();
  answer();
  await vi.waitUntil(() => store.state().notice === `${path} is not saved: the input is read anew`);
  expect(existsSync(path)).toBe(false);
});

test('many lines are written in slices, others have their turn in between', async () => {
  store = createStore(stateOf(fakeRuns(9000, () => ({ parent: -1 }))), reduce);
  saver = viewSaver(store, { load });
  let turns = 0;
  const count = (): void => {
    turns += 1;
    if (turns < 4 && store.state().notice === null) setImmediate(count);
  };
  setImmediate(count);
  const { text } = await saved('text');
  expect(text.split('\n').length).toBeGreaterThan(9000);
  expect(turns).toBe(4);
});
