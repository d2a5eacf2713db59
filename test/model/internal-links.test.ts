/** Rows of a database name each other by internal ids: joined whatever their order, shown by their public ids. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunStore } from '../../source/model/run-store.ts';
import { recordFrom, type TerseRun } from '../helpers/collection-of.ts';

const root: TerseRun = { id: 'run_root', internal: { id: 'cm_root', parentId: null, rootId: null } };
const child: TerseRun = {
  id: 'run_child',
  internal: { id: 'cm_child', parentId: 'cm_root', rootId: 'cm_root' },
};
const leaf: TerseRun = {
  id: 'run_leaf',
  internal: { id: 'cm_leaf', parentId: 'cm_child', rootId: 'cm_root' },
};
const attempt: TerseRun = {
  id: 'cm_child',
  presence: 'referenced',
  attemptsListed: 'some',
  attempts: [{ number: 2, started: 1, finished: 2, error: { message: 'no' } }],
  internal: { id: 'cm_child', parentId: null, rootId: null },
};

function storeWith(runs: readonly TerseRun[]): RunStore {
  const store = new RunStore();
  store.add(runs.map((run, document) => recordFrom(run, document)));
  store.settle();
  return store;
}

/** `run_child < run_root, root run_root, attempts 2`, a line a run, by id. */
function told(store: RunStore): readonly string[] {
  const name = (row: number): string => (row < 0 ? '-' : store.id(row));
  return Array.from({ length: store.size }, (_, row) => {
    const numbers = store.attempts(row).map(({ number }) => number);
    return `${store.id(row)} < ${name(store.ownParentRow(row))}, root ${name(store.namedRootRow(row))}, attempts ${numbers.join()}`;
  }).sort();
}

test('any order gives the same', () => {
  const all = [root, child, leaf, attempt];
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      expect(told(storeWith(order))).toEqual([
        'run_child < run_root, root run_root, attempts 2',
        'run_leaf < run_child, root run_root, attempts ',
        'run_root < -, root -, attempts ',
      ]);
    }),
  );
});

describe('what is not in the input', () => {
  test('a parent of which only the internal id is known is a missing run of that id', () => {
    const store = storeWith([leaf]);
    expect(told(store)).toEqual([
      'cm_child < -, root -, attempts ',
      'cm_root < -, root -, attempts ',
      'run_leaf < cm_child, root cm_root, attempts ',
    ]);
    expect(store.presence(store.rowOf('cm_child'))).toBe('implied');
  });

  test('an attempt of an unknown run stays visible under the internal id', () => {
    expect(told(storeWith([attempt]))).toEqual(['cm_child < -, root -, attempts 2']);
  });

  test('nothing is missing before all is read', () => {
    const store = new RunStore();
    store.add([recordFrom(leaf)]);
    expect(store.size).toBe(1);
    store.add([recordFrom(child, 1), recordFrom(root, 2)]);
    store.settle();
    expect(store.size).toBe(3);
  });
});

test('an internal id that no row bears names the run of the public id that is made of it', () => {
  const parent: TerseRun = { id: 'run_cm_child', task: 'ship' };
  for (const order of [
    [parent, leaf, attempt],
    [attempt, leaf, parent],
  ]) {
    expect(told(storeWith(order))).toEqual([
      'cm_root < -, root -, attempts ',
      'run_cm_child < -, root -, attempts 2',
      'run_leaf < run_cm_child, root cm_root, attempts ',
    ]);
  }
});

test('what waits for its run is told as soon as that comes, whether or not all is read', () => {
  const store = new RunStore();
  store.add([recordFrom(attempt), recordFrom({ ...attempt, attempts: [{ number: 1 }] }, 1)]);
  expect(store.size).toBe(0);
  store.add([recordFrom(child, 2)]);
  expect(store.attempts(store.rowOf('run_child')).map(({ number }) => number)).toEqual([1, 2]);
});

test('the documents of a run are in the order of the input, also those that waited for it', () => {
  const change: TerseRun = { id: 'cm_child', internal: { id: 'cm_child', parentId: null, rootId: null } };
  const store = new RunStore();
  store.add([recordFrom(change, 0), recordFrom(change, 1), recordFrom(child, 2), recordFrom(change, 3)]);
  store.settle();
  expect(store.versions(store.rowOf('run_child')).map(({ document }) => document)).toEqual([0, 1, 2, 3]);
});

test('another document of the run joins by the public id', () => {
  const api: TerseRun = { id: 'run_child', task: 'ship', parent: 'run_root', updated: 5 };
  expect(told(storeWith([api, leaf, child, root]))).toEqual([
    'run_child < run_root, root run_root, attempts ',
    'run_leaf < run_child, root run_root, attempts ',
    'run_root < -, root -, attempts ',
  ]);
});

test('an attempt counts at least as many as its number', () => {
  const store = storeWith([child, attempt]);
  expect(store.attemptCount(store.rowOf('run_child'))).toBe(2);
  expect(store.sources(store.rowOf('run_child'))).toEqual([
    expect.objectContaining({ id: 'run_child', document: 0 }),
    expect.objectContaining({ id: 'cm_child', document: 1 }),
  ]);
});
