import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunRecord } from '../../source/model/run-record.ts';
import { RunStore } from '../../source/model/run-store.ts';
import { recordFrom, storeOf, type TerseRun, timeMs } from '../helpers/collection-of.ts';

/** All that the index says of every run. */
function factsOf(store: RunStore): unknown[] {
  return Array.from({ length: store.size }, (_, row) => ({
    id: store.id(row),
    presence: store.presence(row),
    task: store.taskIdentifier(row),
    status: store.status(row),
    state: store.state(row),
    version: store.version(row),
    dialect: store.dialect(row),
    document: store.document(row),
    pointer: store.pointer(row),
    created: store.createdAtMs(row),
    started: store.startedAtMs(row),
    finished: store.finishedAtMs(row),
    updated: store.updatedAtMs(row),
    isTest: store.isTest(row),
    isAwaited: store.isAwaited(row),
    depth: store.statedDepth(row),
    tags: store.tags(row),
    attemptCount: store.attemptCount(row),
    attempts: store.attempts(row),
    error: store.error(row),
    has: [store.hasPayload(row), store.hasOutput(row), store.hasMetadata(row)],
    hidden: store.hiddenCharacters(row),
    isInvalid: store.isInvalid(row),
    parent: store.ownParentRow(row),
    root: store.namedRootRow(row),
    children: store.listedChildRows(row),
    listedBy: store.listedByRows(row),
    versions: store.versions(row),
  }));
}

describe('one document', () => {
  const full: TerseRun = {
    id: 'run_a',
    task: 'ship-label',
    status: 'FAILED',
    version: '20260821.3',
    created: 0,
    started: 1,
    finished: 9,
    updated: 9,
    isTest: false,
    depth: 2,
    isAwaited: true,
    tags: ['production', 'order_1'],
    attemptCount: 3,
    attempts: [
      { started: 1, finished: 3, error: { name: 'Error', message: 'first' } },
      { started: 5, finished: 9, error: { name: 'Error', message: 'second' } },
    ],
    parent: 'run_p',
    root: 'run_r',
    children: ['run_c', 'run_d', 'run_c'],
    hasPayload: true,
    hasMetadata: true,
    hiddenCharacters: 4,
    isInvalid: true,
    pointer: '/data/0',
  };

  test('gives back what it was given', () => {
    const store = storeOf([full]);
    const record = recordFrom(full);
    expect(store.versions(0)).toEqual([{ ...record, childIds: ['run_c', 'run_d'] }]);
    expect(store.error(0)?.message).toBe('second');
    expect(store.attemptCount(0)).toBe(3);
    expect(store.newestTimeMs).toBe(timeMs(9));
    expect(store.loadedCount).toBe(1);
  });

  test('makes rows for the runs that it only names', () => {
    const store = storeOf([full]);
    expect(store.size).toBe(5);
    expect(['run_p', 'run_r', 'run_c', 'run_d'].map((id) => store.presence(store.rowOf(id)))).toEqual(
      Array.from({ length: 4 }, () => 'implied'),
    );
    expect(store.listedByRows(store.rowOf('run_c'))).toEqual([0]);
    expect(store.id(store.ownParentRow(0))).toBe('run_p');
    expect(store.rowOf('run_unheard_of')).toBe(-1);
  });

  test.each([
    ['a count', { attemptCount: 3 }, 3],
    ['a count of none', { attemptCount: 0 }, 0],
    ['a list', { attempts: [{}, {}] }, 2],
    ['a count above the list', { attemptCount: 3, attempts: [{}] }, 3],
    ['neither: [] without a count is not known', {}, null],
  ])('counts attempts by %s', (_, facts, expected) => {
    expect(storeOf([{ id: 'run_a', ...facts }]).attemptCount(0)).toBe(expected);
  });

  test.each([
    ['its own error first', { error: { message: 'own' }, attempts: [{ error: { message: 'try' } }] }, 'own'],
    [
      'else the last failed attempt',
      { attempts: [{ error: { message: '1' } }, { status: 'CANCELED' }] },
      '1',
    ],
    [
      'whose error may be missing',
      { attempts: [{ error: { message: '1' } }, { status: 'FAILED' }] },
      undefined,
    ],
    ['also where it succeeded later', { attempts: [{ error: { message: '1' } }, {}] }, '1'],
  ] as const)('takes as error %s', (_, facts, expected) => {
    expect(storeOf([{ id: 'run_a', ...facts }]).error(0)?.message).toBe(expected);
  });
});

