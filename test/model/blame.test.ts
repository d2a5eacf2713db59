import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBlame, verdictOf } from '../../source/model/blame.ts';
import { buildForest } from '../../source/model/build-forest.ts';
import { noRow } from '../../source/model/run-index.ts';
import { isFailedState } from '../../source/model/run-state.ts';
import { RunStore } from '../../source/model/run-store.ts';
import { collectionOf, recordFrom, type TerseRun } from '../helpers/collection-of.ts';

/** One line a run, in the order of the input: `b cause`, `a propagated < b c`. Ids without `run_`. */
function verdictsOf(runs: readonly TerseRun[]): string[] {
  const { index, blame } = collectionOf(runs.map(withPrefix));
  const short = (row: number): string => index.id(row).replace('run_', '');
  return runs
    .map((run) => index.rowOf(`run_${run.id}`))
    .map((row) => {
      const explaining = (blame.explainedBy.get(row) ?? []).map(short);
      const arrow = explaining.length === 0 ? '' : ` < ${explaining.join(' ')}`;
      return `${short(row)} ${verdictOf(blame, row)}${arrow}`;
    });
}

function withPrefix(run: TerseRun): TerseRun {
  return {
    ...run,
    id: `run_${run.id}`,
    ...(run.parent === undefined ? {} : { parent: `run_${run.parent}` }),
    ...(run.root === undefined ? {} : { root: `run_${run.root}` }),
  };
}

/** The run without one of its facts. */
function without(fact: keyof TerseRun, run: TerseRun): TerseRun {
  const { [fact]: _, ...rest } = run;
  return rest as TerseRun;
}

/** A failed parent that ran from 0 to 10, and a failed child of it that ran from 2 to 8 and was awaited. */
const parent: TerseRun = { id: 'a', status: 'FAILED', created: 0, started: 0, finished: 10 };
const child: TerseRun = {
  id: 'b',
  parent: 'a',
  status: 'FAILED',
  created: 2,
  started: 2,
  finished: 8,
  isAwaited: true,
};
const twoTries = [
  { started: 0, finished: 4, error: { message: 'first try' } },
  { started: 6, finished: 10, error: { message: 'second try' } },
];

type Case = readonly [string, readonly TerseRun[], readonly string[]];

describe('rule 1: failed by its state', () => {
  test.each<Case>([
    ...[
      'FAILED',
      'COMPLETED_WITH_ERRORS',
      'CRASHED',
      'INTERRUPTED',
      'SYSTEM_FAILURE',
      'TIMED_OUT',
      'FAILED_TO_RUN',
    ].map((status): Case => [status, [{ id: 'a', status }], ['a cause']]),
    ...['CANCELED', 'EXPIRED', 'SHIPPED'].map((status): Case => [status, [{ id: 'a', status }], ['a none']]),
    ...['QUEUED', 'EXECUTING', 'WAITING', 'DELAYED'].map(
      (status): Case => [status, [{ id: 'a', status }], ['a unfinished']],
    ),
    ['COMPLETED', [{ id: 'a' }], ['a ok']],
    ['also after a failed attempt', [{ id: 'a', attempts: [{ error: { message: 'x' } }, {}] }], ['a ok']],
  ])('%s', (_, runs, expected) => {
    expect(verdictsOf(runs)).toEqual(expected);
  });
});

