import { describe, expect, test } from 'vitest';
import { errorRecordOf, isSameError, longestMessage } from '../../source/model/error-record.ts';
import type { RunError } from '../../source/model/run.ts';
import { errorOf } from '../helpers/collection-of.ts';

const stack = [
  'CarrierError: label rejected',
  '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
  '    at post (file:///app/node_modules/got/index.js:9:1)',
  '    at createLabel (file:///app/src/trigger/ship.ts:42:11)',
  '    at async run (file:///app/src/trigger/ship.ts:18:5)',
].join('\n');

function runError(parts: Partial<RunError>): RunError {
  return { kind: 'built-in', name: null, message: null, stack: null, code: null, causes: [], ...parts };
}

describe('keeps of an error', () => {
  test('its first own frame and the shape of its first five', () => {
    const record = errorOf({ name: 'CarrierError', message: 'label rejected', stack });
    expect(record.frame).toBe('createLabel (src/trigger/ship.ts:42:11)');
    expect(record.frameShape).toBe(
      [
        'process.processTicksAndRejections (node:internal/process/task_queues)',
        'post (node_modules/got/index.js)',
        'createLabel (src/trigger/ship.ts)',
        'run (src/trigger/ship.ts)',
      ].join('\n'),
    );
  });

  test('no frame where none is its own, none of its cause', () => {
    const text = 'Error: x\n    at a (node:fs:1:1)\n[cause]: Error: y\n    at b (/app/src/b.ts:1:1)';
    expect(errorOf({ name: 'Error', message: 'x', stack: text }).frame).toBeNull();
    expect(errorOf({ name: 'Error', message: 'x' }).frameShape).toBeNull();
  });

  test('no frames of an internal error, whose stack is what the process wrote', () => {
    const record = errorRecordOf(runError({ kind: 'internal', code: 'TASK_RUN_CRASHED', stack }));
    expect(record).toMatchObject({ code: 'TASK_RUN_CRASHED', frame: null, frameShape: null });
    expect(record.messageShape).toBe('TASK_RUN_CRASHED');
  });

  test('a message of ordinary length whole, one out of all bounds cut with a mark and its size', () => {
    const whole = 'x'.repeat(longestMessage);
    expect(errorOf({ message: whole }).message).toBe(whole);
    const cut = errorOf({ message: 'x'.repeat(100_000_000) }).message;
    expect(cut).toBe(`${whole}… (100000000 characters)`);
    const astral = errorOf({ message: `${'x'.repeat(longestMessage - 1)}🚚${'x'.repeat(9)}` }).message;
    expect(astral).toBe(`${'x'.repeat(longestMessage - 1)}… (${longestMessage + 9} characters)`);
  });

  test('the first frame after a message of a hundred megabytes', () => {
    const message = 'line\n'.repeat(20_000_000);
    const record = errorOf({
      name: 'Error',
      message,
      stack: `Error: ${message}\n    at run (/app/x.ts:1:2)`,
    });
    expect(record.frame).toBe('run (x.ts:1:2)');
  });
});

describe('the same error', () => {
  const base = { name: 'CarrierError', message: 'order ord_9001 rejected', stack };
  test.each([
    ['but for an id', { ...base, message: 'order ord_17342 rejected' }, true],
    ['but for line numbers', { ...base, stack: stack.replaceAll('42:11', '43:9') }, true],
    ['where one has no stack', { name: 'CarrierError', message: base.message }, true],
    ['where one has no name', { message: base.message }, true],
    ['of another name', { ...base, name: 'TypeError' }, false],
    ['of another message', { ...base, message: 'order ord_9001 lost' }, false],
    ['from another place', { ...base, stack: stack.replace('createLabel', 'printLabel') }, false],
    ['of which one has no message', { name: 'CarrierError', stack }, false],
  ])('%s', (_, other, expected) => {
    expect(isSameError(errorOf(base), errorOf(other))).toBe(expected);
    expect(isSameError(errorOf(other), errorOf(base))).toBe(expected);
  });
});
