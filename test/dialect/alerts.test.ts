import { describe, expect, test } from 'vitest';
import { detectDialect } from '../../source/dialect/detect.ts';
import { checkDocument, toRuns } from '../../source/dialect/to-runs.ts';
import * as alerts from '../helpers/fixtures/alert-documents.ts';
import { fixtureTime } from '../helpers/fixtures/fixture-time.ts';

function factsOf({ extraFacts }: { extraFacts: readonly { label: string; value: string }[] }) {
  return Object.fromEntries(extraFacts.map(({ label, value }) => [label, value]));
}

function onlyRun(value: unknown, dialect: 'alert' | 'alert-v1') {
  const { runs, remark } = toRuns(value, dialect);
  const [run, ...others] = runs;
  if (run === undefined || others.length > 0 || remark !== null) throw new Error('not one run');
  return run;
}

describe('alert webhooks', () => {
  test('a failed run with its tagged error, the task around it and all that the run schema has no field for', () => {
    const run = onlyRun(alerts.runFailedAlert, 'alert');
    expect(run).toMatchObject({
      presence: 'loaded',
      dialect: 'alert',
      pointer: '/object/run',
      taskIdentifier: 'predict-tides',
      version: '20261102.4',
      status: 'FAILED',
      state: 'failed',
      createdAt: fixtureTime(0),
      startedAt: fixtureTime(1.2),
      finishedAt: fixtureTime(12.8),
      updatedAt: null,
      isTest: false,
      tags: ['station_9414290'],
      attempts: [],
      attemptCount: null,
      error: { kind: 'built-in', name: 'StationMissingError', code: null },
    });
    expect(run.error?.stack).toContain('at readStation (file:///app/src/trigger/tides.ts:52:11)');
    expect(factsOf(run)).toEqual({
      Dashboard: `cloud.trigger.dev/orgs/harbour-lane/projects/tides-3kQd/env/prod/runs/${run.id}`,
      Environment: 'prod · PRODUCTION · env_1',
      Project: 'Tides · proj_tides · tides-3kQd',
      Organization: 'Harbour Lane · harbour-lane · org_harbour',
      Machine: 'small-1x',
      'Out of memory': 'no',
      'Idempotency key': 'tides-2026-11-03',
      Number: '311',
      'Task file': 'src/trigger/tides.ts',
      'Task export': 'predictTides',
      'SDK version': '4.6.0',
      'CLI version': '4.6.0',
      Alert: `alert.run.failed · cm3alerttides0001 · ${fixtureTime(14)} · v1`,
    });
  });

  test('what the sender does not know is absent, not "Unknown"', () => {
    const run = onlyRun(alerts.runCrashedAlert, 'alert');
    expect(run).toMatchObject({
      state: 'crashed',
      version: null,
      error: { code: 'TASK_PROCESS_OOM_KILLED' },
    });
    expect(Object.values(factsOf(run))).not.toContain('Unknown');
    expect(factsOf(run)).toMatchObject({
      'Out of memory': 'yes',
      Environment: 'preview · new-charts · PREVIEW · env_3',
    });
  });

  test('without a status it is what its error says: alerts are sent for runs that failed', () => {
    const about = (error: unknown) =>
      onlyRun({ type: 'alert.run.failed', object: { run: { id: 'run_1', error } } }, 'alert');
    expect(about({ type: 'INTERNAL_ERROR', code: 'MAX_DURATION_EXCEEDED' }).state).toBe('timed out');
    expect(about({ type: 'STRING_ERROR', raw: 'x' }).state).toBe('failed');
    expect(about(null).state).toBe('failed');
  });

  test.each([
    [
      alerts.deploymentFailedAlert,
      'an alert without a run (alert.deployment.failed): deployment 20261103.1 FAILED 2026-11-03T09:16:58.000Z in prod of Tides: BuildError: Could not resolve "./stations.json"',
    ],
    [
      alerts.deploymentSuccessAlert,
      'an alert without a run (alert.deployment.success): deployment 20261103.1 DEPLOYED 2026-11-03T09:21:59.000Z in prod of Tides',
    ],
    [{ type: 'alert.of.tomorrow' }, 'an alert without a run (alert.of.tomorrow)'],
  ])('one without a run is told for what it is', (value, remark) => {
    expect(toRuns(value, 'alert')).toEqual({ runs: [], remark });
  });

  test.each([
    [
      { type: 'alert.run.failed', object: {} },
      ['/object must have the property "run", found an empty object'],
    ],
    [
      { type: 'alert.run.failed', object: { run: { id: 'run_1' } } },
      [/^\/object\/run must have the property "error"/],
    ],
    [{ type: 'alert.run.failed' }, [/^ must have the property "object"/]],
    [{ type: 'alert.deployment.failed', object: {} }, []],
    [
      {
        type: 'alert.run.failed',
        object: { run: { id: 'job_1', status: 'FAIL', error: { type: 'ERROR' } } },
      },
      [
        /^\/object\/run\/id must begin with "run_"/,
        /did you mean "FAILED"/,
        /^\/object\/run\/error\/type must be one of/,
      ],
    ],
  ])('%j: what is wrong with it', (value, expected) => {
    const { problems, total } = checkDocument(value, 'alert');
    expect(problems.map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(
      expected.map((one) => expect.stringMatching(one)),
    );
    expect(total).toBe(expected.length);
  });
});

describe('alert webhooks of the first version', () => {
  test('a failed run without status and times', () => {
    const run = onlyRun(alerts.firstVersionAlert, 'alert-v1');
    expect(run).toMatchObject({
      presence: 'loaded',
      dialect: 'alert-v1',
      pointer: '/run',
      taskIdentifier: 'predict-tides',
      status: null,
      state: 'failed',
      createdAt: fixtureTime(0),
      startedAt: null,
      finishedAt: null,
      error: { kind: 'custom', message: '{"station":9414290,"reason":"no entry"}' },
    });
    expect(factsOf(run)).toMatchObject({
      'Task file': 'src/trigger/tides.ts',
      Environment: 'prod · PRODUCTION · env_1',
    });
  });

  test('one about a deployment', () => {
    expect(detectDialect(alerts.firstVersionDeploymentAlert)).toMatchObject({ dialect: 'alert-v1' });
    expect(toRuns(alerts.firstVersionDeploymentAlert, 'alert-v1')).toEqual({
      runs: [],
      remark:
        'an alert without a run: deployment 20261103.1 FAILED 2026-11-03T09:16:58.000Z in prod of Tides: BuildError: Could not resolve "./stations.json"',
    });
  });
});

describe('groups of errors', () => {
  test('are told with their error, how often it came, when, and the fingerprint', () => {
    expect(toRuns(alerts.errorGroupAlert, 'error-group')).toEqual({
      runs: [],
      remark: `an error group, no run: StationMissingError: Feed has no entry for station 9414290 (regression, task predict-tides, 17 times, first ${fixtureTime(-86400)}, last ${fixtureTime(899)}, fingerprint 5d0c7a1e9b2f4468, environment Production, project Tides, cloud.trigger.dev/orgs/harbour-lane/projects/tides-3kQd/env/prod/errors/5d0c7a1e9b2f4468)`,
    });
  });

  test.each([
    [
      { type: 'alert.error', object: { error: { message: 'x', occurrenceCount: 1 } } },
      'an error group, no run: x (once)',
    ],
    [{ type: 'alert.error', object: { error: {} } }, 'an error group, no run'],
    [{ type: 'alert.error' }, 'an error group, no run'],
  ])('%j', (value, remark) => {
    expect(toRuns(value, 'error-group')).toEqual({ runs: [], remark });
  });

  test('a long message is cut', () => {
    const value = {
      type: 'alert.error',
      object: { error: { message: 'x'.repeat(5000), fingerprint: 'f'.repeat(5000) } },
    };
    expect(toRuns(value, 'error-group').remark?.length).toBeLessThan(800);
  });
});