describe('rule 2: a failed child explains its failed parent', () => {
  const explained = ['a propagated < b', 'b cause'];
  const notExplained = ['a cause', 'b aside'];
  test.each<Case>([
    ['awaited, ended before it, created in it', [parent, child], explained],
    ['a: it was not awaited', [parent, { ...child, isAwaited: false }], notExplained],
    ['a: it is not known if it was', [parent, without('isAwaited', { ...child })], explained],
    ['b: it ended later', [parent, { ...child, finished: 11.1 }], notExplained],
    ['b: within the skew of clocks', [parent, { ...child, finished: 11 }], explained],
    ['b: its end is not known', [parent, without('finished', { ...child })], explained],
    [
      'c: created within the last attempt',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 6 },
      ],
      explained,
    ],
    [
      'c: within it but for the skew',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 5, finished: 8 },
      ],
      explained,
    ],
    [
      'c: created in the first, failed in the last',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 3 },
      ],
      notExplained,
    ],
    [
      'c: created after the last attempt',
      [
        { ...parent, attempts: [{ started: 0, finished: 4, error: {} }] },
        { ...child, created: 5.1 },
      ],
      notExplained,
    ],
    [
      'c: attempts without times: no earlier than the parent',
      [{ ...parent, attempts: [{ error: {} }] }, child],
      explained,
    ],
    [
      'c: created before the parent, known to be awaited',
      [parent, { ...child, created: -50, finished: -40 }],
      explained,
    ],
    [
      'c: created before the parent, not known to be awaited',
      [parent, without('isAwaited', { ...child, created: -50, finished: -40 })],
      notExplained,
    ],
    [
      'c: created before the parent by no more than the skew, in an attempt that was not the last',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: -1, finished: 8 },
      ],
      notExplained,
    ],
    [
      'c: its creation is not known',
      [{ ...parent, attempts: twoTries }, without('created', { ...child })],
      explained,
    ],
    [
      'c: the last attempt is told by its end alone',
      [
        { ...parent, attempts: [{ finished: 4, error: {} }] },
        { ...child, created: 5.1 },
      ],
      notExplained,
    ],
    [
      'c: the last attempt is counted but not listed',
      [
        { ...parent, attemptCount: 2, attempts: [{ started: 0, finished: 1, error: {} }] },
        { ...child, created: 5 },
      ],
      explained,
    ],
    [
      'c: the last attempt is listed, an earlier one is not',
      [
        { ...parent, attemptCount: 3, attempts: twoTries.map((each, at) => ({ ...each, number: 2 + at })) },
        { ...child, created: 3, finished: 8 },
      ],
      notExplained,
    ],
    ['e: the parent crashed', [{ ...parent, status: 'CRASHED' }, child], notExplained],
    ['e: was interrupted', [{ ...parent, status: 'INTERRUPTED' }, child], notExplained],
    ['e: timed out', [{ ...parent, status: 'TIMED_OUT' }, child], notExplained],
    ['e: failed by the system', [{ ...parent, status: 'SYSTEM_FAILURE' }, child], notExplained],
    [
      'e: of an internal error',
      [{ ...parent, error: { code: 'TASK_PROCESS_OOM_KILLED' } }, child],
      notExplained,
    ],
    [
      'e: but its error names the child',
      [{ ...parent, status: 'CRASHED', error: { message: 'run_b failed' } }, child],
      explained,
    ],
    [
      'e: an internal error that names the child',
      [{ ...parent, error: { code: 'X', message: 'in task b' } }, child],
      explained,
    ],
    ['a ring that was cut explains nothing', [{ ...parent, parent: 'b' }, child], explained],
    [
      'a run whose parent is not known explains nothing',
      [parent, without('parent', { ...child, root: 'a', depth: 2 })],
      notExplained,
    ],
    ['a reference takes part', [parent, { ...child, presence: 'referenced' }], explained],
  ])('%s', (_, runs, expected) => {
    expect(verdictsOf(runs)).toEqual(expected);
  });
});

