import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildForest } from '../../source/model/build-forest.ts';
import { noRow } from '../../source/model/run-index.ts';
import { isFailedState } from '../../source/model/run-state.ts';
import { RunStore } from '../../source/model/run-store.ts';
import { recordFrom, storeOf, type TerseRun } from '../helpers/collection-of.ts';
import { forestText, warningsText } from '../helpers/forest-text.ts';

function grow(runs: readonly TerseRun[]): { tree: string[]; warnings: string[] } {
  const store = storeOf(runs.map((run) => ({ ...run, id: `run_${run.id}`, ...links(run) })));
  const forest = buildForest(store);
  return { tree: forestText(store, forest).split('\n'), warnings: warningsText(forest.warnings) };
}

function links(run: TerseRun): Partial<TerseRun> {
  return {
    ...(run.parent === undefined ? {} : { parent: `run_${run.parent}` }),
    ...(run.root === undefined ? {} : { root: `run_${run.root}` }),
    ...(run.children === undefined ? {} : { children: run.children.map((id) => `run_${id}`) }),
  };
}

describe('joins', () => {
  test.each<[string, readonly TerseRun[], readonly string[]]>([
    ['a child to the parent it names', [{ id: 'a' }, { id: 'b', parent: 'a' }], ['a', '  b']],
    ['a child to the parent that lists it', [{ id: 'b' }, { id: 'a', children: ['b'] }], ['a', '  b']],
    ['runs that no document describes', [{ id: 'b', parent: 'p', children: ['c'] }], ['p', '  b', '    c']],
    [
      'children by creation, those without a time last',
      [
        { id: 'a' },
        { id: 'z', parent: 'a' },
        { id: 'y', parent: 'a', created: 5 },
        { id: 'x', parent: 'a', created: 3 },
        { id: 'w', parent: 'a', created: 5 },
      ],
      ['a', '  x', '  y', '  w', '  z'],
    ],
    [
      'families in the order in which the input first names a run of each',
      [{ id: 'c', parent: 'b' }, { id: 'x' }, { id: 'b', parent: 'a' }, { id: 'y', parent: 'x' }],
      ['a', '  b', '    c', 'x', '  y'],
    ],
    ['at a depth of 1 the root as the parent', [{ id: 'b', depth: 1, root: 'a' }], ['a', '  b']],
    ['a run with a root and no parent below the root', [{ id: 'b', depth: 2, root: 'a' }], ['a', '  ~b']],
    ['a root that names itself', [{ id: 'a', root: 'a' }], ['a']],
    [
      'a missing parent below the root that its child names',
      [{ id: 'r' }, { id: 'c', parent: 'p', root: 'r' }],
      ['r', '  ~p', '    c'],
    ],
    [
      'a referenced parent of depth 1 straight below the root',
      [
        { id: 'c', parent: 'p', root: 'r', depth: 2 },
        { id: 'p', presence: 'referenced', status: 'WAITING', depth: 1 },
      ],
      ['r', '  p', '    c'],
    ],
    [
      'a parent from a list page, which tells its depth but no relation',
      [
        { id: 'p', depth: 2 },
        { id: 'c', parent: 'p', root: 'r', depth: 3 },
      ],
      ['r', '  ~p', '    c'],
    ],
    [
      'the root created first where children of a missing parent name several',
      [
        { id: 'c', parent: 'p', root: 'r2' },
        { id: 'd', parent: 'p', root: 'r1' },
        { id: 'r2', created: 2 },
        { id: 'r1', created: 1 },
      ],
      ['r1', '  ~p', '    c', '    d', 'r2'],
    ],
  ])('%s', (_, runs, tree) => {
    expect(grow(runs).tree).toEqual(tree);
  });
});

describe('tells contradictions', () => {
  test.each<[string, readonly TerseRun[], readonly string[], readonly string[]]>([
    [
      "a child's own word wins over a list",
      [
        { id: 'a', children: ['c'] },
        { id: 'b', children: ['c'] },
        { id: 'c', parent: 'b' },
      ],
      ['a', 'b', '  c'],
      ['several-parents c a'],
    ],
    [
      'among lists the parent created first',
      [{ id: 'a', created: 9, children: ['c'] }, { id: 'b', created: 1, children: ['c'] }, { id: 'c' }],
      ['a', 'b', '  c'],
      ['several-parents c a'],
    ],
    [
      'then the smallest id',
      [
        { id: 'b', children: ['c'] },
        { id: 'a', children: ['c'] },
        { id: 'd', children: ['c'] },
      ],
      ['b', 'a', '  c', 'd'],
      ['several-parents c b', 'several-parents c d'],
    ],
    ['a run as its own parent', [{ id: 'a', parent: 'a' }], ['a'], ['self-parent a a']],
    ['a run that lists itself', [{ id: 'a', children: ['a', 'b'] }], ['a', '  b'], ['self-parent a a']],
    [
      'a run as its own parent, which another lists',
      [
        { id: 'a', parent: 'a' },
        { id: 'p', children: ['a'] },
      ],
      ['p', '  a'],
      ['self-parent a a'],
    ],
    [
      'a ring of two, cut at the run created first',
      [
        { id: 'a', parent: 'b', created: 5 },
        { id: 'b', parent: 'a', created: 2 },
      ],
      ['b', '  a'],
      ['cycle b a'],
    ],
    [
      'a ring without times, cut at the smallest id, with what hangs on it',
      [
        { id: 'c', parent: 'b' },
        { id: 'b', parent: 'a' },
        { id: 'a', parent: 'c' },
        { id: 'd', parent: 'c' },
      ],
      ['a', '  b', '    c', '      d'],
      ['cycle a c'],
    ],
    [
      'a ring of lists',
      [
        { id: 'a', children: ['b'] },
        { id: 'b', children: ['a'] },
      ],
      ['a', '  b'],
      ['cycle a b'],
    ],
    [
      'two rings, a warning each',
      [
        { id: 'a', parent: 'b' },
        { id: 'b', parent: 'a' },
        { id: 'x', parent: 'y' },
        { id: 'y', parent: 'x' },
      ],
      ['a', '  b', 'x', '  y'],
      ['cycle a b', 'cycle x y'],
    ],
    [
      'a root that is another than the run names',
      [{ id: 'a' }, { id: 'b', parent: 'a', root: 'x' }],
      ['a', '  b', 'x'],
      ['root-mismatch b x'],
    ],
    [
      'runs that name each other as roots',
      [
        { id: 'b', root: 'a' },
        { id: 'a', root: 'b' },
      ],
      ['a', '  ~b'],
      ['root-mismatch a b'],
    ],
    [
      'a run of a ring that names another root stays the root of its ring',
      [{ id: 'a', parent: 'b', root: 'r' }, { id: 'b', parent: 'a' }, { id: 'r' }],
      ['a', '  b', 'r'],
      ['cycle a b', 'root-mismatch a r'],
    ],
    [
      'a child that its parent does not list among others',
      [
        { id: 'a', children: ['b'] },
        { id: 'c', parent: 'a' },
      ],
      ['a', '  b', '  c'],
      ['child-not-listed c a'],
    ],
    ['but not where it lists none', [{ id: 'a' }, { id: 'c', parent: 'a' }], ['a', '  c'], []],
    [
      'a root of its own beside depth 1',
      [
        { id: 'b', depth: 1, root: 'a' },
        { id: 'p', children: ['b'] },
      ],
      ['a', '  b', 'p'],
      ['several-parents b p'],
    ],
  ])('%s', (_, runs, tree, warnings) => {
    const grown = grow(runs);
    expect(grown.tree).toEqual(tree);
    expect(grown.warnings).toEqual(warnings);
  });
});

