import { describe, expect, test } from 'vitest';
import { toRuns } from '../../source/dialect/to-runs.ts';
import { withEmptyParts } from '../../source/dialect/with-empty-parts.ts';
import type { BodyPart } from '../../source/model/run.ts';

const [bare] = toRuns({ id: 'run_a', status: 'COMPLETED' }, 'api-run').runs;

function isEmpty(payload: unknown, format: BodyPart['format']): boolean {
  if (bare === undefined) throw new Error('no run');
  const run = { ...bare, body: { payload: { pointer: '/a/payload', format }, output: null, metadata: null } };
  const { runs } = withEmptyParts({ runs: [run], remark: null }, { a: { payload } });
  return runs[0]?.body.payload?.isEmpty === true;
}

describe('parts that are not had', () => {
  test.each<[unknown, BodyPart['format'], boolean]>([
    [[], 'value', true],
    [{}, 'value', false],
    ['', 'value', false],
    [0, 'value', false],
    [[[]], 'value', false],
    ['[]', 'value', false],
    ['[]', 'json', true],
    [' [ ] ', 'json', true],
    ['null', 'json', true],
    ['{}', 'json', false],
    ['no JSON', 'json', false],
    [`[${' '.repeat(1000)}]`, 'json', true],
    ['{"json":[],"meta":{}}', 'super-json', true],
    [{ json: [] }, 'super-json', true],
    [{ json: { a: 1 } }, 'super-json', false],
    ['{"a":[]}', 'super-json', false],
    ['[]', 'super-json', true],
  ])('%j as %s: %s', (payload, format, expected) => {
    expect(isEmpty(payload, format)).toBe(expected);
  });

  test('are found in documents of the API', () => {
    const run = { id: 'run_a', status: 'COMPLETED', payload: [], output: {}, metadata: { a: [] } };
    const { body } = toRuns(run, 'api-run').runs[0] ?? { body: null };
    expect(body).toEqual({
      payload: { pointer: '/payload', format: 'value', isEmpty: true },
      output: { pointer: '/output', format: 'value' },
      metadata: { pointer: '/metadata', format: 'value' },
    });
  });
});