describe('rule 2d: the error of the parent names', () => {
  const b: TerseRun = { ...child, task: 'send-email', error: { message: 'mailbox is full' } };
  const c: TerseRun = { ...child, id: 'c', task: 'send', error: { message: 'short' } };
  const both = ['a propagated < b c', 'b cause', 'c cause'];
  const onlyB = ['a propagated < b', 'b cause', 'c aside'];
  const onlyC = ['a propagated < c', 'b aside', 'c cause'];
  test.each<[string, TerseRun['error'], readonly string[]]>([
    ['nobody', { message: 'children failed' }, both],
    ['one by id', { message: 'run_c failed' }, onlyC],
    ['one by task, not another whose task is part of it', { message: 'task "send-email" failed' }, onlyB],
    ['one by task at the end', { message: 'failed: send' }, onlyC],
    ['nobody by a task with a letter beside it', { message: 'resend failed' }, both],
    ['nobody by a task with a slash beside it', { message: 'mail/send failed' }, both],
    ['nobody by a task in other case', { message: 'Send failed' }, both],
    ['one by its message', { message: 'child said: mailbox is full!' }, onlyB],
    ['nobody by a message of less than 8 characters', { message: 'too short' }, both],
    ['one by its task in the name of the error', { name: 'send', message: 'x' }, onlyC],
    ['both', { message: 'run_c and send-email failed' }, both],
    ['a child across name and message', { name: 'mailbox is full', message: 'x' }, onlyB],
  ])('%s', (_, error, expected) => {
    expect(verdictsOf([{ ...parent, ...(error === undefined ? {} : { error }) }, b, c])).toEqual(expected);
  });

  test('a task of other characters, beside letters or not', () => {
    const dotted = { ...b, task: 'mail.post (eu)' };
    expect(
      verdictsOf([{ ...parent, error: { message: 'xmail.post (eu) and mail.post (eu)' } }, dotted, c]),
    ).toEqual(onlyB);
    expect(verdictsOf([{ ...parent, error: { message: 'xmail.post (eu) only' } }, dotted, c])).toEqual(both);
    expect(verdictsOf([{ ...parent, error: { message: '𝔸mail.post (eu) only' } }, dotted, c])).toEqual(both);
  });

  test('a message of 8 characters names, one of 7 does not', () => {
    const quotes = (message: string): TerseRun[] => [
      { ...parent, error: { message: `child said ${message}` } },
      { ...b, error: { message } },
      c,
    ];
    expect(verdictsOf(quotes('too late'))).toEqual(onlyB);
    expect(verdictsOf(quotes('too bad'))).toEqual(both);
    expect(verdictsOf(quotes('😀😀😀😀'))).toEqual(both);
  });

  test('only children left by a, b and c are asked', () => {
    const error = { message: 'run_c failed' };
    expect(verdictsOf([{ ...parent, error }, b, { ...c, isAwaited: false }])).toEqual(onlyB);
  });

  test("the error of the last failed attempt is the parent's where it has none", () => {
    const attempts = [{ started: 0, finished: 10, error: { message: 'run_c failed' } }];
    expect(verdictsOf([{ ...parent, attempts }, b, c])).toEqual(onlyC);
  });
});

describe('rule 2: below a cancelled run', () => {
  const cancelled: TerseRun = {
    id: 'x',
    parent: 'a',
    status: 'CANCELED',
    created: 1,
    finished: 9,
    isAwaited: true,
  };
  const below: TerseRun = { ...child, parent: 'x' };
  const lines = (a: string, b: string): string[] => [a, 'x none', b];
  test.each<[string, TerseRun, TerseRun, readonly string[]]>([
    [
      'a failed run is asked as a child of the failed one above',
      cancelled,
      below,
      lines('a propagated < b', 'b cause'),
    ],
    ['a along the way', { ...cancelled, isAwaited: false }, below, lines('a cause', 'b aside')],
    ['b along the way', cancelled, { ...below, finished: 10.5 }, lines('a cause < x', 'b aside')],
    [
      'not below one that succeeded',
      { ...cancelled, status: 'COMPLETED' },
      { ...below, finished: 10.5 },
      ['a cause', 'x ok', 'b aside'],
    ],
    [
      'not below one that expired',
      { ...cancelled, status: 'EXPIRED' },
      below,
      lines('a cause < x', 'b aside'),
    ],
  ])('%s', (_, between, run, expected) => {
    expect(verdictsOf([parent, between, run])).toEqual(expected);
  });

  test('over many cancelled ones', () => {
    expect(
      verdictsOf([parent, cancelled, { ...cancelled, id: 'y', parent: 'x' }, { ...child, parent: 'y' }]),
    ).toEqual(['a propagated < b', 'x none', 'y none', 'b cause']);
  });
});

