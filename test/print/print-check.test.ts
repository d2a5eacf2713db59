import { describe, expect, test } from 'vitest';
import type { Problem } from '../../source/model/problem.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { type CheckFormat, printCheck } from '../../source/print/print-check.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';
import { gatheringSink } from './gathering-sink.ts';

const base: Problem = {
  file: 0,
  line: 1,
  column: 1,
  severity: 'invalid',
  kind: 'invalid',
  pointer: '/status',
  runId: 'run_a',
  message: 'must be one of "QUEUED", found "DONE"',
  document: 0,
  excerpt: null,
};

/** A run that nothing is wrong with. */
const fine = (id: string): TerseRun => ({ id, created: 0, started: 1, finished: 2 });

function checked(
  runs: readonly TerseRun[],
  problems: readonly Partial<Problem>[],
  names = ['runs.ndjson'],
): RunCollection {
  const collection = collectionOf(runs);
  return {
    ...collection,
    inputs: names.map((name) => ({ name })),
    problems: problems.map((problem) => ({ ...base, ...problem })),
    totals: {
      ...collection.totals,
      invalid: problems.filter(({ severity }) => severity !== 'warning').length,
    },
  };
}

async function printed(runs: RunCollection, format: CheckFormat = 'text'): Promise<string> {
  const { sink, text } = gatheringSink({ isSlow: true });
  await printCheck(runs, format, sink);
  return text();
}

const lines = async (runs: RunCollection, format: CheckFormat = 'text') =>
  (await printed(runs, format)).split('\n');

describe('a line of --check', () => {
  test.each([
    ['of a broken schema', {}, 'runs.ndjson:1:1: invalid /status: must be one of "QUEUED", found "DONE"'],
    [
      'of a whole document',
      { pointer: '', message: 'must have the property "id", found an object' },
      'runs.ndjson:1:1: invalid : must have the property "id", found an object',
    ],
    [
      'of what is no JSON',
      { kind: 'not-json', pointer: null, message: 'trailing comma', line: 3, column: 8 },
      'runs.ndjson:3:8: not JSON: trailing comma',
    ],
    [
      'of what is no run',
      { kind: 'not-a-run', pointer: null, message: 'a number' },
      'runs.ndjson:1:1: not a run: a number',
    ],
    [
      'of a warning, which names its run',
      { kind: 'duplicate-key', severity: 'warning', pointer: null, message: 'duplicate key "a"' },
      'runs.ndjson:1:1: warning duplicate-key: duplicate key "a" (run_a)',
    ],
    [
      'of a warning that names it already',
      { kind: 'duplicate-key', severity: 'warning', pointer: null, message: 'run_a has it twice' },
      'runs.ndjson:1:1: warning duplicate-key: run_a has it twice',
    ],
  ] as const)('%s', async (_, problem, line) => {
    expect((await lines(checked([], [problem])))[0]).toBe(line);
  });
});

test('totals come last', async () => {
  expect(await printed(checked([fine('run_a'), fine('run_b')], [{}]))).toMatch(
    /\n2 ok, 1 invalid, 0 duplicate, 0 warnings\n$/,
  );
});

test('nothing found is the totals alone', async () => {
  expect(await printed(checked([fine('run_a')], []))).toBe('1 ok, 0 invalid, 0 duplicate, 0 warnings\n');
});

test('contradictions stand among the problems, at the place of their run', async () => {
  const runs = checked(
    [fine('run_a'), { id: 'run_b', created: 5, started: 6, finished: 1 }, fine('run_c')],
    [{ line: 1 }, { line: 3, document: 2, runId: 'run_c' }],
  );
  const places = (await lines(runs)).map((line) => /^\S+:(\d+):\d+: (\S+)/.exec(line)?.slice(1).join(' '));
  expect(places.slice(0, 3)).toEqual(['1 invalid', '2 warning', '3 invalid']);
});