describe('a hundred thousand', () => {
  const size = 100_000;
  const idOf = (number: number): string => `run_${number}`;
  const forestOf = (parentOf: (number: number) => number): ReturnType<typeof buildForest> => {
    const store = new RunStore();
    for (let from = 0; from < size; from += 5000) {
      store.add(
        Array.from({ length: 5000 }, (_, at) =>
          recordFrom({ id: idOf(from + at), parent: idOf(parentOf(from + at)), status: 'FAILED' }, from + at),
        ),
      );
    }
    return buildForest(store);
  };

  test('runs in one ring are one chain', () => {
    const forest = forestOf((number) => (number + 1) % size);
    expect(forest.roots).toHaveLength(1);
    expect(forest.warnings).toHaveLength(1);
    const root = forest.roots[0] as number;
    expect(forest.subtreeSize[root]).toBe(size);
    expect(forest.subtreeFailed[root]).toBe(size);
    expect(Math.max(...[0, 1, size - 1].map((row) => forest.depth[row] as number))).toBe(size - 1);
  });
});

test('whatever the links say, every run is reachable exactly once', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const anyRun: fc.Arbitrary<TerseRun> = fc.record(
    {
      id: name,
      parent: name,
      root: name,
      depth: fc.nat(3),
      created: fc.nat(4),
      status: fc.constantFrom('COMPLETED', 'FAILED', 'EXECUTING', 'ODD'),
      children: fc.array(name, { maxLength: 3 }),
    },
    { requiredKeys: ['id'] },
  );
  fc.assert(
    fc.property(fc.array(anyRun, { maxLength: 9 }), (runs) => {
      const store = storeOf(runs);
      const forest = buildForest(store);
      const reached = forestText(store, forest)
        .split('\n')
        .filter((line) => line !== '');
      expect(reached.map((line) => line.replace(/[ ~]/g, '')).sort()).toEqual(
        Array.from({ length: store.size }, (_, row) => store.id(row)).sort(),
      );
      let failed = 0;
      for (const root of forest.roots) failed += forest.subtreeFailed[root] as number;
      expect(failed).toBe(countIf(store.size, (row) => isFailedState(store.state(row))));
      for (let row = 0; row < store.size; row++) {
        const parent = forest.parent[row] as number;
        expect(forest.root[row]).toBe(parent === noRow ? row : forest.root[parent]);
      }
    }),
    { numRuns: 500 },
  );
});

function countIf(size: number, is: (row: number) => boolean): number {
  return Array.from({ length: size }, (_, row) => row).filter(is).length;
}

test('the tree does not depend on the order of the input, but for ties', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const anyRuns = fc.uniqueArray(
    fc.record(
      { id: name, parent: name, root: name, depth: fc.nat(3), children: fc.array(name, { maxLength: 3 }) },
      { requiredKeys: ['id'] },
    ),
    { selector: (run) => run.id },
  );
  const parentsOf = (runs: readonly TerseRun[]): Map<string, string> => {
    const store = storeOf(runs);
    const forest = buildForest(store);
    const pairs = Array.from({ length: store.size }, (_, row): [string, string] => {
      const parent = forest.parent[row] as number;
      const mark = forest.isParentUnknown[row] === 1 ? '~' : '';
      return [store.id(row), parent === noRow ? '' : mark + store.id(parent)];
    });
    return new Map(pairs.sort(([first], [second]) => (first < second ? -1 : 1)));
  };
  fc.assert(
    fc.property(
      anyRuns.chain((runs) =>
        fc.tuple(fc.constant(runs), fc.shuffledSubarray(runs, { minLength: runs.length })),
      ),
      ([runs, shuffled]) => {
        expect(parentsOf(shuffled)).toEqual(parentsOf(runs));
      },
    ),
    { numRuns: 500 },
  );
});
