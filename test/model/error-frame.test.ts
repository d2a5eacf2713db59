import { expect, test } from 'vitest';
import { errorFrame } from '../../source/model/error-frame.ts';
import { storeOf, type TerseRun } from '../helpers/collection-of.ts';

const stack = 'E: x\n    at f (/app/src/a.ts:1:2)';

function frameOf(run: Omit<TerseRun, 'id'>): string | null {
  return errorFrame(storeOf([{ id: 'run_a', status: 'FAILED', ...run }]), 0);
}

test.each<[string, Omit<TerseRun, 'id'>, string | null]>([
  ['no error', {}, null],
  ['its own', { error: { name: 'E', message: 'x', stack } }, 'f (src/a.ts:1:2)'],
  [
    'its own, although attempts have others',
    { error: { name: 'E', message: 'x', stack }, attempts: [{ error: { message: 'y' } }] },
    'f (src/a.ts:1:2)',
  ],
  [
    'that of the attempt that failed alike',
    {
      error: { name: 'E', message: 'x' },
      attempts: [{ error: { name: 'E', message: 'x', stack } }, { error: { name: 'E', message: 'y' } }],
    },
    'f (src/a.ts:1:2)',
  ],
  [
    'none of an attempt that failed otherwise',
    { error: { name: 'E', message: 'x' }, attempts: [{ error: { name: 'E', message: 'y', stack } }] },
    null,
  ],
])('%s', (_, run, frame) => {
  expect(frameOf(run)).toBe(frame);
});