describe('several documents of one run', () => {
  const old: TerseRun = { id: 'run_a', status: 'EXECUTING', updated: 1, created: 0, version: 'v1' };
  const fresh: TerseRun = { id: 'run_a', status: 'COMPLETED', updated: 5, finished: 5 };

  test.each([
    ['newer last', [old, fresh]],
    ['newer first', [fresh, old]],
  ])('takes each fact from the newest that has it: %s', (_, runs) => {
    const store = storeOf(runs);
    expect(store.size).toBe(1);
    expect(store.loadedCount).toBe(1);
    expect(store.state(0)).toBe('succeeded');
    expect(store.version(0)).toBe('v1');
    expect(store.createdAtMs(0)).toBe(timeMs(0));
    expect(store.finishedAtMs(0)).toBe(timeMs(5));
    expect(store.document(0)).toBe(runs.indexOf(fresh));
    expect(store.versions(0)).toEqual([
      recordFrom(runs[0] as TerseRun, 0),
      recordFrom(runs[1] as TerseRun, 1),
    ]);
  });

  test('holds one without updatedAt for older than any with it', () => {
    const undated: TerseRun = { id: 'run_a', status: 'FAILED', task: 'dated' };
    expect(storeOf([old, undated]).state(0)).toBe('executing');
    expect(storeOf([undated, old]).state(0)).toBe('executing');
  });

  test('takes end, error and output only from one of the state that the newest has', () => {
    const failed: TerseRun = {
      id: 'run_a',
      status: 'FAILED',
      updated: 3,
      finished: 3,
      error: { message: 'boom' },
      hasOutput: true,
    };
    for (const runs of [
      [failed, { ...old, updated: 4 }],
      [{ ...old, updated: 4 }, failed],
    ]) {
      const store = storeOf(runs);
      expect(store.state(0)).toBe('executing');
      expect(store.finishedAtMs(0)).toBeNaN();
      expect(store.error(0)).toBeNull();
      expect(store.hasOutput(0)).toBe(false);
    }
    const later = storeOf([failed, { ...old, updated: 4 }, { id: 'run_a', status: 'FAILED', updated: 6 }]);
    expect(later.finishedAtMs(0)).toBe(timeMs(3));
    expect(later.error(0)?.message).toBe('boom');
    expect(later.hasOutput(0)).toBe(true);
  });

  test('takes attempts from the one that lists most', () => {
    const two: TerseRun = { id: 'run_a', updated: 1, attempts: [{ started: 1 }, { started: 2 }] };
    const one: TerseRun = { id: 'run_a', updated: 2, attempts: [{ started: 3 }] };
    for (const runs of [
      [two, one],
      [one, two],
    ]) {
      expect(storeOf(runs).attempts(0)).toHaveLength(2);
      expect(storeOf(runs).attemptCount(0)).toBe(2);
    }
  });

  test('knows the children of all of them: no document lists all for sure', () => {
    const store = storeOf([
      { id: 'run_a', updated: 1, children: ['run_b', 'run_c'] },
      { id: 'run_a', updated: 2, children: ['run_c', 'run_d'] },
    ]);
    expect(store.listedChildRows(0).map((row) => store.id(row))).toEqual(['run_b', 'run_c', 'run_d']);
  });

  test.each<[string, TerseRun, TerseRun, boolean, string]>([
    ['newer', { ...old, version: 'v1' }, { ...old, updated: 2, version: 'v2' }, false, 'v2'],
    ['older', { ...old, version: 'v1' }, { ...old, updated: 0, version: 'v0' }, false, 'v1'],
    ['the same', old, old, false, 'v1'],
    ['as old and other', old, { ...old, version: 'v2' }, true, 'v2'],
    [
      'without a date both, and other',
      { id: 'run_a', version: 'v1' },
      { id: 'run_a', version: 'v2' },
      true,
      'v2',
    ],
    ['as old, with more facts', old, { ...old, task: 'x', error: { message: 'm' } }, true, 'v1'],
    ['as old, with facts the first lacks', old, { ...old, depth: 1, parent: 'run_p' }, false, 'v1'],
  ])('a further document that is %s', (_, first, second, isConflict, version) => {
    const store = storeOf([first, second]);
    expect(store.duplicates).toEqual([{ row: 0, document: 1, isConflict }]);
    expect(store.version(0)).toBe(version);
  });

  test('stays linear for a hundred thousand documents of one run', () => {
    const store = new RunStore();
    for (let document = 0; document < 100_000; document++) {
      store.add([
        recordFrom({ id: 'run_a', updated: document % 7, children: [`run_${document}`] }, document),
      ]);
    }
    expect(store.duplicates).toHaveLength(99_999);
    expect(store.listedChildRows(0)).toHaveLength(100_000);
    expect(store.updatedAtMs(0)).toBe(timeMs(6));
  });
});

