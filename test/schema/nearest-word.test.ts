import { expect, test } from 'vitest';
import { nearestWord } from '../../source/schema/nearest-word.ts';

const runSchema = [
  'QUEUED',
  'EXECUTING',
  'COMPLETED_SUCCESSFULLY',
  'COMPLETED_WITH_ERRORS',
  'CANCELLED',
  'TIMED_OUT',
  'FAILED_TO_RUN',
];
const api = ['QUEUED', 'EXECUTING', 'COMPLETED', 'FAILED', 'CANCELED', 'TIMED_OUT', 'WAITING'];

test.each([
  ['FAILD', api, 'FAILED'],
  ['completed', api, 'COMPLETED'],
  ['Timed out', api, 'TIMED_OUT'],
  ['FAILED', runSchema, 'COMPLETED_WITH_ERRORS'],
  ['COMPLETED', runSchema, 'COMPLETED_SUCCESSFULLY'],
  ['FAILD', runSchema, 'COMPLETED_WITH_ERRORS'],
  ['COMPLETD', runSchema, 'COMPLETED_SUCCESSFULLY'],
  ['RUNING', api, 'EXECUTING'],
  ['XX', api, null],
  ['COMPLETED_SUCCESSFULLY', api, 'COMPLETED'],
  ['CANCELED', runSchema, 'CANCELLED'],
  ['running', api, 'EXECUTING'],
  ['DONE', runSchema, 'COMPLETED_SUCCESSFULLY'],
  ['FROZEN', api, 'WAITING'],
  ['', api, null],
  ['___', api, null],
  ['banana', api, null],
  ['x'.repeat(1000), api, null],
  ['__proto__', api, null],
] as const)('%s', (found, allowed, expected) => {
  expect(nearestWord(found, allowed)).toBe(expected);
});
