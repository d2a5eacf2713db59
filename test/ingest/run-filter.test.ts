/** The reading thread asked what a filter asks of documents: it answers as `--filter` does, in as many steps as it likes. */
import { afterEach, expect, test } from 'vitest';
import { filterRuns } from '../../source/filter-runs.ts';
import { readAll } from '../../source/ingest/read-all.ts';
import { WorkerFeed } from '../../source/ingest/worker-feed.ts';
import type { FilterQuestion } from '../../source/model/filter-question.ts';
import { isMatch } from '../../source/query/match-rows.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { bodiesToAsk } from '../../source/state/filter/answered-filter.ts';
import { reduce } from '../../source/state/reduce.ts';
import { setFilter } from '../../source/state/set-filter.ts';
import { stateOf } from '../helpers/session-state.ts';
import { bundledWorker } from './bundled-worker.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();
const worker = bundledWorker();
const open: WorkerFeed[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((feed) => feed.close()));
});

const lines = Array.from({ length: 300 }, (_, place) =>
  JSON.stringify({
    id: `run_${place}`,
    status: place % 3 === 0 ? 'FAILED' : 'COMPLETED',
    taskIdentifier: place % 2 === 0 ? 'even' : 'odd',
    payload: { place, customer: { id: `cus_${place % 7}` }, items: [{ sku: 'é\u0001' }] },
    attempts: [],
  }),
).join('\n');

async function readFeed(path: string): Promise<WorkerFeed> {
  const feed = new WorkerFeed(
    { inputs: [path], settings: { isStrict: false, dialect: null }, maxUnpackedBytes: null },
    worker.url,
  );
  open.push(feed);
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (feed.current().progress.isComplete) resolve();
    };
    feed.subscribe(look);
    look();
  });
  return feed;
}

test.each([
  ['payload.customer.id:cus_3', 43],
  ['payload.customer.id:cus_3 task:even', 21],
  ['payload.customer.id:cus_3 | status:failed', 128],
  ['!payload.customer.id:cus_3 !payload.place:1', 256],
  ['payload.items.0.sku:"é\u0001"', 300],
  ['payload.place:299.0', 1],
  ['payload.nothing:1', 0],
])('%s', async (text, count) => {
  const path = write('runs.ndjson', lines);
  const feed = await readFeed(path);
  let state = setFilter(stateOf(feed.current()), text);
  for (let asked = bodiesToAsk(state, 70); asked !== null; asked = bodiesToAsk(state, 70)) {
    state = reduce(state, { kind: 'bodies-filtered', asked, reply: await feed.filter(asked) });
  }
  const parsed = parseFilter(text);
  if (parsed.kind === 'mistake') throw new Error(parsed.mistake.what);
  const whole = await readAll({
    inputs: [path],
    settings: { isStrict: false, dialect: null },
    maxUnpackedBytes: null,
  });
  const filter = { expression: parsed.expression, patternEngine: null };
  const matches = await filterRuns(filter, whole, 'Europe/Berlin', () => {});
  await whole.close();
  const ids = (runs: typeof whole.runs, matched: typeof matches): readonly string[] =>
    Array.from({ length: runs.index.size }, (_, row) => row)
      .filter((row) => isMatch(matched, row))
      .map((row) => runs.index.id(row))
      .sort();
  expect(ids(feed.current(), state.matched ?? matches)).toEqual(ids(whole.runs, matches));
  expect(state.matched?.count).toBe(count);
});

test('another question takes its place; both are answered', async () => {
  const feed = await readFeed(write('runs.ndjson', lines));
  const question = (text: string): FilterQuestion => {
    const asked = bodiesToAsk(setFilter(stateOf(feed.current()), text), 300);
    if (asked === null) throw new Error('no document decides');
    return asked;
  };
  const [first, second] = await Promise.all([
    feed.filter(question('payload.place:1')),
    feed.filter(question('payload.place:2')),
  ]);
  expect(first.count).toBeGreaterThan(0);
  expect(first.count).toBeLessThanOrEqual(300);
  expect([...second.matches].indexOf(1)).toBe(2);
});

test('once it is closed nobody is asked', async () => {
  const feed = await readFeed(write('runs.ndjson', lines));
  const asked = bodiesToAsk(setFilter(stateOf(feed.current()), 'payload.place:1'), 300);
  await feed.close();
  if (asked === null) throw new Error('no document decides');
  await expect(feed.filter(asked)).rejects.toThrow('the input is closed');
});