describe('references', () => {
  const reference: TerseRun = {
    id: 'run_a',
    presence: 'referenced',
    status: 'EXECUTING',
    task: 'referenced-task',
    created: 3,
  };

  test('make a run that is referenced, and an id alone one that is implied', () => {
    const store = storeOf([{ id: 'run_z' }, reference, { id: 'run_b', presence: 'referenced' }]);
    expect(store.presence(1)).toBe('referenced');
    expect(store.status(1)).toBe('EXECUTING');
    expect(store.document(1)).toBe(0);
    expect(store.presence(2)).toBe('implied');
    expect(store.versions(1)).toEqual([]);
    expect(store.duplicates).toEqual([]);
  });

  test.each([
    ['before', [{ id: 'run_z' }, reference, { id: 'run_a', status: 'FAILED', task: 'own' }]],
    ['after', [{ id: 'run_a', status: 'FAILED', task: 'own' }, { id: 'run_z' }, reference]],
  ] as const)('fill only what no document says: %s it', (_, runs) => {
    const store = storeOf(runs);
    const row = store.rowOf('run_a');
    expect(store.presence(row)).toBe('loaded');
    expect(store.status(row)).toBe('FAILED');
    expect(store.taskIdentifier(row)).toBe('own');
    expect(store.createdAtMs(row)).toBe(timeMs(3));
    expect(store.versions(row)).toHaveLength(1);
    expect(store.duplicates).toEqual([]);
  });

  test('bring no end of another state', () => {
    const ended: TerseRun = { ...reference, status: 'COMPLETED', finished: 9 };
    for (const runs of [
      [{ id: 'run_a', status: 'EXECUTING' }, { id: 'run_z' }, ended],
      [{ id: 'run_z' }, ended, { id: 'run_a', status: 'EXECUTING' }],
    ]) {
      const store = storeOf(runs);
      const row = store.rowOf('run_a');
      expect(store.state(row)).toBe('executing');
      expect(store.finishedAtMs(row)).toBeNaN();
    }
  });

  test('count by the age of the document that they stand in', () => {
    const bare = (status: string): TerseRun => ({ id: 'run_r', presence: 'referenced', status });
    const store = storeOf([
      { id: 'run_new', updated: 9 },
      bare('COMPLETED'),
      { id: 'run_old', updated: 1 },
      bare('WAITING'),
    ]);
    expect(store.status(store.rowOf('run_r'))).toBe('COMPLETED');
  });

  test('of one run by a hundred thousand children cost no more than others', () => {
    const store = new RunStore();
    const children = Array.from({ length: 100_000 }, (_, number) => `run_${number}`);
    store.add([recordFrom({ id: 'run_root', status: 'COMPLETED', children }, 0)]);
    children.forEach((id, number) => {
      store.add([
        recordFrom({ id, parent: 'run_root' }, number + 1),
        recordFrom({ id: 'run_root', presence: 'referenced', status: 'COMPLETED', task: 'root' }, number + 1),
      ]);
    });
    expect(store.size).toBe(100_001);
    expect(store.listedChildRows(0)).toHaveLength(100_000);
  });
});

const anyRun: fc.Arbitrary<TerseRun> = fc
  .record(
    {
      id: fc.constantFrom('run_a', 'run_b', 'run_c'),
      presence: fc.constantFrom('loaded', 'loaded', 'referenced'),
      task: fc.constantFrom('one', 'two'),
      status: fc.constantFrom('COMPLETED', 'FAILED', 'EXECUTING', 'ODD'),
      version: fc.constantFrom('v1', 'v2'),
      created: fc.nat(3),
      finished: fc.nat(9),
      updated: fc.nat(4),
      isAwaited: fc.boolean(),
      tags: fc.constantFrom([], ['x'], ['x', 'y']),
      attemptCount: fc.nat(3),
      parent: fc.constantFrom('run_a', 'run_p'),
      root: fc.constantFrom('run_a', 'run_r'),
      children: fc.constantFrom([], ['run_b'], ['run_c', 'run_d']),
      hasOutput: fc.boolean(),
      error: fc.constantFrom({ message: 'one' }, { message: 'two' }),
      attempts: fc.constantFrom([], [{}], [{ error: { message: 'three' } }, {}]),
    },
    { requiredKeys: ['id', 'presence'] },
  )
  .map((run) => (run.presence === 'referenced' ? { ...run, children: [] } : run) as TerseRun);

