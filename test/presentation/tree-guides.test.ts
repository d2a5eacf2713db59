import { describe, expect, test } from 'vitest';
import { noRow } from '../../source/model/run-index.ts';
import { segmentsText } from '../../source/presentation/segments.ts';
import { type GuideView, TreeGuides } from '../../source/presentation/tree-guides.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

/** A tree told by its parents: `b<a` is b below a. */
function viewOf(
  tree: string,
  overrides: Partial<GuideView> = {},
): { view: GuideView; row: (id: string) => number } {
  const runs = tree.split(' ').map((pair, at): TerseRun => {
    const [id = '', parent] = pair.split('<');
    return { id: `run_${id}`, created: at, ...(parent === undefined ? {} : { parent: `run_${parent}` }) };
  });
  const { index, forest } = collectionOf(runs);
  const view: GuideView = {
    forest,
    zoom: noRow,
    cellsALevel: 1,
    deepLevel: 12,
    isAscii: false,
    hasLaterSibling: (row) => forest.nextSibling[row] !== noRow,
    toneBelow: () => 'dim',
    ...overrides,
  };
  return { view, row: (id) => index.rowOf(`run_${id}`) };
}

function drawn(tree: string, order: string, overrides: Partial<GuideView> = {}): readonly string[] {
  const { view, row } = viewOf(tree, overrides);
  const guides = new TreeGuides(view);
  return order.split(' ').map((id) => `${segmentsText(guides.before(row(id)))}${id}`);
}

const family = 'a b<a c<a d<c e<d f<c g<a';

describe('guides', () => {
  test('one cell a level', () => {
    expect(drawn(family, 'a b c d e f g')).toEqual(['a', '├b', '├c', '│├d', '││╰e', '│╰f', '╰g']);
  });

  test('two cells a level', () => {
    expect(drawn(family, 'a b c d e f g', { cellsALevel: 2 })).toEqual([
      'a',
      '├─b',
      '├─c',
      '│ ├─d',
      '│ │ ╰─e',
      '│ ╰─f',
      '╰─g',
    ]);
  });

  test('in ASCII', () => {
    expect(drawn(family, 'a c d e f g', { isAscii: true, cellsALevel: 2 })).toEqual([
      'a',
      '|-c',
      '| |-d',
      '| | `-e',
      '| `-f',
      '`-g',
    ]);
  });

  test('a window that begins deep in the tree has the guides of the runs above it', () => {
    expect(drawn(family, 'e f g')).toEqual(['││╰e', '│╰f', '╰g']);
  });

  test('levels are counted from the run that the view is narrowed to', () => {
    const { view, row } = viewOf(family);
    const guides = new TreeGuides({ ...view, zoom: row('c') });
    expect(['c', 'd', 'e'].map((id) => segmentsText(guides.before(row(id))))).toEqual(['', '├', '│╰']);
  });

  test('a line below a run goes on with its own children where they are shown', () => {
    const { view, row } = viewOf(family);
    const guides = new TreeGuides(view);
    expect(segmentsText(guides.below(row('d'), true))).toBe('│││');
    expect(segmentsText(guides.below(row('d'), false))).toBe('││ ');
    expect(segmentsText(guides.below(row('g'), false))).toBe('  ');
  });

  test('from the deepest level on the level is told', () => {
    const chain = ['r0', ...Array.from({ length: 20 }, (_, at) => `r${at + 1}<r${at}`)].join(' ');
    const lines = drawn(`${chain} s<r3`, 'r3 r4 r11 r12 r20 s', {});
    expect(lines).toEqual([
      '  ╰r3',
      '   ├r4',
      '   │      ╰r11',
      '   │       …12r12',
      '   │       …20r20',
      '   ╰s',
    ]);
    expect(drawn(`${chain} s<r3`, 'r4 r5 r20', { deepLevel: 5 })).toEqual([
      '   ├r4',
      '   │…5r5',
      '   │…20r20',
    ]);
  });

  test('a million levels are drawn without a walk to the top for every row', () => {
    const depth = 1_000_000;
    const parent = Int32Array.from({ length: depth }, (_, at) => at - 1);
    const none = new Int32Array(depth).fill(noRow);
    const { view } = viewOf('a');
    let asked = 0;
    const guides = new TreeGuides({
      ...view,
      forest: { ...view.forest, parent, nextSibling: none, depth: Int32Array.from(parent, (at) => at + 1) },
      hasLaterSibling: () => {
        asked += 1;
        return false;
      },
    });
    for (let row = depth - 50; row < depth; row += 1) {
      expect(segmentsText(guides.before(row))).toBe(`           …${row}`);
    }
    expect(asked).toBeLessThan(1000);
  });
});