describe('rule 3: handled', () => {
  const good: TerseRun = { ...parent, status: 'COMPLETED' };
  test.each<Case>([
    ['its parent succeeded after it', [good, child], ['a ok', 'b handled']],
    ['not known to be awaited', [good, without('isAwaited', { ...child })], ['a ok', 'b handled']],
    ['not awaited: nobody noticed', [good, { ...child, isAwaited: false }], ['a ok', 'b cause']],
    ['its parent succeeded before it ended', [good, { ...child, finished: 11.1 }], ['a ok', 'b cause']],
    [
      'in an earlier attempt of a parent that failed',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 1, finished: 4 },
      ],
      ['a cause', 'b handled'],
    ],
    [
      'in an earlier attempt of a parent that runs',
      [
        without('finished', {
          ...parent,
          status: 'EXECUTING',
          attempts: [
            { started: 0, finished: 4, error: {} },
            { started: 6, status: 'EXECUTING' },
          ],
        }),
        { ...child, created: 1, finished: 4 },
      ],
      ['a unfinished', 'b handled'],
    ],
    [
      'not where it outlived the start of the last attempt',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 1, finished: 7.1 },
      ],
      ['a cause', 'b aside'],
    ],
    [
      'not within the last, by however little',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 6, finished: 6.5 },
      ],
      ['a propagated < b', 'b cause'],
    ],
    [
      'explains nothing, though the skew would let it',
      [
        { ...parent, attempts: twoTries },
        { ...child, created: 5.9, finished: 6.5 },
      ],
      ['a cause', 'b handled'],
    ],
    [
      'not where a time is not known',
      [{ ...parent, attempts: twoTries }, without('finished', { ...child, created: 1 })],
      ['a cause', 'b aside'],
    ],
    [
      'not where the last attempt is counted but not listed',
      [
        { ...parent, attemptCount: 3, attempts: twoTries },
        { ...child, created: 1, finished: 4 },
      ],
      ['a propagated < b', 'b cause'],
    ],
    [
      'not where the first attempt is not listed',
      [
        { ...parent, attemptCount: 3, attempts: twoTries.map((each, at) => ({ ...each, number: 2 + at })) },
        { ...child, created: 1, finished: 4 },
      ],
      ['a cause', 'b aside'],
    ],
    [
      'and all failed below it',
      [
        good,
        child,
        { ...child, id: 'c', parent: 'b', isAwaited: false, finished: 30 },
        { id: 'd', parent: 'c' },
        { ...child, id: 'e', parent: 'd' },
      ],
      ['a ok', 'b handled', 'c handled', 'd ok', 'e handled'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(verdictsOf(runs)).toEqual(expected);
  });
});

