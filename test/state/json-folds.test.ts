/** Folds that are opened to show a value, or below one: held against opening them one by one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import { jsonDetailRows } from '../../source/state/detail-rows-of-json.ts';
import {
  foldsToShow,
  foldsWithSubtreeOpen,
  type JsonView,
  jsonFoldKey,
} from '../../source/state/json-folds.ts';

function viewOf(value: unknown, level: number): JsonView {
  const tree = parseJsonTree(new TextEncoder().encode(JSON.stringify(value)));
  return { tree, top: 0, name: 'payload', level, toggledFolds: new Set() };
}

/** Nodes that have a line. */
function shownNodes(view: JsonView): ReadonlySet<number> {
  const rows = jsonDetailRows(view);
  const nodes = new Set<number>();
  for (let index = 0; index < rows.count; index += 1) {
    const row = rows.at(index);
    if (row.kind === 'json' && !row.isClosing) nodes.add(row.node);
  }
  return nodes;
}

const chain = (depth: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1)
    value = level % 2 === 0 ? [value, level] : { in: value, level };
  return value;
};
const values = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 60, max: 140 }).map(chain));

test('a value is shown, and nothing that was shown is hidden, whatever was folded before', () => {
  fc.assert(
    fc.property(
      values,
      fc.nat(3),
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.nat(),
      (value, level, toggles, wanted) => {
        let view = viewOf(value, level);
        for (const [turn, toggle] of toggles.entries()) {
          const node = toggle % view.tree.size;
          const key = jsonFoldKey({ ...view, node });
          const folds = new Set(view.toggledFolds);
          if (key !== null && turn % 2 === 0 && !folds.delete(key)) folds.add(key);
          view = { ...view, toggledFolds: turn % 2 === 0 ? folds : foldsToShow(view, node) };
        }
        const before = shownNodes(view);
        const node = wanted % view.tree.size;
        const after = { ...view, toggledFolds: foldsToShow(view, node) };
        const shown = shownNodes(after);
        expect(shown.has(node)).toBe(true);
        expect([...before].filter((one) => !shown.has(one))).toEqual([]);
        const rows = jsonDetailRows(after);
        expect(rows.at(rows.indexOfNode?.(view.tree, 'payload', node) ?? -1)).toMatchObject({
          node,
          isClosing: false,
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('below a value all is open, and can be folded again', () => {
  const view = viewOf({ a: [[1, [2]], 3], b: [[4]] }, 1);
  const [a] = [1];
  const open = { ...view, toggledFolds: foldsWithSubtreeOpen(view, a) };
  expect(shownNodes(open).size).toBe(view.tree.size - 2);
  const key = jsonFoldKey({ ...view, node: 2 }) ?? '';
  const folded = { ...open, toggledFolds: new Set([...open.toggledFolds, key]) };
  expect(shownNodes(folded).size).toBe(view.tree.size - 2 - 3);
  expect(shownNodes({ ...folded, toggledFolds: foldsWithSubtreeOpen(folded, a) })).toEqual(shownNodes(open));
});

describe('a line is found by its node', () => {
  test('not where it is folded, and not of another tree or name', () => {
    const view = viewOf([[1], 2], 1);
    const rows = jsonDetailRows(view);
    const other = viewOf([[1], 2], 1);
    expect([0, 1, 2, 3].map((node) => rows.indexOfNode?.(view.tree, 'payload', node))).toEqual([0, 1, -1, 2]);
    expect(rows.indexOfNode?.(other.tree, 'payload', 0)).toBe(-1);
    expect(rows.indexOfNode?.(view.tree, 'output', 0)).toBe(-1);
  });
});

describe('a long string', () => {
  const view = viewOf({ note: `one\ntwo\n${'x'.repeat(150)}`, id: 'run' }, 1);
  const key = jsonFoldKey({ ...view, node: 1 }) ?? '';
  const open = jsonDetailRows({ ...view, toggledFolds: new Set([key]) });
  const told = (rows: typeof open) =>
    Array.from({ length: rows.count }, (_, index) => {
      const row = rows.at(index);
      return row.kind === 'json'
        ? `${row.node}${row.isFolded ? '+' : ''}`
        : row.kind === 'json-text'
          ? row.depth
          : row.kind;
    });

  test('is opened in lines of its own, and closed from any of them', () => {
    expect(told(jsonDetailRows(view))).toEqual(['0', '1+', '2', '0']);
    expect(told(open)).toEqual(['0', '1', 2, 2, 2, 2, '2', '0']);
    const line = open.at(3);
    expect(line.kind === 'json-text' ? jsonFoldKey(line) : null).toBe(key);
  });

  test('values behind it are found by their node', () => {
    expect([1, 2].map((node) => open.indexOfNode?.(view.tree, 'payload', node))).toEqual([1, 6]);
  });

  test('a short one is not opened', () => {
    expect(jsonFoldKey({ ...view, node: 2 })).toBeNull();
  });
});
