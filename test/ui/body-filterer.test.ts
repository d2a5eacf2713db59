/** When documents are asked what a filter asks of them, how many at once, and when that ends. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FilterQuestion, FilterReply } from '../../source/model/filter-question.ts';
import { reduce } from '../../source/state/reduce.ts';
import { type BodyFilterer, bodyFilterer } from '../../source/ui/body-filterer.ts';
import { createStore, type Store } from '../../source/ui/create-store.ts';
import { stateOf } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const restMs = 40;
const documents = Array.from({ length: 200 }, (_, place) => ({
  id: `run_${place}`,
  taskIdentifier: 'send',
  status: 'COMPLETED',
  isTest: false,
  tags: [],
  attempts: [],
  createdAt: '2026-11-03T08:00:00.000Z',
  updatedAt: '2026-11-03T08:00:01.000Z',
  payload: { n: place },
}));
const { runs } = await stateOfDocuments(documents, { columns: 80, rows: 24 });

let questions: FilterQuestion[];
let answer: (reply: FilterReply) => Promise<void>;
let refuse: () => Promise<void>;
let store: Store;
let filterer: BodyFilterer;

beforeEach(() => {
  vi.useFakeTimers();
  questions = [];
  store = createStore(stateOf(runs), reduce);
  filterer = bodyFilterer(store, {
    filter(question) {
      questions.push(question);
      return new Promise((resolve, reject) => {
        answer = async (reply) => {
          resolve(reply);
          await vi.advanceTimersByTimeAsync(0);
        };
        refuse = async () => {
          reject(new Error('gone'));
          await vi.advanceTimersByTimeAsync(0);
        };
      });
    },
  });
  store.subscribe(filterer.follow);
});

afterEach(() => {
  vi.useRealTimers();
});

async function typed(text: string): Promise<void> {
  if (store.state().filter.draft === null) store.apply({ kind: 'filter-opened' });
  store.apply({ kind: 'filter-typed', text });
  await vi.advanceTimersByTimeAsync(restMs);
}

function reply(count: number, ...matching: readonly number[]): FilterReply {
  return {
    count,
    matches: Uint8Array.from({ length: count }, (_, place) => (matching.includes(place) ? 1 : 0)),
    failure: null,
  };
}

test('a filter of the index alone asks nobody', async () => {
  await typed('is:ok');
  expect(questions).toEqual([]);
});

test('few at first, then as many as are answered, until all are', async () => {
  await typed('payload.n:1');
  expect(questions.map(({ rows }) => rows.length)).toEqual([64]);
  await answer(reply(64, 1));
  expect(store.state().matched?.count).toBe(1);
  expect(questions.map(({ rows }) => rows.length)).toEqual([64, 128]);
  await answer(reply(100, 0));
  expect(store.state().matched?.count).toBe(2);
  expect([...(questions[2]?.rows ?? [])]).toEqual(Array.from({ length: 36 }, (_, place) => 164 + place));
  await answer(reply(36));
  expect(questions).toHaveLength(3);
  const { bodies } = store.state().filter.shown ?? {};
  expect(bodies?.next).toBe(bodies?.rows.length);
});

test('a text that is typed on is asked once it rests; an answer to the one before is dropped', async () => {
  await typed('payload.n:1');
  const before = answer;
  store.apply({ kind: 'filter-typed', text: '2' });
  expect(questions).toHaveLength(1);
  await before(reply(64, 1));
  expect(store.state().matched?.count).toBe(0);
  await vi.advanceTimersByTimeAsync(restMs);
  expect(questions.map(({ text }) => text)).toEqual(['payload.n:1', 'payload.n:12']);
});

test('esc asks no more', async () => {
  await typed('payload.n:1');
  store.apply({ kind: 'escaped' });
  await answer(reply(64, 1));
  await vi.advanceTimersByTimeAsync(restMs);
  expect(questions).toHaveLength(1);
  expect(store.state().matched).toBeNull();
});

test('what nobody answers is not asked over and over', async () => {
  await typed('payload.n:1');
  await refuse();
  filterer.follow();
  await vi.advanceTimersByTimeAsync(restMs);
  expect(questions).toHaveLength(1);
});