test('a duplicate is told at the further document', async () => {
  const runs = checked([fine('run_a'), fine('run_b'), fine('run_a'), fine('run_a')], []);
  const found = (await lines(runs)).filter((line) => line.includes('warning duplicate'));
  expect(found.map((line) => line.split(': ')[0])).toEqual(['runs.ndjson:3:1', 'runs.ndjson:4:1']);
  expect(found.every((line) => line.includes('run_a'))).toBe(true);
});

test('inputs that cannot be read are no part of it', async () => {
  const runs = checked([], [{ kind: 'unreadable', pointer: null, message: 'no such file or folder' }]);
  expect(await printed(runs)).not.toContain('no such file');
});

describe('the list is bounded', () => {
  const many = (count: number, problem: Partial<Problem>) => Array.from({ length: count }, () => problem);

  test('by document, with what reading and linking left out together', async () => {
    const skewed: TerseRun = { id: 'run_a', created: 5, started: 6, finished: 1 };
    const runs = checked(
      [skewed],
      [
        ...many(100, { line: 2 }),
        {
          kind: 'too-many-problems',
          severity: 'warning',
          omittedCount: 30,
          message: '… and 30 more',
          line: 2,
        },
      ],
    );
    const left = 30 + runs.warnings.length;
    const output = await lines(runs);
    expect(output.filter((line) => line.includes(' invalid /'))).toHaveLength(100 - runs.warnings.length);
    expect(output.at(-3)).toContain(`… and ${left} more in this document`);
  });

  test('by file', async () => {
    const problems = Array.from({ length: 1500 }, (_, line) => ({ line: line + 1, document: line }));
    const output = await lines(checked([], problems));
    expect(output).toHaveLength(1000 + 1 + 1 + 1);
    expect(output[1000]).toBe('runs.ndjson:1500:1: warning too-many-problems: … and 500 more in this file');
  });

  test('each file for itself', async () => {
    const problems = [0, 1].flatMap((file) => many(2, { file, document: file }));
    const output = await lines(checked([], problems, ['a', 'b']));
    expect(output.slice(0, 4).map((line) => line.slice(0, 1))).toEqual(['a', 'a', 'b', 'b']);
  });
});

test('names and texts from outside reach nobody raw', async () => {
  const hostile = checked(
    [],
    [{ message: 'found "\u001b[2J\u202e\n👩\u200d🔬"', pointer: '/a\u0007' }],
    ['x\u001b]0;t\u0007\n.json'],
  );
  for (const format of ['text', 'github', 'json'] as const) {
    const output = await printed(hostile, format);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(output.split('\n').length).toBeLessThan(7);
  }
});

test('json is one document with all fields', async () => {
  const runs = checked(
    [fine('run_a')],
    [
      { line: 4, column: 9 },
      { kind: 'duplicate-key', severity: 'warning', pointer: null, line: 5 },
    ],
  );
  expect(JSON.parse(await printed(runs, 'json'))).toEqual({
    problems: [
      {
        file: 'runs.ndjson',
        line: 4,
        column: 9,
        severity: 'invalid',
        kind: 'invalid',
        pointer: '/status',
        runId: 'run_a',
        message: base.message,
      },
      {
        file: 'runs.ndjson',
        line: 5,
        column: 1,
        severity: 'warning',
        kind: 'duplicate-key',
        pointer: null,
        runId: 'run_a',
        message: base.message,
      },
    ],
    totals: { ok: 1, invalid: 1, duplicate: 0, warnings: 0 },
  });
  expect(JSON.parse(await printed(checked([], []), 'json'))).toEqual({
    problems: [],
    totals: { ok: 0, invalid: 0, duplicate: 0, warnings: 0 },
  });
});

test('github gets workflow commands with their escapes', async () => {
  const runs = checked([], [{ message: '100% wrong', pointer: '/a,b:c' }], ['dir,1:x%.json']);
  expect(await lines(runs, 'github')).toEqual([
    '::error file=dir%2C1%3Ax%25.json,line=1,col=1,title=runlens%3A invalid::invalid /a,b:c: 100%25 wrong',
    '::notice title=runlens::0 ok, 1 invalid, 0 duplicate, 0 warnings',
    '',
  ]);
});
