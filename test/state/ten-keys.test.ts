/**
 * Someone who knows only `?` finds an answer within ten keys. Each press counts, the `?` and those in the help as well; the characters of
 * a word that is typed into a line do not, the key that opens the line and the enter that closes it do. Every key is one that the help
 * names for where it is pressed.
 */
import { describe, expect, test } from 'vitest';
import { bodiesToAsk } from '../../source/state/filter/answered-filter.ts';
import { helpPage } from '../../source/state/help-lines.ts';
import { keyTableOf } from '../../source/state/keymap.ts';
import { keyContext } from '../../source/state/keys/key-binding.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf, startOfTestsMs, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const day = 86_400;

/** Three days, the newest last: families of charges and mails with failures, versions and one very slow charge. */
const night: readonly TerseRun[] = [
  { id: 'run_old', task: 'import', status: 'FAILED', created: 0, started: 1, finished: 5 },
  ...mails('old', 'run_old', 0, 9),
  { id: 'run_few', task: 'import', status: 'FAILED', created: day, started: day + 1, finished: day + 9000 },
  ...mails('few', 'run_few', day, 2),
  {
    id: 'run_many',
    task: 'close-month',
    status: 'FAILED',
    created: day,
    started: day + 2,
    finished: day + 60,
  },
  ...mails('many', 'run_many', day, 5),
  {
    id: 'run_new',
    task: 'sync',
    status: 'COMPLETED',
    created: 2 * day,
    started: 2 * day,
    finished: 2 * day + 20,
  },
  {
    id: 'run_slow',
    parent: 'run_new',
    task: 'charge-card',
    version: '20260503.2',
    status: 'COMPLETED',
    created: 2 * day,
    started: 2 * day + 1,
    finished: 2 * day + 19,
  },
  ...[1, 2, 3].map((at) => ({
    id: `run_charge${at}`,
    parent: 'run_new',
    task: 'charge-card',
    version: at === 2 ? '20260503.1' : '20260503.2',
    status: at === 3 ? 'COMPLETED' : 'FAILED',
    created: 2 * day,
    started: 2 * day + at,
    finished: 2 * day + 2 * at,
  })),
];

function mails(name: string, parent: string, created: number, count: number): readonly TerseRun[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `run_${name}_${at}`,
    parent,
    task: 'send-mail',
    status: 'FAILED',
    created: created + 1,
    started: created + 2,
    finished: created + 3 + at / 10,
    error: { name: 'Error', message: `mailbox ${at} of ${name}` },
  }));
}

const opening = stateOf(collectionOf(night.map((run) => ({ ...run, hasPayload: true }))), {
  columns: 120,
  rows: 40,
});

/** A key, or a word that is typed into the line that is open, in quotes. */
function walk(start: State, steps: string, answers: ReadonlySet<string> = new Set()) {
  let state = start;
  let keys = 0;
  for (const step of steps.match(/"[^"]*"|\S+/g) ?? []) {
    if (step.startsWith('"')) {
      for (const character of step.slice(1, -1))
        state = pressed(state, character === ' ' ? 'space' : character);
    } else {
      expectNamed(state, step);
      keys += 1;
      state = pressed(state, step);
    }
    state = withAnswers(state, answers);
  }
  return { state, keys };
}

/** The help, opened where the key is pressed, names it. */
function expectNamed(state: State, key: string): void {
  const bound = keyTableOf(state).find(keyContext(state), key);
  const { items } = helpPage(pressed({ ...start(state), overlay: null }, '?'));
  const named = items.some((item) => item.kind === 'keys' && item.binding === bound && item.label !== '');
  expect([key, named]).toEqual([key, true]);
}

function start(state: State): State {
  return { ...state, palette: opening.palette, find: opening.find, filter: opening.filter, copying: null };
}

