/** Alert webhooks (v2): a failed run with its error as it was thrown; of deployments they tell no run. */
import { describeFound } from '../../schema/describe-value.ts';
import type { SchemaFindings } from '../../schema/schema-problem.ts';
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { gatheredFindings } from '../gathered-findings.ts';
import { fieldOf, isJsonObject, objectOf, textOf } from '../json-object.ts';
import { alertRemark } from './alert-remark.ts';
import { alertRun } from './alert-run.ts';

export const alert: Dialect = {
  name: 'alert',
  title: 'an alert webhook',
  recognisedBy: '`type` begins `alert.`',
  gives:
    'One failed run with its error as it was thrown and the address of its page in the dashboard. An alert about a deployment gives no run and is told in its own words.',
  example: {
    id: 'alert_1',
    created: '2026-08-21T10:00:04.000Z',
    webhookVersion: 'v1',
    type: 'alert.run.failed',
    object: {
      task: { id: 'send-email', filePath: 'src/trigger/email.ts', version: '20260821.1' },
      run: {
        id: 'run_a1',
        status: 'FAILED',
        createdAt: '2026-08-21T10:00:00.000Z',
        completedAt: '2026-08-21T10:00:03.000Z',
        error: {
          type: 'BUILT_IN_ERROR',
          name: 'Error',
          message: 'no such address',
          stackTrace: 'Error: no such address\n    at send (file:///app/src/trigger/email.ts:12:9)',
        },
      },
    },
  },
  recognises: (value) => textOf(value, 'type')?.startsWith('alert.') ?? false,
  findProblems: alertFindings,
  toRuns(value, pointer) {
    const run = alertRun(value, pointer);
    return run === null ? { runs: [], remark: alertRemark(value) } : { runs: [run], remark: null };
  },
};

/** An alert about a run must hold one; the schema cannot say so, for others hold none. */
function alertFindings(value: unknown): SchemaFindings {
  const findings = findProblems('alert', value);
  if (!isJsonObject(value) || !(textOf(value, 'type')?.startsWith('alert.run.') ?? false)) return findings;
  const object = objectOf(value, 'object');
  if (object === null || fieldOf(object, 'run') !== undefined) return findings;
  const message = `must have the property "run", found ${describeFound(object)}`;
  const problem = { pointer: '', message, keyword: 'required' };
  return gatheredFindings(findings, [{ pointer: '/object', findings: { problems: [problem], total: 1 } }]);
}
