import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../source/ingest/read-all.ts';
import type { ReadSettings } from '../../source/ingest/read-settings.ts';
import { nodeAt } from '../../source/model/json-node.ts';
import { stringText } from '../../source/model/json-text.ts';
import * as spans from '../helpers/fixtures/span-documents.ts';
import { exportLines } from '../helpers/fixtures/span-plan.ts';
import { checkLines } from './check-lines.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();
const plain: ReadSettings = { isStrict: false, dialect: null };
const strict: ReadSettings = { isStrict: true, dialect: null };
const lines = exportLines(spans.retried).map((line) => JSON.stringify(line));
const other = '{"id":"run_other","status":"EXECUTING","taskIdentifier":"other"}';

async function read(name: string, content: string | Uint8Array, settings = plain) {
  const result = await readAll({ inputs: [write(name, content)], settings, maxUnpackedBytes: null });
  const { index } = result.runs;
  const ids = Array.from({ length: index.size }, (_, row) => index.id(row));
  return { ...result, ids, row: ids.findIndex((id) => id !== 'run_other') };
}

describe('all lines of a file are one run', () => {
  test.each([
    ['lines', lines.join('\n')],
    ['lines that Windows ends', lines.join('\r\n')],
    ['an array', `[${lines.join(',')}]`],
    [
      'an indented array',
      JSON.stringify(
        lines.map((line) => JSON.parse(line)),
        null,
        2,
      ),
    ],
    ['values without anything between', lines.join('')],
    ['arrays in lines', `[${lines[0]}]\n[[${lines.slice(1).join(',')}]]`],
    ['packed lines', gzipSync(lines.join('\n'))],
    ['lines with other documents between', [lines[0], other, ...lines.slice(1), other].join('\n')],
    ['lines with junk between', [lines[0], 'junk {', ...lines.slice(1), '}'].join('\n')],
    ['an array with other documents in it', `[${[lines[0], other, ...lines.slice(1)].join(',\n')}]`],
  ])('from %s', async (_, content) => {
    const { ids, row, runs, loadRun, close } = await read('run_a1.jsonl', content);
    expect(ids.filter((id) => id !== 'run_other')).toEqual(['run_a1']);
    expect(runs.index.attempts(row).map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(runs.documents[runs.index.document(row)]).toMatchObject({
      dialect: 'trace-export',
      verdict: 'ok',
    });
    const body = await loadRun(row);
    await close();
    expect(body.run.attempts.length).toBe(3);
    expect(body.run.logs.length).toBe(6);
    expect(body.problems).toEqual([]);
    const last = stringText(body.json, nodeAt(body.json, `/${lines.length - 1}/spanId`), 100);
    expect(last.text).toBe('pay-a3');
  });
});

test.each([
  ['run_a1.jsonl', 'run_a1'],
  ['trace.jsonl', /^unknown run \(.*trace\.jsonl\)$/],
])('the file %s names the run', async (name, id) => {
  const { ids, close } = await read(name, lines.join('\n'));
  await close();
  expect(ids).toHaveLength(1);
  expect(ids[0]).toMatch(id);
});

describe('--check counts every line', () => {
  const check = (content: string, settings: ReadSettings) =>
    checkLines([write('run_a1.jsonl', content)], settings);

  test('as a document', async () => {
    expect(await check(lines.join('\n'), plain)).toEqual({
      out: ['9 ok, 0 invalid, 0 duplicate, 0 warnings'],
      err: [],
    });
  });

  test('and says what is wrong with which', async () => {
    const bad = '{"spanId":"x","time":"2026-11-03T09:12:00.000Z","message":5}';
    const { out } = await check([bad, other, 'junk', ` ${bad}`, ...lines].join('\n'), plain);
    expect(out).toEqual([
      'run_a1.jsonl:1:59: invalid /message: must be a string, found 5',
      'run_a1.jsonl:3:1: not JSON: expected a value',
      'run_a1.jsonl:4:60: invalid /message: must be a string, found 5',
      '10 ok, 3 invalid, 0 duplicate, 0 warnings',
    ]);
  });

  test('of which none is a run of the run schema', async () => {
    const { out } = await check(lines.join('\n'), strict);
    expect(out.at(-1)).toBe('0 ok, 9 invalid, 0 duplicate, 0 warnings');
  });
});

test('what is wrong with a line is told at its place in the run, too', async () => {
  const bad = '  {"spanId":"x","time":"2026-11-03T09:12:00.000Z","message":5,"message":6}';
  const { row, runs, loadRun, close } = await read(
    'run_a1.jsonl',
    [bad, other, 'jünk', bad, ...lines].join('\n'),
  );
  expect(runs.index.isInvalid(row)).toBe(true);
  const { problems } = await loadRun(row);
  await close();
  expect(problems.map(({ line, column, pointer, runId }) => [line, column, pointer, runId])).toEqual([
    [1, 63, null, 'run_a1'],
    [1, 73, '/0/message', 'run_a1'],
    [4, 63, null, 'run_a1'],
    [4, 73, '/1/message', 'run_a1'],
  ]);
  expect(runs.problems.filter(({ kind }) => kind === 'invalid').map(({ runId }) => runId)).toEqual([
    'run_a1',
    'run_a1',
  ]);
});

test('two files are two runs, and one with a document of its own is one', async () => {
  const inputs = [
    write('run_a1.jsonl', lines.join('\n')),
    write('run_b2.jsonl', lines.join('\n')),
    write(
      'more.json',
      '{"id":"run_b2","status":"FAILED","taskIdentifier":"t","attemptCount":3,"attempts":[]}',
    ),
  ];
  const { runs, close } = await readAll({ inputs, settings: plain, maxUnpackedBytes: null });
  await close();
  expect(runs.index.loadedCount).toBe(2);
  expect(runs.index.attempts(runs.index.rowOf('run_b2')).length).toBe(3);
  expect(runs.totals).toMatchObject({ documents: 19, ok: 19, duplicate: 1 });
});