/** What the reading thread would answer: the runs of these ids match. */
function withAnswers(state: State, ids: ReadonlySet<string>): State {
  let answered = state;
  for (let asked = bodiesToAsk(answered, 100); asked !== null; asked = bodiesToAsk(answered, 100)) {
    const matches = Uint8Array.from(asked.rows, (row) => (ids.has(state.runs.index.id(row)) ? 1 : 0));
    const reply = { count: asked.rows.length, matches, failure: null };
    answered = reduce(answered, { kind: 'bodies-filtered', asked, reply });
  }
  return answered;
}

const idAt = ({ runs, cursor }: State): string => runs.index.id(cursor);

/** The matching runs that the view shows. */
function shownMatches({ visible, runs, matched }: State): readonly string[] {
  const ids: string[] = [];
  for (let position = 0; position < visible.count; position += 1) {
    const row = visible.row[position] ?? -1;
    const isMatch = matched !== null && (((matched.bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
    if (isMatch && visible.isMessage[position] === 0) ids.push(runs.index.id(row));
  }
  return ids;
}

const date = (at: number): string => new Date(startOfTestsMs + at * 1000).toISOString().slice(0, 10);
const yesterday = `finished:${date(day)}..${date(day)}`;

describe('by the help alone', () => {
  test('the slowest run of a task', () => {
    const { state, keys } = walk(opening, '? / "all tasks" enter enter / "charge" enter D');
    expect(idAt(state)).toBe('run_slow');
    expect(keys).toBeLessThanOrEqual(10);
    expect(idAt(walk(state, '[').state)).toBe(idAt(opening));
  });

  test('the slowest run of a task, within a filter', () => {
    const { state, keys } = walk(
      opening,
      '? / "query" enter enter "task:charge-card" enter ? / "slowest" enter enter',
    );
    expect(idAt(state)).toBe('run_slow');
    expect(keys).toBeLessThanOrEqual(10);
  });

  test('all runs of a customer id in payloads', () => {
    const customers = new Set(['run_few_1', 'run_many_3', 'run_charge2']);
    const { state, keys } = walk(
      opening,
      '? / "query" enter enter "payload.customer.id:cus_42" enter',
      customers,
    );
    expect(new Set(shownMatches(state))).toEqual(customers);
    expect(keys).toBeLessThanOrEqual(10);
  });

  test('the family with most failures yesterday', () => {
    const steps = `? / "query" enter enter "${yesterday}" enter : "sort failures" enter g`;
    const { state, keys } = walk(opening, steps);
    expect(idAt(state)).toBe('run_many');
    expect(keys).toBeLessThanOrEqual(10);
  });

  test('the runs of one version that failed', () => {
    const steps = '? / "query" enter enter "version:20260503.2 status:failed" enter';
    const { state, keys } = walk(opening, steps);
    expect(shownMatches(state)).toEqual(['run_charge1']);
    expect(keys).toBeLessThanOrEqual(10);
  });

  test.each([
    ['a filter', 'f "status:failed" enter', 'escape ['],
    ['the slowest run of a task', 'A / "charge" enter D', '['],
    ['a jump within a filter', 'f "version:20260503.2" enter D', 'escape [ ['],
    ['a search of the help', '? / "fold"', 'escape escape'],
  ])('back from %s to where they were', (_, there, back) => {
    const { state } = walk(opening, there);
    const returned = walk(state, back);
    expect(idAt(returned.state)).toBe(idAt(opening));
    expect(returned.state.matched).toBeNull();
    expect(returned.state.overlay).toBeNull();
    expect(returned.keys).toBeLessThanOrEqual(10);
  });
});

describe('with its key at hand', () => {
  test.each([
    ['the slowest run of a task', 'A / "charge" enter D', 'run_slow', 4],
    ['the family with most failures yesterday', `f "${yesterday}" enter s s s s g`, 'run_many', 7],
    ['the slowest run of all', 'D', 'run_few', 1],
    ['the second slowest', '2 D', 'run_many', 2],
  ])('%s', (_, steps, id, count) => {
    const { state, keys } = walk(opening, steps);
    expect(idAt(state)).toBe(id);
    expect(keys).toBe(count);
  });
});