describe('rules 4 and 5: causes, propagated, asides', () => {
  test.each<Case>([
    [
      'a chain has one cause',
      [parent, child, { ...child, id: 'c', parent: 'b', created: 3, finished: 7 }],
      ['a propagated < b', 'b propagated < c', 'c cause'],
    ],
    [
      'two children that both explain are two causes, by the time ended, then by id',
      [parent, child, { ...child, id: 'd', finished: 5 }, { ...child, id: 'c', finished: 5 }],
      ['a propagated < c d b', 'b cause', 'd cause', 'c cause'],
    ],
    [
      'a failure that nobody awaited is aside, and so is what explains it',
      [parent, { ...child, isAwaited: false }, { ...child, id: 'c', parent: 'b', created: 3, finished: 7 }],
      ['a cause', 'b propagated < c', 'c aside'],
    ],
    [
      'a root that did not fail: all are causes',
      [
        { ...parent, status: 'CANCELED' },
        { ...child, finished: 11.5 },
        { ...child, id: 'c', isAwaited: false },
      ],
      ['a none', 'b cause', 'c cause'],
    ],
    [
      'a root that is missing: all are causes',
      [
        { ...child, parent: 'z' },
        { ...child, id: 'c', parent: 'z' },
      ],
      ['b cause', 'c cause'],
    ],
    [
      'a child that was cancelled points to why',
      [parent, { ...child, status: 'CANCELED' }],
      ['a cause < b', 'b none'],
    ],
    ['one that expired too', [parent, { ...child, status: 'EXPIRED' }], ['a cause < b', 'b none']],
    [
      'not one that ended later',
      [parent, { ...child, status: 'CANCELED', finished: 12 }],
      ['a cause', 'b none'],
    ],
    [
      'not one that is not known to be awaited',
      [parent, without('isAwaited', { ...child, status: 'CANCELED' })],
      ['a cause', 'b none'],
    ],
    [
      'not where a child explains the failure',
      [parent, { ...child, status: 'CANCELED' }, { ...child, id: 'c' }],
      ['a propagated < c', 'b none', 'c cause'],
    ],
    [
      'nor of a run that did not fail',
      [
        { ...parent, status: 'COMPLETED' },
        { ...child, status: 'CANCELED' },
      ],
      ['a ok', 'b none'],
    ],
  ])('%s', (_, runs, expected) => {
    expect(verdictsOf(runs)).toEqual(expected);
  });

  test('families list theirs by the time ended, then without one, then by id; totals count them', () => {
    const { index, blame } = collectionOf([
      { ...parent, id: 'r', error: { message: 'run_c run_b run_d run_e' } },
      without('finished', { ...child, id: 'run_e', parent: 'r' }),
      without('finished', { ...child, id: 'run_d', parent: 'r' }),
      { ...child, id: 'run_c', parent: 'r', finished: 4 },
      { ...child, id: 'run_b', parent: 'r', finished: 3 },
      { ...child, id: 'run_x', parent: 'r', isAwaited: false },
      { id: 'well' },
    ]);
    const family = blame.families.get(index.rowOf('r'));
    const ids = (rows: readonly number[] = []): string[] => rows.map((row) => index.id(row));
    expect(ids(family?.causes)).toEqual(['run_b', 'run_c', 'run_d', 'run_e']);
    expect(ids(family?.asides)).toEqual(['run_x']);
    expect(ids(family?.propagated)).toEqual(['r']);
    expect(ids(family?.handled)).toEqual([]);
    expect(blame.families.size).toBe(1);
    expect(blame.totals).toEqual({ failed: 6, causes: 4, asides: 1, propagated: 1, handled: 0 });
  });
});

