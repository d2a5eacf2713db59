import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SchemaProblem } from '../../source/schema/schema-problem.ts';
import { findProblems } from '../../source/schema/validate.ts';

function problemsOf(...given: Parameters<typeof findProblems>): readonly SchemaProblem[] {
  return findProblems(...given).problems;
}

const run = { id: 'run_1', status: 'QUEUED', taskIdentifier: 'send' };

describe('the run schema, to the letter', () => {
  const statuses =
    '"QUEUED", "EXECUTING", "REATTEMPTING", "WAITING_FOR_DEPLOY", "WAITING_TO_RESUME", "COMPLETED_SUCCESSFULLY", ' +
    '"COMPLETED_WITH_ERRORS", "INTERRUPTED", "CANCELLED", "CRASHED", "FAILED_TO_RUN", "TIMED_OUT", "EXPIRED", "DELAYED", "SYSTEM_FAILURE"';
  const dateTime = 'must be a date and time such as "2026-05-03T10:00:00Z"';

  test.each([
    [
      '',
      { taskIdentifier: 'send' },
      'must have the property "id", found an object with the key taskIdentifier',
    ],
    ['', 12, 'must be an object, found 12'],
    ['', null, 'must be an object, found null'],
    ['', [1, 2], 'must be an object, found an array of 2'],
    ['', 'x"y', 'must be an object, found "x\\"y"'],
    ['/id', { ...run, id: 'job_1' }, 'must begin with "run_", found "job_1"'],
    ['/id', { ...run, id: 5 }, 'must be a string, found 5'],
    [
      '/status',
      { ...run, status: 'CANCELED' },
      `must be one of ${statuses}, found "CANCELED"; did you mean "CANCELLED"?`,
    ],
    [
      '/status',
      { ...run, status: 'queued' },
      `must be one of ${statuses}, found "queued"; did you mean "QUEUED"?`,
    ],
    [
      '/status',
      { ...run, status: 'FAILED' },
      `must be one of ${statuses}, found "FAILED"; did you mean "COMPLETED_WITH_ERRORS"?`,
    ],
    ['/status', { ...run, status: 'zzz' }, `must be one of ${statuses}, found "zzz"`],
    ['/status', { ...run, status: 7 }, `must be one of ${statuses}, found 7`],
    ['/taskIdentifier', { ...run, taskIdentifier: true }, 'must be a string, found true'],
    ['/version', { ...run, version: 20261102 }, 'must be a string, found 20261102'],
    ['/version', { ...run, version: null }, 'must be a string, found null'],
    ['/createdAt', { ...run, createdAt: 'soon' }, `${dateTime}, found "soon"`],
    ['/createdAt', { ...run, createdAt: null }, 'must be a string, found null'],
    [
      '/updatedAt',
      { ...run, updatedAt: '2026-02-30T00:00:00Z' },
      `${dateTime}, found "2026-02-30T00:00:00Z"`,
    ],
    ['/startedAt', { ...run, startedAt: '' }, `${dateTime}, found ""`],
    ['/startedAt', { ...run, startedAt: 0 }, 'must be a string or null, found 0'],
    [
      '/finishedAt',
      { ...run, finishedAt: '2026-01-01T00:00:00' },
      `${dateTime}, found "2026-01-01T00:00:00"`,
    ],
    ['/isTest', { ...run, isTest: 'no' }, 'must be true or false, found "no"'],
    ['/tags', { ...run, tags: {} }, 'must be an array, found an empty object'],
    ['/tags', { ...run, tags: Array(11).fill('t') }, 'must have at most 10 items, found an array of 11'],
    [
      '/tags/0',
      { ...run, tags: [Number.POSITIVE_INFINITY] },
      'must be a string, found a number too large to be told',
    ],
    [
      '/tags/1',
      { ...run, tags: ['a', 'é'.repeat(129)] },
      `must have at most 128 characters, found 129: "${'é'.repeat(60)}…"`,
    ],
    ['/metadata', { ...run, metadata: [] }, 'must be an object, found an empty array'],
    ['/relatedRuns', { ...run, relatedRuns: 'none' }, 'must be an object, found "none"'],
    [
      '/relatedRuns/root/id',
      { ...run, relatedRuns: { root: { id: 'x' } } },
      'must begin with "run_", found "x"',
    ],
    [
      '/relatedRuns/parent/status',
      { ...run, relatedRuns: { parent: { status: 1 } } },
      'must be a string, found 1',
    ],
    [
      '/relatedRuns/children/1/taskIdentifier',
      { ...run, relatedRuns: { children: [{}, { taskIdentifier: [] }] } },
      'must be a string, found an empty array',
    ],
    ['/attempts', { ...run, attempts: 3 }, 'must be an array, found 3'],
    ['/attempts/0/id', { ...run, attempts: [{ id: 1 }] }, 'must be a string, found 1'],
    ['/attempts/0/startedAt', { ...run, attempts: [{ startedAt: null }] }, 'must be a string, found null'],
    ['/attempts/0/completedAt', { ...run, attempts: [{ completedAt: 'x' }] }, `${dateTime}, found "x"`],
    [
      '/attempts/0/error/message',
      { ...run, attempts: [{ error: { message: {} } }] },
      'must be a string, found an empty object',
    ],
    [
      '/attempts/0/error/stack',
      { ...run, attempts: [{ error: { stack: { a: 1 } } }] },
      'must be a string, found an object with the key a',
    ],
  ])('%s of %j', (pointer, value, message) => {
    expect(problemsOf('run', value)[0]).toMatchObject({ pointer, message });
  });

  test.each([
    run,
    { ...run, status: 'SYSTEM_FAILURE', startedAt: null, finishedAt: null, unknown: 1 },
    {
      ...run,
      createdAt: '2026-12-31T23:59:60Z',
      updatedAt: '2026-01-01 00:00:00+05',
      startedAt: '0000-02-29t00:00:00.123456789z',
    },
    { ...run, tags: Array(10).fill('🎈'.repeat(128)), metadata: {}, payload: null, output: [] },
    {
      ...run,
      attempts: [{}, { completedAt: null, status: 'anything' }],
      relatedRuns: { children: [], root: {} },
    },
  ])('takes %j', (value) => {
    expect(problemsOf('run', value)).toEqual([]);
  });

  test('all problems of a run are told, each once', () => {
    const problems = problemsOf('run', {
      id: 1,
      status: 2,
      tags: [3],
      attempts: [{ error: { message: 4 } }],
    });
    expect(problems.map(({ pointer, keyword }) => `${pointer} ${keyword}`)).toEqual([
      ' required',
      '/id type',
      '/status enum',
      '/tags/0 type',
      '/attempts/0/error/message type',
    ]);
  });

  test('a mistyped property is named where it is missing', () => {
    const [problem] = problemsOf('run', { id: 'run_1', Status: 'QUEUED', task_identifier: 't' });
    expect(problem?.message).toBe('must have the property "status", found "Status"; did you mean "status"?');
    const [, second] = problemsOf('run', { id: 'run_1', Status: 'QUEUED', task_identifier: 't' });
    expect(second?.message).toContain('found "task_identifier"; did you mean "taskIdentifier"?');
  });

  test.each([
    '{"__proto__": {"id": "run_1", "status": "QUEUED", "taskIdentifier": "t"}}',
    '{"constructor": {"id": "run_1"}, "status": "QUEUED", "taskIdentifier": "t"}',
  ])('what is only in a prototype is missing: %s', (text) => {
    expect(problemsOf('run', JSON.parse(text)).map(({ keyword }) => keyword)).toContain('required');
    expect(problemsOf('api-run', JSON.parse(text)).map(({ keyword }) => keyword)).toContain('required');
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });

  test('inherited properties do not count', () => {
    expect(problemsOf('run', Object.create(run)).map(({ keyword }) => keyword)).toEqual([
      'required',
      'required',
      'required',
    ]);
  });
});

