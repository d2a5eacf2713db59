/**
 * Writes families of runs with planted failures, the same for the same seed, to measure and to try blame with:
 *
 *   node bench/generate-runs.js [FAMILIES] [SEED] > dump.ndjson
 *
 * Some runs stand in the run schema's shape, some in the API's; some have an older document too; lines are in no order.
 */
import { pathToFileURL } from 'node:url';
import { shapes } from './planted-shapes.js';
import { Random } from './random.js';

const startMs = Date.UTC(2026, 10, 3, 9, 0, 0);

/** Share of runs of which an older document exists too. */
const olderShare = 0.05;

const statuses = {
  'run-schema': {
    ok: 'COMPLETED_SUCCESSFULLY',
    failed: 'COMPLETED_WITH_ERRORS',
    crashed: 'CRASHED',
    cancelled: 'CANCELLED',
    executing: 'EXECUTING',
  },
  'api-run': {
    ok: 'COMPLETED',
    failed: 'FAILED',
    crashed: 'CRASHED',
    cancelled: 'CANCELED',
    executing: 'EXECUTING',
  },
};

/**
 * Lines of a dump, and what was planted: by the id of each family's root, the ids of its runs by verdict (`cause`, `aside`, …), and how
 * many families have each shape.
 *
 * @param {{ families: number, seed: number }} plan
 */
export function generateRuns({ families, seed }) {
  const random = new Random(seed);
  const names = Object.keys(shapes);
  const lines = [];
  const planted = new Map();
  const shapeCounts = new Map();
  for (let family = 0; family < families; family++) {
    const name = random.of(names);
    const { dialects, runs: make } = shapes[name];
    const dialect = random.of(dialects);
    const runs = make(random).map((run) => Object.assign(run, { id: random.id('run_') }));
    const offsetMs = startMs + family * 7_000;
    for (const run of runs) lines.push(...documentsOf({ run, runs, dialect, offsetMs, random }));
    planted.set(runs[0].id, idsByVerdict(runs));
    shapeCounts.set(name, (shapeCounts.get(name) ?? 0) + 1);
  }
  return { lines: random.shuffled(lines), planted, shapeCounts };
}

function idsByVerdict(runs) {
  const ids = {};
  for (const { id, verdict } of runs) {
    ids[verdict] ??= [];
    ids[verdict].push(id);
  }
  return ids;
}

function documentsOf({ run, runs, dialect, offsetMs, random }) {
  const document = documentOf({ run, runs, dialect, offsetMs, random });
  if (!random.chance(olderShare) || run.to === null) return [JSON.stringify(document)];
  const { finishedAt: _, error: __, ...rest } = document;
  const older = { ...rest, status: 'EXECUTING', updatedAt: document.startedAt, attempts: [] };
  return [JSON.stringify(older), JSON.stringify(document)];
}

function documentOf({ run, runs, dialect, offsetMs, random }) {
  const time = (seconds) => new Date(offsetMs + seconds * 1000).toISOString();
  const isApi = dialect === 'api-run';
  const reference = (other) => referenceOf(other, dialect, time);
  const children = runs.filter(({ parent }) => parent === run);
  const attempts = run.attempts ?? [{ from: run.from + 0.5, to: run.to, error: run.error ?? null }];
  const related = { children: children.map(reference) };
  if (run.parent !== null)
    Object.assign(related, { root: reference(runs[0]), parent: reference(run.parent) });
  return {
    ...reference(run),
    version: '20261102.4',
    createdAt: time(run.from),
    updatedAt: time(run.to ?? run.from + 1),
    startedAt: time(run.from + 0.5),
    ...(run.to === null ? {} : { finishedAt: time(run.to) }),
    isTest: false,
    tags: [],
    ...(isApi ? { attemptCount: attempts.length, ...errorOf(run.error, isApi) } : {}),
    attempts: isApi && run.attempts === undefined ? [] : attempts.map(attemptOf),
    relatedRuns: related,
  };

  function attemptOf(attempt) {
    return {
      id: random.id('attempt_'),
      status: attempt.error !== null ? 'FAILED' : attempt.to === null ? 'EXECUTING' : 'COMPLETED',
      ...(isApi ? { createdAt: time(attempt.from), updatedAt: time(attempt.to ?? attempt.from) } : {}),
      startedAt: time(attempt.from),
      ...(attempt.to === null ? {} : { completedAt: time(attempt.to) }),
      ...errorOf(attempt.error, isApi),
    };
  }
}

/** What a document says of another run, and at the same time its own head. */
function referenceOf(run, dialect, time) {
  const head = { id: run.id, status: statuses[dialect][run.status], taskIdentifier: run.task };
  if (dialect !== 'api-run') return head;
  const trigger = run.isAwaited === true ? 'triggerAndWait' : 'trigger';
  return { ...head, createdAt: time(run.from), isTest: false, triggerFunction: trigger };
}

function errorOf(error, isApi) {
  if (error == null) return {};
  const { name, message } = error;
  const stack = `${name}: ${message}\n    at run (file:///app/src/trigger/${name.toLowerCase()}.ts:9:5)`;
  return { error: isApi ? { name, message, stackTrace: stack } : { message, stack } };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [families = '1000', seed = '1'] = process.argv.slice(2);
  const { lines } = generateRuns({ families: Number(families), seed: Number(seed) });
  process.stdout.write(`${lines.join('\n')}\n`);
}
