/** What comes in while a person looks: rows, folds, cursor and window stay under their eyes. */
import { describe, expect, test } from 'vitest';
import type { RunBody } from '../../source/model/run-body.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { reduce } from '../../source/state/reduce.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { treeText, windowText } from '../helpers/tree-text.ts';
import { orderRuns, orders } from './order-family.ts';

function partly(runs: readonly TerseRun[]): RunCollection {
  const collection = collectionOf(runs);
  return { ...collection, progress: { ...collection.progress, isComplete: false } };
}

function grownTo(state: State, runs: RunCollection): State {
  return reduce(state, { kind: 'runs-changed', runs });
}

function idAt({ runs, cursor }: State): string | null {
  return cursor < 0 ? null : runs.index.id(cursor);
}

test('nothing yet: no cursor, and keys say so', () => {
  const empty = stateOf(partly([]));
  expect(idAt(empty)).toBeNull();
  for (const key of ['j', 'space', 'l', 'h', 't', 'p', 'z', 'J', '=', '-', '3', '*', 'e', 'n', 'enter']) {
    expect(pressed(empty, key).notice, key).not.toBeNull();
  }
});

test('until a key is pressed the cursor goes to the failure that came in', () => {
  const started = stateOf(partly(orderRuns.slice(0, 2)));
  expect(idAt(started)).toBe('run_p');
  const grown = grownTo(started, orders);
  expect(treeText(grown)).toBe(treeText(stateOf(orders)));
});

test('in whatever parts a collection comes in, untouched it looks as if it had come at once', () => {
  for (let first = 0; first <= orderRuns.length; first += 1) {
    const state = grownTo(stateOf(partly(orderRuns.slice(0, first))), orders);
    expect(treeText(state)).toBe(treeText(stateOf(orders)));
  }
});

test('a key pressed before the first run does not keep the cursor from it', () => {
  expect(idAt(grownTo(pressed(stateOf(partly([])), 'j'), orders))).toBe('run_s');
});

test('once moved the cursor and its place in the window stay, whatever comes in above', () => {
  const late = [
    { id: 'run_a', task: 'a', created: 0 },
    { id: 'run_d', task: 'd', parent: 'run_a', created: 4 },
    { id: 'run_z', task: 'z', created: 9 },
  ];
  const moved = pressed(stateOf(partly(late)), 'g l j');
  expect(idAt(moved)).toBe('run_d');
  const more = [...late, { id: 'run_b', task: 'b', parent: 'run_a', created: 2 }];
  const grown = grownTo(moved, partly(more));
  expect(treeText(grown)).toBe([' ▼ a', '     b', '❯    d', '   z'].join('\n'));
  expect(idAt(grown)).toBe('run_d');
});

test('in a tall input the rows in the window stay on their lines', () => {
  const many = Array.from({ length: 60 }, (_, place) => ({
    id: `run_${place}`,
    task: `task-${place}`,
    created: place,
  }));
  const moved = pressed(stateOf(partly(many)), 'pagedown pagedown pagedown');
  const more = [
    ...many,
    { id: 'run_60', task: 'task-60', status: 'EXECUTING', parent: 'run_1', created: 70 },
  ];
  const grown = grownTo(moved, partly(more));
  expect(windowText(grown)).toBe(windowText(moved));
  expect(grown.visible.count).toBe(61);
});

test('a run on the screen does not vanish under a parent that comes in', () => {
  const orphans = [
    { id: 'run_c', task: 'c', parent: 'run_p', created: 2 },
    { id: 'run_x', task: 'x', created: 3 },
  ];
  const moved = pressed(stateOf(partly(orphans)), 'g j k j');
  const grown = grownTo(
    moved,
    partly([
      ...orphans,
      { id: 'run_p', task: 'p', parent: 'run_g', created: 1 },
      { id: 'run_g', task: 'g', created: 0 },
    ]),
  );
  expect(idAt(grown)).toBe(idAt(moved));
  expect(treeText(grown)).toContain('x');
  expect(treeText(grown)).toBe([' ▼ g', '   ▶ p', '❯  x'].join('\n'));
});

test('runs that a person looks at one by one do not collapse into a group', () => {
  const mails = (count: number) => [
    { id: 'run_p', task: 'p', created: 0 },
    ...Array.from({ length: count }, (_, mail) => ({
      id: `run_${mail}`,
      task: 'mail',
      parent: 'run_p',
      created: mail + 1,
    })),
  ];
  const moved = pressed(stateOf(partly(mails(4))), 'j j');
  const grown = grownTo(moved, partly(mails(6)));
  expect(idAt(grown)).toBe(idAt(moved));
  expect(treeText(grown).split('\n')).toHaveLength(7);
});

test('what a person folded stays folded, what they did not touch opens on what runs', () => {
  const before = [
    { id: 'run_a', task: 'a', created: 0 },
    { id: 'run_ac', task: 'ac', parent: 'run_a', created: 1, status: 'EXECUTING' },
    ...Array.from({ length: 30 }, (_, place) => ({
      id: `run_${place}`,
      task: `t${place}`,
      created: 10 + place,
    })),
    { id: 'run_b', task: 'b', created: 50 },
    { id: 'run_bc', task: 'bc', parent: 'run_b', created: 51 },
  ];
  const folded = pressed(stateOf(partly(before)), 'g h');
  const grown = grownTo(
    folded,
    partly([
      ...before,
      { id: 'run_ad', task: 'ad', parent: 'run_a', status: 'FAILED', created: 2 },
      { id: 'run_bd', task: 'bd', parent: 'run_b', status: 'EXECUTING', created: 52 },
    ]),
  );
  expect(treeText(grown)).toContain('❯▶ a');
  expect(treeText(grown)).toContain(' ▼ b');
});

