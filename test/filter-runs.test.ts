/** Filters asked of inputs as they are read: what the index tells, what the bytes rule out, and what only bodies tell. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filterRuns, loadFilter } from '../source/filter-runs.ts';
import { readAll } from '../source/ingest/read-all.ts';
import { isMatch } from '../source/query/match-rows.ts';
import { parseFilter } from '../source/query/parse-filter.ts';

const folder = mkdtempSync(join(tmpdir(), 'runlens-filter-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function matching(query: string, documents: readonly unknown[], spacing?: number): Promise<string[]> {
  const parsed = parseFilter(query);
  if (parsed.kind === 'mistake') throw new Error(parsed.mistake.what);
  const file = join(folder, 'runs.json');
  writeFileSync(file, documents.map((one) => JSON.stringify(one, null, spacing)).join('\n'));
  const settings = { isStrict: false, dialect: null };
  const result = await readAll({ inputs: [file], settings, maxUnpackedBytes: null });
  const told: string[] = [];
  const matches = await filterRuns(await loadFilter(parsed.expression), result, 'UTC', (line) =>
    told.push(line),
  );
  await result.close();
  expect(told).toEqual([]);
  const rows = Array.from({ length: result.runs.index.size }, (_, row) => row);
  return rows.filter((row) => isMatch(matches, row)).map((row) => result.runs.index.id(row));
}

const run = (id: string, facts: object) => ({
  id,
  status: 'COMPLETED',
  taskIdentifier: 't',
  createdAt: '2026-05-03T10:00:00.000Z',
  updatedAt: '2026-05-03T10:00:00.000Z',
  ...facts,
});

describe('bodies', () => {
  const documents = [
    run('run_number', { payload: { n: 17 } }),
    run('run_text', { payload: { n: '17' } }),
    run('run_list', { payload: { n: [17], 'a.b': { c: null } } }),
    run('run_escaped', { payload: { name: 'Zoë "Z"' }, output: [] }),
    run('run_none', { output: {} }),
  ];

  test.each([
    ['payload.n:17', ['run_number', 'run_text']],
    ['payload.n:17.0', ['run_number']],
    ['payload.n:1.7e1', ['run_number']],
    ['payload.n:"17"', ['run_text']],
    ['payload.n.0:17', ['run_list']],
    ['payload."a.b".c:null', ['run_list']],
    ['payload.a.b.c:null', []],
    ['payload.name:"Zoë \\"Z\\""', ['run_escaped']],
    ['!payload.n:17', ['run_list', 'run_escaped', 'run_none']],
    ['!payload.nothing:x id:run_n*', ['run_number', 'run_none']],
    ['(payload.n:17 | has:output) !id:run_text', ['run_number', 'run_none']],
    ['has:output', ['run_none']],
    ['!has:payload', ['run_none']],
    ['output:[]', []],
  ])('%s', async (query, ids) => {
    expect(await matching(query, documents)).toEqual(ids);
    expect(await matching(query, [documents], 2)).toEqual(ids);
  });

  test('spelled in escapes are found too', async () => {
    const file = run('run_a', { payload: { name: 'VALUE' } });
    const spelled = JSON.parse(JSON.stringify(file)) as typeof file;
    writeFileSync(join(folder, 'escaped.json'), JSON.stringify(spelled).replace('VALUE', '\\u0056ALUE'));
    const settings = { isStrict: false, dialect: null };
    const result = await readAll({
      inputs: [join(folder, 'escaped.json')],
      settings,
      maxUnpackedBytes: null,
    });
    const parsed = parseFilter('payload.name:VALUE');
    if (parsed.kind === 'mistake') throw new Error(parsed.mistake.what);
    const matches = await filterRuns(await loadFilter(parsed.expression), result, 'UTC', () => {});
    await result.close();
    expect(matches.count).toBe(1);
  });

  test('are those of the newest document that has them', async () => {
    const old = run('run_a', { payload: { n: 1 }, updatedAt: '2026-05-03T09:00:00.000Z' });
    expect(await matching('payload.n:1', [run('run_a', { status: 'FAILED' }), old])).toEqual(['run_a']);
    expect(await matching('payload.n:1', [run('run_a', { payload: { n: 2 } }), old])).toEqual([]);
  });

  test('held as text by rows of the database are read as JSON', async () => {
    const row = {
      id: 'cm9a',
      friendlyId: 'run_a',
      taskIdentifier: 't',
      status: 'COMPLETED_SUCCESSFULLY',
      payload: '{"json":{"n":17,"s":"a\\"b"},"meta":{}}',
      payloadType: 'application/super+json',
      output: '[]',
      outputType: 'application/json',
    };
    expect(await matching('payload.n:17 payload.s:"a\\"b"', [row])).toEqual(['run_a']);
    expect(await matching('has:output', [row])).toEqual([]);
  });
});

describe('what the index cuts', () => {
  const error = { name: 'Error', message: `${'x'.repeat(9000)} needle` };
  const documents = [run('run_long', { status: 'FAILED', error }), run('run_b', {})];

  test.each([
    ['error~needle', ['run_long']],
    ['error~"characters)"', []],
    ['needle', ['run_long']],
    ['error:/x needle$/', ['run_long']],
    ['!error~needle', ['run_b']],
    ['error~xxx', ['run_long']],
  ])('%s', async (query, ids) => {
    expect(await matching(query, documents)).toEqual(ids);
  });
});

test('runs without a document are asked only by words that speak of them', async () => {
  const parent = run('run_a', {
    relatedRuns: { children: [{ id: 'run_b', status: 'FAILED', taskIdentifier: 'u' }] },
  });
  expect(await matching('status:failed', [parent])).toEqual([]);
  expect(await matching('status:failed is:missing', [parent])).toEqual(['run_b']);
  expect(await matching('!is:implied', [parent])).toEqual(['run_a', 'run_b']);
  expect(await matching('is:loaded', [parent])).toEqual(['run_a']);
});