function recordsOf(runs: readonly TerseRun[]): RunRecord[] {
  let document = -1;
  return runs.map((run) => {
    if (run.presence !== 'referenced') document++;
    return recordFrom(run, Math.max(0, document));
  });
}

test('the rows do not depend on how the records were cut into batches', () => {
  fc.assert(
    fc.property(
      fc.array(anyRun),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
      (runs, sizes) => {
        const records = recordsOf(runs);
        const whole = new RunStore();
        whole.add(records);
        const inBatches = new RunStore();
        for (let at = 0, batch = 0; at < records.length; batch++) {
          const size = sizes[batch % sizes.length] as number;
          inBatches.add(records.slice(at, at + size));
          at += size;
        }
        expect(factsOf(inBatches)).toEqual(factsOf(whole));
      },
    ),
  );
});

test('every fact is that of the best record that has it, whatever the order', () => {
  const dated = fc.uniqueArray(
    anyRun.map((run) => ({ ...run, id: 'run_a', presence: 'loaded' as const })),
    {
      selector: (run) => run.updated ?? -1,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(dated, (runs) => {
      fc.pre(runs.length > 0);
      const newestFirst = recordsOf(runs).toSorted((a, b) => (b.updatedAtMs ?? -1) - (a.updatedAtMs ?? -1));
      const store = new RunStore();
      store.add(recordsOf(runs));
      const newest = newestFirst[0] as RunRecord;
      const pick = <Key extends keyof RunRecord>(key: Key): RunRecord[Key] | null =>
        newestFirst.find((record) => record[key] !== null)?.[key] ?? null;
      expect(store.state(0)).toBe(newest.state);
      expect(store.taskIdentifier(0)).toBe(pick('taskIdentifier'));
      expect(store.version(0)).toBe(pick('version'));
      expect(store.isAwaited(0)).toBe(pick('isAwaited'));
      expect(store.tags(0)).toEqual(pick('tags') ?? []);
      const ofState = newestFirst.filter((record) => record.status === newest.status);
      const finished = ofState.find((record) => record.finishedAtMs !== null)?.finishedAtMs;
      expect(store.finishedAtMs(0)).toBe(finished ?? Number.NaN);
      expect(store.hasOutput(0)).toBe(ofState.some((record) => record.hasOutput));
    }),
  );
});

describe('parts that are empty lists', () => {
  test.each([
    [
      'an old full one and a new empty one',
      [
        { hasPayload: true, updated: 1 },
        { hasPayload: true, updated: 2, emptyParts: ['payload'] },
      ],
      false,
    ],
    [
      'an old empty one and a new full one',
      [
        { hasPayload: true, updated: 1, emptyParts: ['payload'] },
        { hasPayload: true, updated: 2 },
      ],
      true,
    ],
    [
      'an empty one and none',
      [{ hasPayload: true, updated: 1, emptyParts: ['payload'] }, { updated: 2 }],
      false,
    ],
    ['only an empty one', [{ hasPayload: true, emptyParts: ['payload'] }], false],
  ] as const)('%s', (_, documents, isHad) => {
    const store = storeOf(documents.map((document) => ({ id: 'run_a', ...document })));
    expect(store.hasPayload(0)).toBe(true);
    expect(store.coded.hasPart(0, 'payload')).toBe(isHad);
  });

  test('come with the output of the newest state', () => {
    const empty = { id: 'run_a', hasOutput: true, emptyParts: ['output'] as const };
    const store = storeOf([
      { ...empty, status: 'COMPLETED', updated: 1 },
      { ...empty, status: 'COMPLETED', updated: 2 },
    ]);
    expect(store.hasOutput(0)).toBe(true);
    expect(store.coded.hasPart(0, 'output')).toBe(false);
    expect(store.versions(0)[0]).toMatchObject({ hasOutput: true, emptyParts: ['output'] });
  });
});
