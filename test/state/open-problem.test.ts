import { describe, expect, test } from 'vitest';
import { pointerOf } from '../../source/model/json-node.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import type { State } from '../../source/state/state.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed } from '../helpers/session-state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const size = { columns: 100, rows: 30 };

const run = {
  id: 'run_a',
  status: 'COMPLETED_SUCCESSFULLY',
  taskIdentifier: 'ship',
  createdAt: '2026-05-03T10:00:00Z',
  startedAt: '2026-05-03T10:00:01Z',
  finishedAt: '2026-05-03T10:00:02Z',
  payload: { order: { lines: [{ sku: 1 }, { sku: 2 }] } },
};

/** The pointer of the JSON value under the details' cursor, with its tab. */
function standsAt(state: State): string {
  const row = detailRows(state).at(state.details.cursor);
  return `${state.details.tab} ${row.kind === 'json' ? pointerOf(row.tree, row.node) : row.kind}`;
}

async function problemsOf(document: object | string): Promise<State> {
  const state = await stateOfDocuments([document], size, 'run_a');
  let at = pressed(state, 'o tab');
  while (at.details.tab !== 'problems') at = pressed(at, '.');
  return pressed(at, 'g');
}

describe('enter on a problem goes to its value in the JSON', () => {
  test.each<[string, object | string, string]>([
    ['a field', { ...run, version: 5 }, 'json /version'],
    ['an element', { ...run, tags: ['a', 5] }, 'json /tags/1'],
    [
      'deep within what is folded',
      { ...run, attempts: [{ status: 'FAILED', error: { message: 5 } }] },
      'json /attempts/0/error/message',
    ],
    [
      'a number that programs misread',
      JSON.stringify({ ...run, payload: { a: { b: { c: 0 } } } }).replace('"c":0', '"c":9007199254740993'),
      'json /payload/a/b/c',
    ],
  ])('%s', async (_, document, place) => {
    const state = await problemsOf(document);
    const rows = detailRows(state);
    const kinds = Array.from({ length: rows.count }, (_row, index) => rows.at(index).kind);
    expect(kinds[0]).toBe('problem');
    const opened = pressed(state, 'enter');
    expect(standsAt(opened)).toBe(place);
    expect(opened.pane).toBe('details');
  });

  test('what is folded around it is unfolded, and nothing else', async () => {
    const text = JSON.stringify({ ...run, payload: { a: { b: [0] }, z: { y: [1] } } });
    const state = await problemsOf(text.replace('"b":[0]', '"b":[9007199254740993]'));
    const folded = pressed(pressed(state, 'i -'), 'o');
    let problems = folded;
    while (problems.details.tab !== 'problems') problems = pressed(problems, '.');
    const opened = pressed(problems, 'g enter');
    expect(standsAt(opened)).toBe('json /payload/a/b/0');
    const rows = detailRows(opened);
    const pointers = Array.from({ length: rows.count }, (_, at) => rows.at(at)).map((row) =>
      row.kind === 'json' && !row.isClosing ? pointerOf(row.tree, row.node) : '',
    );
    expect(pointers).not.toContain('/payload/z/y');
  });
});

test('before the JSON is read it is told', async () => {
  const state = { ...(await problemsOf({ ...run, version: 5 })), bodies: new Map() };
  expect(pressed(state, 'enter').notice).toBe('loading…');
});

describe('the tab lists all that is wrong with the input', () => {
  const old = { ...run, id: 'run_b', finishedAt: '2026-05-03T09:00:00Z' };
  const fine = { ...run, id: 'run_c' };

  async function opened(select: string): Promise<State> {
    return pressed(await stateOfDocuments([{ ...run, version: 5 }, old, fine], size, select), 'o tab ,');
  }

  test('of a run that is fine, with a jump to each that is not', async () => {
    const state = await opened('run_c');
    expect(detailTexts(detailRows(state))).toEqual([
      '(nothing is wrong with this run)',
      '',
      '# in all of the input: 2',
      expect.stringMatching(/invalid \/version/),
      'warning finished-before-started run_b → 1',
    ]);
    const idAt = ({ runs, cursor }: State): string => runs.index.id(cursor);
    expect(idAt(pressed(state, 'G enter'))).toBe('run_b');
    expect(idAt(pressed(state, 'G k enter'))).toBe('run_a');
    expect(idAt(pressed(state, 'G enter ['))).toBe('run_c');
  });

  test('a warning about the run that is shown leads nowhere: what it means is told', async () => {
    const state = pressed(await opened('run_b'), 'g enter');
    expect(state.notice).toMatch(/^[a-z-]+: ./);
  });
});
