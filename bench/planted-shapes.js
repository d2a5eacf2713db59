/**
 * Families whose failures are planted: each shape says of its runs what they are, so that nothing has to be worked out by rules.
 * A run: { task, verdict, status, from, to, parent, isAwaited, error, attempts }, times in seconds since the family began. `from` is
 * the creation; `to` null while it runs. `dialects` are those that can tell what the shape hangs on.
 */

const tasks = [
  'charge-card',
  'send-email',
  'ship-label',
  'resize-photo',
  'sync-stock',
  'write-report',
  'call-partner',
];
const causes = [
  ['CarrierError', 'label rejected by carrier'],
  ['PaymentError', 'the bank declined the card'],
  ['TypeError', "Cannot read properties of undefined (reading 'total')"],
  ['Error', 'connect ECONNREFUSED 10.0.4.17:5432'],
];
const passing = { name: 'SubtaskUnwrapError', message: 'a subtask failed' };
const both = ['run-schema', 'api-run'];
const api = ['api-run'];

function failure(random) {
  const [name, message] = random.of(causes);
  return { name, message: `${message} #${random.between(10_000, 99_999)}` };
}

/** A root from 0 to 100; the children that a shape adds lie within. */
function root(status, verdict, more = {}) {
  return { task: 'process-order', status, verdict, from: 0, to: 100, parent: null, isAwaited: null, ...more };
}

function child(random, parent, status, verdict, more = {}) {
  const from = parent.from + random.between(2, 6);
  const to = parent.to === null ? from + 20 : Math.max(from + 2, parent.to - random.between(2, 6));
  return { task: random.of(tasks), status, verdict, from, to, parent, isAwaited: true, ...more };
}

function failed(random, parent, verdict, more = {}) {
  return child(random, parent, 'failed', verdict, { error: failure(random), ...more });
}

function wellOnes(random, parent) {
  return Array.from({ length: random.between(0, 6) }, () => child(random, parent, 'ok', 'ok'));
}

/** By name; each gives the runs of one family, parents first. */
export const shapes = {
  well: {
    dialects: both,
    runs: (random) => {
      const top = root('ok', 'ok');
      return [top, ...wellOnes(random, top)];
    },
  },
  chain: {
    dialects: both,
    runs: (random) => {
      const runs = [root('failed', 'propagated', { error: passing })];
      const depth = random.between(1, 6);
      for (let level = 1; level < depth; level++) {
        runs.push(child(random, runs.at(-1), 'failed', 'propagated', { error: passing }));
      }
      const last = runs.at(-1);
      return [...runs, failed(random, last, 'cause'), ...wellOnes(random, runs[0])];
    },
  },
  'fan-out': {
    dialects: both,
    runs: (random) => {
      const top = root('failed', 'propagated', { error: passing });
      const bad = Array.from({ length: random.between(2, 5) }, () => failed(random, top, 'cause'));
      return [top, ...bad, ...wellOnes(random, top)];
    },
  },
  'one is named': {
    dialects: both,
    runs: (random) => {
      const top = root('failed', 'propagated', {
        error: { name: 'Error', message: 'gave up: post-parcel failed' },
      });
      const named = failed(random, top, 'cause', { task: 'post-parcel' });
      return [
        top,
        named,
        failed(random, top, 'aside'),
        failed(random, top, 'aside'),
        ...wellOnes(random, top),
      ];
    },
  },
  handled: {
    dialects: both,
    runs: (random) => {
      const top = root('ok', 'ok');
      const survived = child(random, top, 'failed', 'handled', { error: passing });
      return [top, survived, failed(random, survived, 'handled'), ...wellOnes(random, top)];
    },
  },
  'retried well': {
    dialects: both,
    runs: (random) => [
      root('ok', 'ok', {
        attempts: [
          { from: 1, to: 30, error: failure(random) },
          { from: 40, to: 100, error: null },
        ],
      }),
    ],
  },
  'handled by a retry': {
    dialects: both,
    runs: (random) => {
      const attempts = [
        { from: 1, to: 40, error: passing },
        { from: 50, to: 100, error: passing },
      ];
      const top = root('failed', 'propagated', { error: passing, attempts });
      const first = failed(random, top, 'handled', { from: 5, to: 30 });
      return [top, first, failed(random, top, 'cause', { from: 60, to: 90 })];
    },
  },
  'nobody awaited it': {
    dialects: api,
    runs: (random) => {
      const top = root('failed', 'cause', { error: failure(random) });
      const beside = child(random, top, 'failed', 'propagated', { error: passing, isAwaited: false });
      return [top, beside, failed(random, beside, 'aside'), ...wellOnes(random, top)];
    },
  },
  'nobody awaited it, and all else went well': {
    dialects: api,
    runs: (random) => {
      const top = root('ok', 'ok');
      return [top, failed(random, top, 'cause', { isAwaited: false }), ...wellOnes(random, top)];
    },
  },
  'cancelled in between': {
    dialects: both,
    runs: (random) => {
      const top = root('failed', 'propagated', { error: passing });
      const between = child(random, top, 'cancelled', 'none');
      return [top, between, failed(random, between, 'cause'), ...wellOnes(random, top)];
    },
  },
  'a death of its own': {
    dialects: both,
    runs: (random) => {
      const top = root('crashed', 'cause', {
        error: { name: 'Error', message: 'the process ran out of memory' },
      });
      return [top, failed(random, top, 'aside'), ...wellOnes(random, top)];
    },
  },
  'ended later': {
    dialects: both,
    runs: (random) => {
      const top = root('failed', 'cause', { error: failure(random) });
      return [top, failed(random, top, 'aside', { from: 50, to: 130 })];
    },
  },
  'a run of old': {
    dialects: api,
    runs: (random) => {
      const top = root('failed', 'propagated', { error: passing });
      return [top, failed(random, top, 'cause', { from: -900, to: -870 })];
    },
  },
  'still running': {
    dialects: both,
    runs: (random) => {
      const top = root('executing', 'unfinished', { to: null });
      return [top, failed(random, top, 'cause'), ...wellOnes(random, top)];
    },
  },
};
