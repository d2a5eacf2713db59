/** The tab compare: what it compares with, and in what the two differ. */
import { expect, test } from 'vitest';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import type { RunBody } from '../../source/model/run-body.ts';
import { rowsToLoad } from '../../source/state/comparison-base.ts';
import { detailRows } from '../../source/state/detail-rows.ts';
import type { State } from '../../source/state/state.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { detailTexts } from '../helpers/detail-text.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';

const runs = collectionOf([
  { id: 'run_a', task: 'ship', version: '1', created: 0, started: 1, finished: 3, tags: ['eu'] },
  { id: 'run_b', task: 'ship', version: '2', created: 10, started: 11, finished: 13 },
  { id: 'run_c', task: 'ship', version: '3', created: 20, started: 21, finished: 29, status: 'FAILED' },
  { id: 'run_d', task: 'ship', version: '3', created: 30, started: 31, finished: 33 },
  { id: 'run_e', task: 'mail', created: 40, status: 'FAILED' },
  { id: 'run_g', task: 'ship', status: 'FAILED' },
]);

function at(id: string): State {
  return stateOf(runs, undefined, { select: id });
}

function bodyOf(row: number, payload: string): RunBody {
  const json = parseJsonTree(new TextEncoder().encode(`{"payload":${payload}}`));
  const parts = { payload: { tree: json, node: 1 }, output: null, metadata: null };
  return { row, json, parts } as unknown as RunBody;
}

test('compares with the last run of the task before it that went well', () => {
  const compared = pressed(at('run_c'), 'c');
  expect(rowsToLoad(compared)).toEqual([2, 1]);
  expect(detailTexts(detailRows(compared))).toEqual([
    expect.stringContaining('Compared with: '),
    '(the last run of this task before it that went well)',
    '',
    '# run',
    'status: Failed was Completed',
    'version: 3 was 2',
    expect.stringMatching(/^duration: /),
    '(same task, tags, test run, attempts, queued, children)',
    '(loading…)',
  ]);
});

test('tells every value of the payload that differs once both are read', () => {
  const bodies = new Map(
    [bodyOf(2, '{"a":1,"b":[1]}'), bodyOf(1, '{"a":2,"b":[1],"c":true}')].map((body) => [body.row, body]),
  );
  const rows = detailTexts(detailRows({ ...pressed(at('run_c'), 'c'), bodies }));
  expect(rows.slice(-4)).toEqual(['', '# payload', 'a: 1 was 2', 'c: - was true']);
});

test.each([
  ['run_e', '(nothing to compare with: no run of this task went well before it (M marks another))'],
  ['run_g', '(nothing to compare with: when this run was created is not known)'],
])('%s has nothing to be compared with, and says why', (id, note) => {
  expect(detailTexts(detailRows(pressed(at(id), 'c')))).toEqual([note]);
});

test('a marked run is compared with before any other, until the mark is taken away', () => {
  const marked = pressed(at('run_a'), 'M');
  expect(marked.notice).toBe('marked ship: c on another run compares it with this one');
  expect(rowsToLoad(pressed(marked, 'j j c'))).toEqual([2, 0]);
  expect(rowsToLoad(pressed(marked, 'M j j c'))).toEqual([2, 1]);
});

test('only the comparison needs a second body', () => {
  expect(rowsToLoad(at('run_c'))).toEqual([2]);
  expect(rowsToLoad(pressed(at('run_c'), 'c d'))).toEqual([2]);
});
