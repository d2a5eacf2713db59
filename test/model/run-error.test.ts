import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRunError } from '../../source/model/run-error.ts';

const none = { kind: 'built-in', name: null, message: null, stack: null, code: null, causes: [] };

test.each([
  [
    'tagged, built in',
    { type: 'BUILT_IN_ERROR', name: 'E', message: 'm', stackTrace: 'E: m\n    at f (a.ts:1:1)' },
    { ...none, name: 'E', message: 'm', stack: 'E: m\n    at f (a.ts:1:1)' },
  ],
  [
    'tagged, thrown value',
    { type: 'CUSTOM_ERROR', raw: '{"a":1}' },
    { ...none, kind: 'custom', message: '{"a":1}' },
  ],
  ['tagged, text', { type: 'STRING_ERROR', raw: 'boom' }, { ...none, kind: 'string', message: 'boom' }],
  [
    'tagged, internal',
    { type: 'INTERNAL_ERROR', code: 'TASK_PROCESS_SIGSEGV', message: 'died', stackTrace: 'stderr text' },
    { ...none, kind: 'internal', code: 'TASK_PROCESS_SIGSEGV', message: 'died', stack: 'stderr text' },
  ],
  [
    'tagged, internal, code alone',
    { type: 'INTERNAL_ERROR', code: 'POD_EVICTED' },
    { ...none, kind: 'internal', code: 'POD_EVICTED' },
  ],
  [
    'flattened, internal',
    { message: 'trigger.dev internal error (MAX_DURATION_EXCEEDED)' },
    {
      ...none,
      kind: 'internal',
      code: 'MAX_DURATION_EXCEEDED',
      message: 'trigger.dev internal error (MAX_DURATION_EXCEEDED)',
    },
  ],
  [
    'only like an internal one',
    { message: 'saw trigger.dev internal error (X)' },
    { ...none, kind: 'string', message: 'saw trigger.dev internal error (X)' },
  ],
  ['flattened, thrown value', { message: '[1,2]' }, { ...none, kind: 'custom', message: '[1,2]' }],
  ['nearly JSON', { message: '[1,2' }, { ...none, kind: 'string', message: '[1,2' }],
  ['a number is a text', { message: '42' }, { ...none, kind: 'string', message: '42' }],
  [
    'of retrieve',
    { name: 'E', message: '{"a":1}', stackTrace: 's' },
    { ...none, name: 'E', message: '{"a":1}', stack: 's' },
  ],
  [
    'of the run schema, named by its stack',
    { message: 'm', stack: 'TypeError: m\n    at x' },
    { ...none, name: 'TypeError', message: 'm', stack: 'TypeError: m\n    at x' },
  ],
  [
    'another message in the stack',
    { message: 'm', stack: 'TypeError: other' },
    { ...none, message: 'm', stack: 'TypeError: other' },
  ],
  [
    'no name before the colon',
    { message: 'm', stack: 'it failed: m' },
    { ...none, message: 'm', stack: 'it failed: m' },
  ],
  [
    'a message cut by Trigger.dev',
    { message: 'long te...[truncated]', stack: 'E: long text' },
    { ...none, name: 'E', message: 'long te...[truncated]', stack: 'E: long text' },
  ],
  [
    'a message in the stack alone',
    { stack: 'E: two\nlines\n    at f (a:1:1)' },
    { ...none, name: 'E', message: 'two\nlines', stack: 'E: two\nlines\n    at f (a:1:1)' },
  ],
  [
    'lines that end as on Windows',
    { stack: 'E: two\r\n    at f (a:1:1)' },
    { ...none, name: 'E', message: 'two', stack: 'E: two\r\n    at f (a:1:1)' },
  ],
  [
    'a code in brackets',
    { message: 'm', stack: 'TypeError [ERR_INVALID_ARG_TYPE]: m' },
    {
      ...none,
      name: 'TypeError [ERR_INVALID_ARG_TYPE]',
      message: 'm',
      stack: 'TypeError [ERR_INVALID_ARG_TYPE]: m',
    },
  ],
  [
    'an empty stack is none',
    { name: 'E', message: 'm', stackTrace: '' },
    { ...none, name: 'E', message: 'm' },
  ],
  [
    'stack where stackTrace is empty',
    { name: 'E', message: 'm', stackTrace: '', stack: 's' },
    { ...none, name: 'E', message: 'm', stack: 's' },
  ],
  [
    'wrong types are absent',
    { name: 5, message: ['m'], stack: {}, stackTrace: 's', causes: 'x' },
    { ...none, stack: 's' },
  ],
  ['an unknown tag', { type: 'NEW_ERROR', message: 'm' }, { ...none, kind: 'string', message: 'm' }],
  ['a bare text', 'boom', { ...none, kind: 'string', message: 'boom' }],
  ['an empty text', '', null],
  ['no text at all', { message: '', stack: '' }, null],
  ['an empty object', {}, null],
  ['null', null, null],
  ['a number', 5, null],
  ['an array', [{ message: 'm' }], null],
  ['only in the prototype', JSON.parse('{"__proto__":{"message":"m"}}'), null],
])('%s', (_, value, expected) => {
  expect(readRunError(value)).toEqual(expected);
});

test('causes, outermost first, whichever way they are nested', () => {
  const read = readRunError({
    name: 'A',
    message: 'a',
    causes: [{ name: 'B', message: 'b', cause: { message: 'b1' } }, 'c', {}, 5],
    cause: { name: 'D', message: 'd' },
  });
  expect(read?.causes.map(({ message }) => message)).toEqual(['b', 'b1', 'c', 'd']);
  expect(readRunError({ causes: [{ message: 'b' }] })).toMatchObject({
    message: null,
    causes: [{ message: 'b' }],
  });
});

test('a million causes, in a row or in each other', () => {
  let nested: unknown = { message: 'last' };
  for (let level = 0; level < 1_000_000; level++) nested = { message: 'm', cause: nested };
  expect(readRunError(nested)?.causes).toHaveLength(1_000_000);
  expect(readRunError({ message: 'm', causes: Array(1_000_000).fill('c') })?.causes).toHaveLength(1_000_000);
});

test('long texts stay linear', () => {
  const long = 'a'.repeat(5_000_000);
  for (const text of [
    long,
    ' '.repeat(5_000_000),
    '\n'.repeat(5_000_000),
    `{${long}`,
    `E: ${' at'.repeat(1_000_000)}`,
  ]) {
    expect(readRunError({ message: text, stack: text })).not.toBe(null);
    expect(readRunError({ stack: text })).not.toBe(null);
  }
});

test('never throws', () => {
  const part = fc.oneof(fc.string(), fc.jsonValue());
  const error = fc.record(
    {
      type: fc.constantFrom('CUSTOM_ERROR', 'INTERNAL_ERROR', 'x'),
      name: part,
      message: part,
      raw: part,
      code: part,
      stack: part,
      causes: fc.oneof(fc.array(part), part),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(error, fc.jsonValue()), (value) => {
      const read = readRunError(value);
      expect(
        read === null ||
          read.causes.length > 0 ||
          [read.name, read.message, read.stack, read.code].some((text) => text !== null),
      ).toBe(true);
    }),
  );
});
