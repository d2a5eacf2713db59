import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../source/model/critical-path.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

/** Each step as `id own seconds`, indented by its depth. */
function pathOf(runs: readonly TerseRun[]): string[] | null {
  const { index, forest } = collectionOf(runs);
  const path = criticalPath(index, forest, 0);
  if (path === null) return null;
  return path.steps.map(({ row, depth, ownMs }) => `${'  '.repeat(depth)}${index.id(row)} ${ownMs / 1000}`);
}

const top: TerseRun = { id: 'top', created: 0, finished: 20 };
const below = (id: string, created: number, finished: number, more: Partial<TerseRun> = {}): TerseRun => ({
  id,
  parent: 'top',
  created,
  finished,
  ...more,
});

describe('the critical path', () => {
  test.each<[string, TerseRun[], string[] | null]>([
    ['of a run alone is the run', [top], ['top 20']],
    [
      'goes through children one after the other',
      [top, below('a', 1, 8), below('b', 9, 19)],
      ['top 3', '  a 7', '  b 10'],
    ],
    [
      'takes of those side by side the last to end',
      [top, below('a', 1, 8), below('b', 1, 15)],
      ['top 6', '  b 14'],
    ],
    [
      'takes of those side by side one, however short they are',
      [top, below('a', 1, 1.5), below('b', 1, 1.6), below('c', 1, 1.4)],
      ['top 19.4', '  b 0.6'],
    ],
    [
      'goes down, level by level',
      [top, below('a', 2, 18), below('x', 3, 17, { parent: 'a' }), below('y', 3, 9, { parent: 'a' })],
      ['top 4', '  a 2', '    x 14'],
    ],
    ['not through what nobody awaited', [top, below('a', 1, 19, { isAwaited: false })], ['top 20']],
    ['not through what ended after its parent', [top, below('a', 1, 25)], ['top 20']],
    [
      'through what ended after it within the skew of clocks',
      [top, below('a', 1, 20.5)],
      ['top 1', '  a 19'],
    ],
    ['not through what ended before the parent began', [top, below('a', -9, -3)], ['top 20']],
    ['through an old run only from the parent’s beginning on', [top, below('a', -9, 4)], ['top 16', '  a 4']],
    ['not through a child with an end before its beginning', [top, below('a', 9, 3)], ['top 20']],
    ['not through a child without times', [top, { id: 'a', parent: 'top' }], ['top 20']],
    ['of a run without an end is none', [{ id: 'top', created: 0 }], null],
    ['of a run that ended before it began is none', [{ id: 'top', created: 9, finished: 3 }], null],
    [
      'goes on with what goes on',
      [
        { id: 'top', created: 0, status: 'WAITING' },
        { id: 'a', parent: 'top', created: 5, status: 'EXECUTING' },
        { id: 'now', created: 30 },
      ],
      ['top 5', '  a 25'],
    ],
    [
      'of a run that ended leaves out what goes on',
      [top, { id: 'a', parent: 'top', created: 5, status: 'EXECUTING' }, { id: 'now', created: 30 }],
      ['top 20'],
    ],
  ])('%s', (_, runs, path) => {
    expect(pathOf(runs)).toEqual(path);
  });

  test('its steps sum up to the whole, each run at most once', () => {
    const runs = fc.array(
      fc.record({
        parent: fc.nat(8),
        created: fc.integer({ min: -5, max: 30 }),
        took: fc.integer({ min: -2, max: 25 }),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(runs, (drawn) => {
        const all: TerseRun[] = [
          top,
          ...drawn.map(({ parent, created, took }, at) => ({
            id: `run_${at}`,
            parent: at === 0 || parent >= at ? 'top' : `run_${parent}`,
            created,
            finished: created + took,
          })),
        ];
        const { index, forest } = collectionOf(all);
        const path = criticalPath(index, forest, 0);
        const steps = path?.steps ?? [];
        expect(steps.reduce((sum, { ownMs }) => sum + ownMs, 0)).toBe(20_000);
        expect(steps.every(({ ownMs }) => ownMs >= 0)).toBe(true);
        expect(path?.rows.size).toBe(steps.length);
      }),
    );
  });

  test('a hundred thousand deep and wide', () => {
    const deep = Array.from({ length: 100_000 }, (_, at) => ({
      id: `d${at}`,
      created: 0,
      finished: 9,
      ...(at === 0 ? {} : { parent: `d${at - 1}` }),
    }));
    expect(pathOf(deep)).toHaveLength(100_000);
    const wide = Array.from({ length: 100_000 }, (_, at) => below(`w${at}`, at % 19, (at % 19) + 1));
    expect(pathOf([top, ...wide])).toHaveLength(20);
  });
});