describe('properties', () => {
  const second = fc.integer({ min: 0, max: 6 });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyRuns = fc.uniqueArray(
    fc.record(
      {
        id: fc.constantFrom(...ids),
        presence: fc.constantFrom('loaded', 'loaded', 'referenced'),
        parent: fc.constantFrom(...ids),
        root: fc.constantFrom('a', 'b'),
        status: fc.constantFrom(
          'FAILED',
          'FAILED',
          'FAILED',
          'CRASHED',
          'COMPLETED',
          'CANCELED',
          'EXECUTING',
          'ODD',
        ),
        created: second,
        finished: second,
        isAwaited: fc.boolean(),
        task: fc.constantFrom('send', 'send-email'),
        error: fc.constantFrom({ message: 'a b' }, { message: 'run: send' }, { message: 'mailbox is full' }),
        attempts: fc.array(
          fc.record(
            { started: second, finished: second, status: fc.constantFrom('FAILED', 'COMPLETED') },
            { requiredKeys: ['status'] },
          ),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['id', 'status'] },
    ),
    { selector: (run) => run.id, minLength: 1 },
  ) as fc.Arbitrary<TerseRun[]>;

  test('each failed run has exactly one verdict of failure, and no other has', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const { index, blame } = collectionOf(runs);
        const failing = ['cause', 'propagated', 'aside', 'handled'];
        let failed = 0;
        for (let row = 0; row < index.size; row++) {
          const hasFailed = isFailedState(index.state(row));
          expect(failing.includes(verdictOf(blame, row))).toBe(hasFailed);
          if (hasFailed) failed++;
        }
        const listed = [...blame.families.values()].flatMap((family) => [
          ...family.causes,
          ...family.asides,
          ...family.propagated,
          ...family.handled,
        ]);
        expect(listed).toHaveLength(failed);
        expect(new Set(listed).size).toBe(failed);
        expect(blame.totals.failed + blame.totals.handled).toBe(failed);
      }),
      { numRuns: 500 },
    );
  });

  test('a family whose root failed has a cause; what explains is a cause, an aside or explained itself, and lies below', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const { index, forest, blame } = collectionOf(runs);
        for (const root of forest.roots) {
          if (isFailedState(index.state(root)))
            expect(blame.families.get(root)?.causes.length).toBeGreaterThan(0);
        }
        for (const [row, explaining] of blame.explainedBy) {
          for (const child of explaining) {
            let above = child;
            while (above !== row && above !== noRow) above = forest.parent[above] as number;
            expect(above).toBe(row);
            const isPointer = verdictOf(blame, row) !== 'propagated';
            expect(isPointer ? ['none'] : ['cause', 'aside', 'propagated']).toContain(
              verdictOf(blame, child),
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a cause is never above a cause that explains it', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const { blame } = collectionOf(runs);
        for (const { causes, asides } of blame.families.values()) {
          for (const row of [...causes, ...asides]) {
            const failing = (blame.explainedBy.get(row) ?? []).map((child) => verdictOf(blame, child));
            expect(failing.filter((verdict) => verdict !== 'none')).toEqual([]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('nothing depends on how many runs are added at once', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 1, max: 3 }), (runs, size) => {
        const records = runs.map((run) => recordFrom(run));
        const store = new RunStore();
        for (let from = 0; from < records.length; from += size) store.add(records.slice(from, from + size));
        const { index, blame } = collectionOf(runs.map((run) => ({ ...run, document: 0 })));
        const piecemeal = findBlame(store, buildForest(store));
        for (const { id } of runs) {
          const [row, other] = [index.rowOf(id), store.rowOf(id)];
          expect(verdictOf(piecemeal, other)).toBe(verdictOf(blame, row));
          const names = (rows: readonly number[] = []): string[] => rows.map((each) => store.id(each));
          expect(names(piecemeal.explainedBy.get(other))).toEqual(
            (blame.explainedBy.get(row) ?? []).map((each) => index.id(each)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing depends on the order of the input', () => {
    const both = anyRuns.chain((runs) =>
      fc.tuple(fc.constant(runs), fc.shuffledSubarray(runs, { minLength: runs.length })),
    );
    const facts = (runs: readonly TerseRun[]): unknown => {
      const { index, blame } = collectionOf(runs.map((run) => ({ ...run, document: 0 })));
      const name = (rows: readonly number[] = []): string[] => rows.map((row) => index.id(row));
      return {
        runs: Array.from({ length: index.size }, (_, row) => [
          index.id(row),
          verdictOf(blame, row),
          name(blame.explainedBy.get(row)),
        ]).sort(([first], [second]) => (String(first) < String(second) ? -1 : 1)),
        groups: blame.groups.map(({ fingerprint, rows }) => [fingerprint, name(rows)]),
      };
    };
    fc.assert(
      fc.property(both, ([runs, shuffled]) => {
        expect(facts(shuffled)).toEqual(facts(runs));
      }),
      { numRuns: 500 },
    );
  });
});

describe('size', () => {
  // Comparing every child with every other, or searching the parent's text once a child, would not end within the test's time.
  test('a family of forty thousand failed children whose messages all resemble their parent’s', () => {
    const long = 'a'.repeat(7000);
    const { index, forest, blame } = collectionOf([
      { ...parent, error: { message: long } },
      ...Array.from(
        { length: 40_000 },
        (_, number): TerseRun => ({
          ...child,
          id: `b${number}`,
          task: `task.${'a'.repeat(number % 50)}`,
          error: { message: `${'a'.repeat(40)}${number}` },
        }),
      ),
    ]);
    expect(blame.totals).toEqual({ failed: 40_001, causes: 40_000, asides: 0, propagated: 1, handled: 0 });
    expect(findBlame(index, forest).explainedBy.get(0)).toHaveLength(40_000);
  });

  test('a chain of thirty thousand cancelled runs with a failed one at each', () => {
    const runs: TerseRun[] = [{ id: 'r0', status: 'FAILED' }];
    for (let level = 1; level < 30_000; level++) {
      runs.push({ id: `r${level}`, parent: `r${level - 1}`, status: 'CANCELED' });
      runs.push({ id: `f${level}`, parent: `r${level}`, status: 'FAILED' });
    }
    expect(collectionOf(runs).blame.totals.causes).toBe(29_999);
  });
});
