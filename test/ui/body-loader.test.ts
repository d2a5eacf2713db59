import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunBody } from '../../source/model/run-body.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { reduce } from '../../source/state/reduce.ts';
import { type BodyLoader, bodyLoader } from '../../source/ui/body-loader.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { fakeRuns } from '../helpers/fake-runs.ts';
import { stateOf } from '../helpers/session-state.ts';

interface Asked {
  readonly row: number;
  readonly answer: (body: RunBody) => void;
  readonly refuse: (error: Error) => void;
}

let runs: RunCollection;
let store: Store;
let asked: Asked[];
let loader: BodyLoader;

const bodyOf = (row: number): RunBody => ({ row }) as RunBody;
const bodies = () => [...store.state().bodies.keys()];
const down = (count: number) =>
  store.batch(() => {
    for (let step = 0; step < count; step += 1) store.apply({ kind: 'moved', movement: 'next' });
  });
const answered = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  runs = fakeRuns(3000, () => ({ parent: -1 }));
  store = createStore(stateOf(runs), (state, action) =>
    // What a body holds is not this test's business.
    action.kind === 'run-loaded'
      ? { ...state, bodies: new Map(state.bodies).set(action.body.row, action.body) }
      : reduce(state, action),
  );
  asked = [];
  loader = bodyLoader(store, {
    load: (row) => new Promise((answer, refuse) => asked.push({ row, answer, refuse })),
  });
  store.subscribe(loader.follow);
  loader.follow();
});

afterEach(() => {
  loader.end();
  vi.useRealTimers();
});

test('the run under the cursor is read at once', async () => {
  expect(asked.map(({ row }) => row)).toEqual([0]);
  asked[0]?.answer(bodyOf(0));
  await answered();
  expect(bodies()).toEqual([0]);
});

test('a run already at hand is not read again', async () => {
  asked[0]?.answer(bodyOf(0));
  await answered();
  vi.advanceTimersByTime(1000);
  down(1);
  asked[1]?.answer(bodyOf(1));
  await answered();
  vi.advanceTimersByTime(1000);
  store.apply({ kind: 'moved', movement: 'previous' });
  vi.advanceTimersByTime(1000);
  expect(asked.map(({ row }) => row)).toEqual([0, 1]);
});

test('a cursor that rushes over a thousand rows has two runs read: where it began and where it rests', async () => {
  asked[0]?.answer(bodyOf(0));
  await answered();
  for (let step = 0; step < 1000; step += 1) {
    down(1);
    await vi.advanceTimersByTimeAsync(30);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map(({ row }) => row)).toEqual([0, 1000]);
});

test('one read is under way at a time; the next is of the run that the cursor then stands on', async () => {
  vi.advanceTimersByTime(1000);
  down(1);
  vi.advanceTimersByTime(1000);
  down(1);
  vi.advanceTimersByTime(1000);
  expect(asked.map(({ row }) => row)).toEqual([0]);
  asked[0]?.answer(bodyOf(0));
  await answered();
  expect(asked.map(({ row }) => row)).toEqual([0, 2]);
});

test('a run that cannot be read is told and not asked for again and again', async () => {
  asked[0]?.refuse(new Error('its file is gone'));
  await answered();
  vi.advanceTimersByTime(1000);
  store.apply({ kind: 'noticed', text: 'anything' });
  vi.advanceTimersByTime(1000);
  expect(asked).toHaveLength(1);
  expect(store.state().failedLoads.get(0)).toBe('its file is gone');
});

test('an answer from before the input is read anew is dropped, and nothing is asked before the new runs are there', async () => {
  loader.forget();
  asked[0]?.answer(bodyOf(0));
  await vi.advanceTimersByTimeAsync(1000);
  expect(bodies()).toEqual([]);
  expect(asked).toHaveLength(1);
  store.apply({ kind: 'runs-changed', runs: fakeRuns(10, () => ({ parent: -1 })) });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(2);
});

test('nothing is told after the end', async () => {
  loader.end();
  asked[0]?.answer(bodyOf(0));
  await answered();
  expect(bodies()).toEqual([]);
});
