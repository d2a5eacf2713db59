import { describe, expect, test } from 'vitest';
import { judgeLeaf } from '../../source/ingest/judge-leaf.ts';
import { Leaf } from '../../source/ingest/leaf.ts';
import { placedProblems } from '../../source/ingest/placed-problems.ts';
import type { ReadSettings } from '../../source/ingest/read-settings.ts';

const plain: ReadSettings = { isStrict: false, dialect: null };
const strict: ReadSettings = { isStrict: true, dialect: null };

function leafOf(text: string): Leaf {
  const bytes = new TextEncoder().encode(text);
  const whole = { line: 1, column: 1, byteOffset: 0, bytes, isOfPage: false, notices: [] };
  return new Leaf(whole, text, JSON.parse(text));
}

function judged(text: string, settings = plain, limit = 100) {
  const leaf = leafOf(text);
  const judgement = judgeLeaf(leaf, settings, limit, { inputName: 'test.json' });
  const owner = { file: 0, document: 0, runId: judgement.runs[0]?.id ?? null };
  return { ...judgement, problems: placedProblems(leaf, judgement.objections.listed, owner) };
}

const seed = '{"id":"run_a","status":"EXECUTING","taskIdentifier":"t"';
const api = '{"id":"run_a","status":"COMPLETED","taskIdentifier":"t","attemptCount":1,"depth":0';

describe('a document', () => {
  test.each([
    ['of the run schema fits', `${seed}}`, plain, 'run-schema', 'ok'],
    ['of the API fits its own schema', `${api}}`, plain, 'api-run', 'ok'],
    ['of the API does not fit the run schema', `${api}}`, strict, 'api-run', 'invalid'],
    ['with null for absent fits', `${seed},"version":null}`, plain, 'run-schema', 'ok'],
    [
      'with null for absent does not fit literally',
      `${seed},"version":null}`,
      strict,
      'run-schema',
      'invalid',
    ],
    ['that holds no run fits', '{"error":"Run not found"}', plain, 'api-error', 'ok'],
    [
      'that holds no run has nothing to be strict about',
      '{"error":"Run not found"}',
      strict,
      'api-error',
      'ok',
    ],
    [
      'of ids alone has no run to be strict about',
      '{"id":"batch_1","runs":["run_a"]}',
      strict,
      'batch',
      'ok',
    ],
    [
      'of a task that logs itself neither',
      '{"attempt":{},"run":{"id":"run_a"},"task":{}}',
      strict,
      'ctx',
      'ok',
    ],
    ['that is a result is no run of that shape', '{"ok":true,"id":"run_a"}', strict, 'run-result', 'invalid'],
    [
      'is what it is said to be, within a wrapper',
      '{"response":{"body":{"ok":"yes","id":"run_a"}}}',
      { isStrict: false, dialect: 'run-result' },
      'run-result',
      'invalid',
    ],
    ['that nobody knows is refused', '{"a":1}', plain, null, 'invalid'],
    ['that nobody knows is refused, strictly', '5', strict, null, 'invalid'],
    [
      'is what it is said to be',
      '{"id":"run_a"}',
      { isStrict: false, dialect: 'api-run' },
      'api-run',
      'invalid',
    ],
  ] as const)('%s', (_, text, settings, dialect, verdict) => {
    expect(judged(text, settings)).toMatchObject({ dialect, verdict });
  });

  test('says in its own words why it holds no run', () => {
    expect(judged('{"error":"Run not found"}').remark).toBe('API error: Run not found');
    expect(judged('{"data":[],"pagination":{}}').remark).toBe('a list page without runs');
  });
});

describe('problems', () => {
  test('stand at their value, in the order of the text', () => {
    const text = `{"id":"run_a",\n "tags": 5,\n "status":"DONE","taskIdentifier":"t"}`;
    const found = judged(text).problems.map(({ line, column, pointer }) => `${line}:${column} ${pointer}`);
    expect(found).toEqual(['2:10 /tags', '3:11 /status']);
  });

  test('within a wrapper have the whole way as pointer', () => {
    const text = `{"response":{"body":${seed.replace('EXECUTING', 'DONE')}}}}`;
    for (const settings of [plain, strict])
      expect(judged(text, settings).problems.map(({ pointer }) => pointer)).toEqual([
        '/response/body/status',
      ]);
  });

  test('of a key with a slash and a tilde are found', () => {
    const text = `${seed},"relatedRuns":{"children":[{"id":"run_b"},{"id":"no"}]}}`;
    const [problem] = judged(text).problems;
    expect(problem).toMatchObject({
      pointer: '/relatedRuns/children/1/id',
      column: text.indexOf('"no"') + 1,
    });
  });

  test('are all counted where few are spelled out', () => {
    const tags = `${seed},"tags":[${Array.from({ length: 500 }, () => '5').join(',')}]}`;
    const { objections } = judged(tags, plain, 7);
    expect(objections.listed).toHaveLength(7);
    expect(objections.invalidTotal).toBe(501);
  });

  test('are counted alone where the list is full', () => {
    const { objections } = judged('{"a":1}', plain, 0);
    expect(objections).toEqual({ listed: [], invalidTotal: 1, warningTotal: 0 });
  });

  test('tell numbers that programs misread, at the number', () => {
    const text = `${seed},"payload":{"n":1e999}}`;
    expect(judged(text)).toMatchObject({
      verdict: 'ok',
      problems: [{ kind: 'number-out-of-range', severity: 'warning', column: text.indexOf('1e999') + 1 }],
    });
  });
});

test('an id only in __proto__ does not count', () => {
  expect(judged('{"__proto__":{"id":"run_a","status":"QUEUED","taskIdentifier":"t"}}').runs).toEqual([]);
});
