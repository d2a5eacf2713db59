import { describe, expect, test } from 'vitest';
import { awaitsItsRuns, waitLabelOf } from '../../../source/dialect/spans/span-wait.ts';

describe('waits by their names', () => {
  test.each([
    'wait.for()',
    'wait.until()',
    'wait.forToken()',
    'inputStream.wait()',
    'sessions.open(s_1).in.wait()',
  ])('%s', (message) => {
    expect(waitLabelOf({}, message)).toBe(message);
  });

  test.each(['await.for()', 'wait', 'wait.for', 'run()', 'waiter()', 'triggerAndWait()', ''])(
    'but not %j',
    (message) => {
      expect(waitLabelOf({}, message)).toBe(null);
    },
  );
});

test.each<readonly [object, string | null]>([
  [{ style: { icon: 'wait' } }, 'suspended'],
  [{ style: { icon: 'wait', accessory: { items: [{ text: '5 seconds' }, {}, 7] } } }, 'suspended 5 seconds'],
  [{ style: { icon: 'wait', accessory: 7 } }, 'suspended'],
  [{ entityType: 'waitpoint' }, 'suspended'],
  [{ style: { icon: 'trigger' } }, null],
  [{ style: 'wait' }, null],
])('or by their marks: %j is %j', (span, label) => {
  expect(waitLabelOf({ ...span }, 'suspended')).toBe(label);
});

test.each([
  ['triggerAndWait()', true],
  ['tasks.triggerAndWait()', true],
  ['batch.triggerByTaskAndWait()', true],
  ['batchTriggerAndWait()', true],
  ['trigger()', false],
  ['tasks.batchTrigger()', false],
  ['batch.triggerByTask()', false],
  ['tasks.triggerAndSubscribe()', null],
  ['retrigger()', null],
  ['run()', null],
])('runs triggered by %s are awaited: %j', (message, isAwaited) => {
  expect(awaitsItsRuns(message)).toBe(isAwaited);
});
