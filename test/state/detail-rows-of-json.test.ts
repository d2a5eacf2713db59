import { describe, expect, test } from 'vitest';
import { keyText, sourceText } from '../../source/model/json-text.ts';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import type { DetailRow, DetailRows } from '../../source/state/detail-row.ts';
import { jsonDetailRows } from '../../source/state/detail-rows-of-json.ts';
import { type JsonView, jsonFoldKey } from '../../source/state/json-folds.ts';

function viewOf(json: string, level: number, toggled: readonly string[] = [], top = 0): JsonView {
  const tree = parseJsonTree(new TextEncoder().encode(json));
  return { tree, top, name: 'payload', level, toggledFolds: new Set(toggled) };
}

function told(row: DetailRow): string {
  if (row.kind !== 'json') return row.kind;
  const { tree, node, depth, isClosing, isFolded } = row;
  const key = node === row.top ? '' : `${keyText(tree, node)?.text ?? ''}:`;
  const value = sourceText(tree, node).text;
  const sign = isClosing ? value.at(-1) : isFolded ? `${value[0]}…` : /^[[{]/.test(value) ? value[0] : value;
  const isEmpty = tree.count[node] === 0 && !isClosing && /^[[{]/.test(value);
  return `${'  '.repeat(depth)}${isClosing ? '' : key}${isEmpty ? value : sign}`;
}

const toldAll = (rows: DetailRows): string[] =>
  Array.from({ length: rows.count }, (_, index) => told(rows.at(index)));

describe('jsonDetailRows', () => {
  const json = '{"a":{"b":[1,{"c":2}],"e":{}},"d":[],"f":"x"}';

  test('a level of 1 opens the top alone', () => {
    expect(toldAll(jsonDetailRows(viewOf(json, 1)))).toEqual(['{', '  a:{…', '  d:[]', '  f:"x"', '}']);
  });

  test('a high level opens all, with every closing bracket', () => {
    expect(toldAll(jsonDetailRows(viewOf(json, 9)))).toEqual([
      '{',
      '  a:{',
      '    b:[',
      '      :1',
      '      :{',
      '        c:2',
      '      }',
      '    ]',
      '    e:{}',
      '  }',
      '  d:[]',
      '  f:"x"',
      '}',
    ]);
  });

  test('a toggled fold stands otherwise than its level says', () => {
    expect(toldAll(jsonDetailRows(viewOf(json, 1, ['json:payload:/a'])))).toEqual([
      '{',
      '  a:{',
      '    b:[…',
      '    e:{}',
      '  }',
      '  d:[]',
      '  f:"x"',
      '}',
    ]);
    expect(toldAll(jsonDetailRows(viewOf(json, 9, ['json:payload:'])))).toEqual(['{…']);
    expect(toldAll(jsonDetailRows(viewOf(json, 1, ['json:output:/a', 'json:payload:/gone'])))).toHaveLength(
      5,
    );
  });

  test('a part of a document is a tree of its own', () => {
    const view = viewOf(json, 1, ['json:payload:/b'], 1);
    expect(toldAll(jsonDetailRows(view))).toEqual(['{', '  b:[', '    :1', '    :{…', '  ]', '  e:{}', '}']);
  });

  test.each(['1', '"x"', 'null', '{}', '[]'])('%s is one row', (value) => {
    expect(toldAll(jsonDetailRows(viewOf(value, 3)))).toEqual([value]);
  });

  test('outside its rows there is nothing', () => {
    const rows = jsonDetailRows(viewOf('[1]', 1));
    expect([rows.at(-1), rows.at(3)]).toEqual([{ kind: 'blank' }, { kind: 'blank' }]);
  });

  test('a million keys are a million rows, each made when asked for', () => {
    const json = `{${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":0`).join(',')}}`;
    const rows = jsonDetailRows(viewOf(json, 1));
    expect(rows.count).toBe(1_000_002);
    expect(told(rows.at(1_000_000))).toBe('  k999999:0');
    expect(rows.at(5)).not.toBe(rows.at(5));
  });

  test('a million levels open and close', () => {
    const rows = jsonDetailRows(viewOf(`${'['.repeat(1_000_000)}1${']'.repeat(1_000_000)}`, 2_000_000));
    expect(rows.count).toBe(2_000_001);
    expect(rows.at(1_000_000)).toMatchObject({ node: 1_000_000, depth: 1_000_000 });
    expect(rows.at(2_000_000)).toMatchObject({ node: 0, depth: 0, isClosing: true });
  });
});

describe('jsonFoldKey', () => {
  const keyAt = (view: JsonView, index: number): string | null => {
    const row = jsonDetailRows(view).at(index);
    return row.kind === 'json' ? jsonFoldKey(row) : null;
  };

  test('names the container by its pointer, the closing bracket too', () => {
    const view = viewOf('{"a/b":[1],"s":"x","e":[]}', 9);
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => keyAt(view, index))).toEqual([
      'json:payload:',
      'json:payload:/a~1b',
      null,
      'json:payload:/a~1b',
      null,
      null,
      'json:payload:',
    ]);
  });

  test('toggling the key at any row folds or unfolds exactly what stands there', () => {
    const json = '{"twice":[1],"twice":[2],"deep":{"x":{"y":[{}, [3]]}}}';
    const rows = jsonDetailRows(viewOf(json, 9));
    for (let index = 0; index < rows.count; index += 1) {
      const key = keyAt(viewOf(json, 9), index);
      if (key === null) continue;
      const row = rows.at(index) as Extract<DetailRow, { kind: 'json' }>;
      const folded = jsonDetailRows(viewOf(json, 9, [key]));
      const place = Array.from({ length: folded.count }, (_, at) => folded.at(at)).find(
        (other) => other.kind === 'json' && other.node === row.node,
      );
      expect(place).toMatchObject({ isFolded: true });
    }
  });

  test('far down a fold is named by its node', () => {
    const view = viewOf(`${'['.repeat(200)}1${']'.repeat(200)}`, 300);
    expect(keyAt(view, 150)).toBe('json:payload:#150');
    expect(jsonDetailRows({ ...view, toggledFolds: new Set(['json:payload:#150']) }).count).toBe(301);
  });
});