test.each([
  ['-', '▶ b'],
  ['=', '▼ b'],
  ['1', '▶ b'],
  ['2', '▼ b'],
])('what comes in after %s is folded as that says', (key, line) => {
  const state = pressed(stateOf(partly([{ id: 'run_a', task: 'a', created: 0 }])), key);
  const grown = grownTo(
    state,
    partly([
      { id: 'run_a', task: 'a', created: 0 },
      { id: 'run_b', task: 'b', created: 1 },
      { id: 'run_c', task: 'c', parent: 'run_b', created: 2 },
    ]),
  );
  expect(treeText(grown)).toContain(line);
});

test('one family is unfolded level by level as far as it fits, its message lines counted', () => {
  const wide = [
    { id: 'run_p', task: 'p', created: 0 },
    ...['a', 'b', 'c'].map((name, place) => ({
      id: `run_${name}`,
      task: name,
      parent: 'run_p',
      created: place + 1,
    })),
    ...['a', 'b', 'c'].flatMap((name) =>
      [1, 2, 3].map((place) => ({
        id: `run_${name}${place}`,
        task: `${name}${place}`,
        parent: `run_${name}`,
        created: 10 + place,
      })),
    ),
  ];
  expect(treeText(stateOf(collectionOf(wide), { columns: 80, rows: 50 })).split('\n')).toHaveLength(13);
  expect(treeText(stateOf(collectionOf(wide), { columns: 80, rows: 20 })).split('\n')).toHaveLength(4);
});

test('a run that a single document describes is stood on where nothing failed', () => {
  const runs = collectionOf([
    { id: 'run_child', task: 'child', parent: 'run_p', created: 1 },
    { id: 'run_p', task: 'p', presence: 'referenced', status: 'COMPLETED', created: 0 },
  ]);
  expect(idAt(stateOf(runs))).toBe('run_child');
});

test('--select stands on its run, the way to it unfolded; an id that is not there is as none', () => {
  const selected = stateOf(orders, undefined, { select: 'run_m3' });
  expect(idAt(selected)).toBe('run_m3');
  expect(treeText(selected)).toContain('❯    send-email');
  expect(idAt(stateOf(orders, undefined, { select: 'run_nowhere' }))).toBe('run_s');
});

test('--sort orders the families, and opens on the first failure in that order', () => {
  const sorted = stateOf(orders, undefined, { sort: 'task' });
  expect(treeText(sorted)).toMatch(/^ ▼ process-order[\s\S]* sync-stock[\s\S]*well-order$/);
});

describe('a reload', () => {
  const shuffled = [...orderRuns].reverse();
  const settled = pressed(stateOf(orders), 'J - j l');

  test('finds cursor and folds again by id, in parts or at once', () => {
    for (const first of [0, 1, 3, 7, shuffled.length]) {
      const reading = grownTo(settled, partly(shuffled.slice(0, first)));
      const done = grownTo(reading, collectionOf(shuffled));
      expect(idAt(done)).toBe(idAt(settled));
      expect(treeText(done)).toContain('▼ well-order');
      expect(done.reload).toBeNull();
    }
  });

  test('leaves a cursor alone that was moved while it went on', () => {
    const reading = grownTo(settled, partly(shuffled.slice(0, 2)));
    const moved = pressed(reading, 'G');
    expect(idAt(grownTo(moved, collectionOf(shuffled)))).toBe(idAt(moved));
  });

  test('forgets bodies and history, whose rows are others now', () => {
    const done = grownTo(grownTo(settled, partly([])), collectionOf(shuffled));
    expect([done.back, done.forward, done.bodies.size, done.zoom]).toEqual([[], [], 0, -1]);
  });
});

describe('a body read while a run was only named', () => {
  const parent = { id: 'run_p', task: 'p', children: ['run_c'] };
  const named = {
    id: 'run_c',
    task: 'c',
    presence: 'referenced',
    parent: 'run_p',
    pointer: '/relatedRuns/0',
  } as const;
  const own = { id: 'run_c', task: 'c', parent: 'run_p' };
  const before = partly([parent, named]);
  const after = collectionOf([parent, named, own]);
  const body = (runs: RunCollection, pointer: string): RunBody => {
    const row = runs.index.rowOf('run_c');
    const document = { ...runs.documents[runs.index.document(row)] };
    const documents = [{ document, run: { pointer } }];
    return { row, document, documents, run: { pointer } } as unknown as RunBody;
  };
  const standing = pressed(stateOf(before), 'G');
  const read = reduce(standing, { kind: 'run-loaded', body: body(before, '/relatedRuns/0') });

  test('is shown until its own document comes, and not after', () => {
    expect([idAt(read), read.bodies.size]).toEqual(['run_c', 1]);
    expect(grownTo(read, partly([parent, named])).bodies).toBe(read.bodies);
    expect(grownTo(read, after).bodies.size).toBe(0);
  });

  test('is dropped where it arrives after the document', () => {
    const late = grownTo(standing, after);
    expect(reduce(late, { kind: 'run-loaded', body: body(before, '/relatedRuns/0') })).toBe(late);
    expect(reduce(late, { kind: 'run-loaded', body: body(after, '') }).bodies.size).toBe(1);
  });

  test('is asked for again where it could not be had from the old one', () => {
    const failed = reduce(standing, { kind: 'run-load-failed', row: standing.cursor, reason: 'gone' });
    expect(grownTo(failed, after).failedLoads.size).toBe(0);
  });
});
