import { expect, test } from 'vitest';
import { extraFacts } from '../../source/dialect/extra-facts.ts';
import { jsonExcerpt } from '../../source/dialect/json-excerpt.ts';
import * as api from '../helpers/fixtures/api-documents.ts';

const told = (run: Readonly<Record<string, unknown>>) =>
  extraFacts(run).map(({ label, value }) => `${label}: ${value}`);

test('known facts in a fixed order with their labels and units', () => {
  expect(told(api.retrieveSuccess)).toEqual([
    'Trigger function: trigger',
    'Depth: 0',
    'Region: eu-central-1',
    'Schedule: 0 * * * * · Every hour · sched_hourly · cus_881',
    'Idempotency key: welcome-cus_881',
    'TTL: 1h',
    'Compute time: 2430 ms',
    'Cost: 0.0413 ¢',
    'Base cost: 0.0025 ¢',
    'Flags: isCompleted, isSuccess',
  ]);
});

test.each([
  [
    { payloadPresignedUrl: 'https://user:pw@bucket.example/a/b.json?X-Amz-Signature=secret#f' },
    ['Payload URL: bucket.example/a/b.json'],
  ],
  [{ outputPresignedUrl: 'https://bucket.example?secret' }, ['Output URL: bucket.example']],
  [{ logUrl: 'https://logs.example/run?token=secret' }, ['logUrl: logs.example/run']],
  [
    {
      novel: {
        at: ['https://u:p@bucket.example/a.json?X-Amz-Signature=secret'],
        page: 'https://a.example/?q=1',
      },
    },
    ['novel: {"at":["https://bucket.example/a.json"],"page":"https://a.example/?q=1"}'],
  ],
  [{ env: { id: 'env_1', name: 'dev', user: 'Noor' } }, ['Environment: dev · Noor · env_1']],
  [{ env: 'prod' }, ['Environment: prod']],
  [{ queue: { id: 'q', name: 'task/send' } }, ['Queue: task/send']],
  [{ queue: 'task/send' }, ['Queue: task/send']],
  [{ machine: { cpu: 1 } }, ['Machine: {"cpu":1}']],
  [{ durationMs: 'long' }, ['Compute time: long']],
  [{ schedule: {} }, ['Schedule: {}']],
  [{ ttl: null, novel: null }, []],
  [
    { zebra: [1, { a: 'b' }], apple: true, id: 'run_1', status: 'x', error: {} },
    ['zebra: [1,{"a":"b"}]', 'apple: true'],
  ],
  [{ isFailed: true, isQueued: false }, ['Flags: isFailed']],
  [JSON.parse('{"__proto__":{"depth":3}}'), ['__proto__: {"depth":3}']],
])('%j', (run, expected) => {
  expect(told(run)).toEqual(expected);
});

test('many and long unknown fields are cut and counted', () => {
  const facts = extraFacts(
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${index}`.repeat(40), 'v'.repeat(3000)])),
  );
  expect(facts).toHaveLength(51);
  expect(facts.at(-1)).toEqual({ label: 'More fields', value: '10' });
  expect(facts[0]?.label).toHaveLength(61);
  expect(facts[0]?.value).toHaveLength(2001);
});

test.each([
  [{ a: [1, null, 'x"y'], b: {}, c: [] }, 100, '{"a":[1,null,"x\\"y"],"b":{},"c":[]}'],
  [{ a: [1, 2, 3] }, 6, '{"a":[…'],
  ['long text', 4, '"lon…'],
  [[Number.POSITIVE_INFINITY], 50, '[a number too large]'],
])('excerpt of %j within %i', (value, limit, expected) => {
  expect(jsonExcerpt(value, limit)).toBe(expected);
});

test('an excerpt of a large value costs no more than what it shows', () => {
  expect(jsonExcerpt(Array(10_000_000).fill(0), 20)).toHaveLength(21);
});