describe('null stands for absent in every schema but the literal one', () => {
  const nulls = {
    ...run,
    version: null,
    tags: null,
    metadata: null,
    relatedRuns: { root: null, children: null },
    attempts: [{ id: null, error: null }],
  };
  test.each(['run-schema', 'api-run', 'list-run'] as const)('%s', (schema) => {
    expect(problemsOf(schema, nulls)).toEqual([]);
    expect(problemsOf(schema, { ...nulls, taskIdentifier: null })).toHaveLength(1);
    expect(problemsOf(schema, { ...nulls, status: null })).toHaveLength(1);
    expect(problemsOf(schema, { ...nulls, id: null })).toHaveLength(1);
  });
  test('run', () => {
    expect(problemsOf('run', nulls).map(({ pointer }) => pointer)).toEqual([
      '/version',
      '/tags',
      '/metadata',
      '/relatedRuns/root',
      '/relatedRuns/children',
      '/attempts/0/id',
      '/attempts/0/error',
    ]);
  });
});

describe('the schemas of the API', () => {
  const api = { id: 'run_1', status: 'COMPLETED', taskIdentifier: 't' };
  test.each(
    'PENDING_VERSION DELAYED QUEUED DEQUEUED EXECUTING WAITING COMPLETED FAILED CANCELED CRASHED SYSTEM_FAILURE TIMED_OUT EXPIRED WAITING_FOR_DEPLOY REATTEMPTING FROZEN INTERRUPTED'.split(
      ' ',
    ),
  )('status %s', (status) => {
    expect(problemsOf('api-run', { ...api, status, relatedRuns: { root: { id: 'run_2', status } } })).toEqual(
      [],
    );
    expect(problemsOf('list-run', { ...api, status })).toEqual([]);
  });

  test.each([
    ['api-run', '/status', { ...api, status: 'COMPLETED_SUCCESSFULLY' }],
    ['api-run', '/costInCents', { ...api, costInCents: '1' }],
    ['api-run', '/depth', { ...api, depth: 1.5 }],
    ['api-run', '/depth', { ...api, depth: -1 }],
    ['api-run', '/attemptCount', { ...api, attemptCount: '3' }],
    ['api-run', '/expiredAt', { ...api, expiredAt: 'never' }],
    ['api-run', '/isQueued', { ...api, isQueued: 0 }],
    ['api-run', '/error', { ...api, error: 'boom' }],
    ['api-run', '/error/causes/0/message', { ...api, error: { causes: [{ message: 1 }] } }],
    ['api-run', '/schedule/generator/expression', { ...api, schedule: { generator: { expression: 1 } } }],
    ['api-run', '/attempts/0/status', { ...api, attempts: [{ status: 'DONE' }] }],
    ['api-run', '/attempts/0/error/stackTrace', { ...api, attempts: [{ error: { stackTrace: [] } }] }],
    ['api-run', '/relatedRuns/children/0', { ...api, relatedRuns: { children: [{}] } }],
    [
      'api-run',
      '/relatedRuns/children/0/depth',
      { ...api, relatedRuns: { children: [{ id: 'run_2', depth: 'x' }] } },
    ],
    [
      'api-run',
      '/relatedRuns/parent/status',
      { ...api, relatedRuns: { parent: { id: 'run_2', status: 'X' } } },
    ],
    ['list-run', '/env/name', { ...api, env: { name: 1 } }],
    ['list-page', '/data', { data: {} }],
    ['list-page', '/pagination/next', { data: [], pagination: { next: 1 } }],
    ['api-error', '/error', { error: 404 }],
  ] as const)('%s is strict about %s', (schema, pointer, value) => {
    expect(problemsOf(schema, value).map((problem) => problem.pointer)).toEqual([pointer]);
  });
});

