import { expect, test } from 'vitest';
import { failuresByVersion } from '../../source/model/failures-by-version.ts';
import { collectionOf } from '../helpers/collection-of.ts';

test('counts what failed of the final runs of the task, version by version, the newest first', () => {
  const failed = { status: 'FAILED', error: { message: 'no route' } };
  const { index, blame } = collectionOf([
    { id: 'run_a', task: 'ship', version: '20260821.9' },
    { id: 'run_b', task: 'ship', version: '20260821.9' },
    { id: 'run_c', task: 'ship', version: '20260821.10', ...failed },
    { id: 'run_d', task: 'ship', version: '20260821.10' },
    { id: 'run_e', task: 'ship', version: '20260821.10', status: 'EXECUTING' },
    { id: 'run_f', task: 'mail', version: '20260821.10' },
    { id: 'run_g', task: 'ship' },
    { id: 'run_h', task: 'ship', version: '20260821.10', presence: 'referenced', parent: 'run_a' },
  ]);
  const [group] = blame.groups;
  expect(group === undefined ? null : failuresByVersion(index, blame, group)).toEqual([
    {
      task: 'ship',
      versions: [
        { version: '20260821.10', failed: 1, total: 2 },
        { version: '20260821.9', failed: 0, total: 2 },
      ],
    },
  ]);
});
