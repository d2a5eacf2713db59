/** The family that the tests of the state walk: an order whose label failed, with mails that went well. */
import type { RunCollection } from '../../source/model/run-collection.ts';
import { collectionOf, type TerseRun } from '../helpers/collection-of.ts';

const label = { name: 'CarrierError', message: 'label rejected' };

/** A failed order in three levels, five mails beside it, then an order that went well, then one that fails otherwise. */
export const orderRuns: readonly TerseRun[] = [
  {
    id: 'run_p',
    task: 'process-order',
    status: 'FAILED',
    created: 0,
    finished: 41,
    error: { message: 'fulfil failed' },
  },
  { id: 'run_c', task: 'charge-card', parent: 'run_p', created: 1, finished: 3 },
  {
    id: 'run_f',
    task: 'fulfil-order',
    status: 'FAILED',
    parent: 'run_p',
    created: 3,
    finished: 41,
    error: label,
  },
  { id: 'run_r', task: 'reserve-stock', parent: 'run_f', created: 4, finished: 5, tags: ['stock:red'] },
  {
    id: 'run_s',
    task: 'ship-label',
    status: 'CRASHED',
    parent: 'run_f',
    created: 5,
    finished: 40,
    error: label,
  },
  ...[1, 2, 3, 4, 5].map((mail) => ({
    id: `run_m${mail}`,
    task: 'send-email',
    parent: 'run_p',
    created: 10 + mail,
    finished: 20 + mail,
  })),
  { id: 'run_w', task: 'well-order', created: 50, finished: 60 },
  { id: 'run_wc', task: 'charge-card', parent: 'run_w', created: 51, finished: 52, version: '20260821.2' },
  { id: 'run_x', task: 'sync-stock', status: 'TIMED_OUT', created: 70, finished: 80 },
];

export const orders: RunCollection = collectionOf(orderRuns);