describe('problems are bounded and counted', () => {
  const elements = 200_000;
  test.each([
    [
      'run',
      { ...run, attempts: Array.from({ length: elements }, () => ({ id: 1, error: 2 })) },
      2 * elements,
    ],
    ['run', { ...run, tags: Array(elements).fill(0) }, elements + 1],
    ['api-run', { ...run, relatedRuns: { children: Array(elements).fill({ id: 3 }) } }, elements],
    ['run-schema', { ...run, relatedRuns: { children: Array(elements).fill(3) } }, elements],
  ] as const)('%s', (schema, value, total) => {
    const findings = findProblems(schema, value);
    expect(findings.total).toBe(total);
    expect(findings.problems).toHaveLength(100);
  });

  test('a key or a text of 10 MB is cut in the message', () => {
    const long = 'x'.repeat(10_000_000);
    for (const { message } of problemsOf('run', {
      [long]: 1,
      status: long,
      taskIdentifier: 't',
      createdAt: 't'.repeat(1e7),
    })) {
      expect(message.length).toBeLessThan(500);
    }
  });
});

test('agrees with plain ajv about any document', () => {
  const text = readFileSync(new URL('../../source/schema/run.schema.json', import.meta.url), 'utf8');
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }));
  const plain = ajv.compile(JSON.parse(text));
  const time = fc.constantFrom(
    '2026-01-01T00:00:00Z',
    '2026-01-01T23:59:60Z',
    '2026-13-01T00:00:00Z',
    'x',
    '',
    null,
    4,
  );
  const status = fc.constantFrom('QUEUED', 'CRASHED', 'FAILED', '', null, 1, []);
  const text1 = fc.oneof(fc.constantFrom('run_1', 'run', 'x'), fc.constant(null), fc.integer());
  const reference = fc.oneof(
    fc.record({ id: text1, status, taskIdentifier: text1 }, { requiredKeys: [] }),
    fc.jsonValue(),
  );
  const attempt = fc.oneof(
    fc.record(
      {
        id: text1,
        startedAt: time,
        completedAt: time,
        error: fc.oneof(fc.record({ message: text1, stack: text1 }, { requiredKeys: [] }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  );
  const document = fc.record(
    {
      id: text1,
      status,
      taskIdentifier: text1,
      createdAt: time,
      startedAt: time,
      isTest: fc.oneof(fc.boolean(), fc.string()),
      tags: fc.oneof(fc.array(text1, { maxLength: 12 }), fc.jsonValue()),
      metadata: fc.jsonValue(),
      relatedRuns: fc.oneof(
        fc.record({ root: reference, children: fc.array(reference) }, { requiredKeys: [] }),
        fc.jsonValue(),
      ),
      attempts: fc.oneof(fc.array(attempt), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(document, fc.jsonValue()), (value) => {
      const isValid = plain(value);
      const pointers = new Set((plain.errors ?? []).map(({ instancePath }) => instancePath));
      const problems = problemsOf('run', value);
      expect(problems.length === 0).toBe(isValid);
      expect(new Set(problems.map(({ pointer }) => pointer))).toEqual(pointers);
    }),
    { numRuns: 500 },
  );
});
