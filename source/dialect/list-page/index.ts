/** The envelope of GET /api/v1/runs, read as a whole where it was not split into its elements. */
import type { Run } from '../../model/run.ts';
import { describeKind } from '../../schema/describe-value.ts';
import type { SchemaFindings, SchemaProblem } from '../../schema/schema-problem.ts';
import { findProblems } from '../../schema/validate.ts';
import type { Conversion } from '../conversion.ts';
import type { Dialect, DocumentContext } from '../dialect.ts';
import { elementsOf, fieldOf, isJsonObject } from '../json-object.ts';
import { runDialectOf } from '../run-dialects.ts';
import { isRunObject } from '../run-fields.ts';

const problemLimit = 100;

export const listPage: Dialect = {
  name: 'list-page',
  title: 'a list page (GET /api/v1/runs)',
  recognises(value) {
    const data = elementsOf(value, 'data');
    if (data === null || isRunObject(value)) return false;
    return fieldOf(value, 'pagination') !== undefined || runDialectOf(data[0]) !== null;
  },
  elements: 'data',
  gives: 'Runs without relations, payload or error; each is a document of its own.',
  example: {
    data: [
      {
        id: 'run_a1',
        status: 'COMPLETED',
        taskIdentifier: 'send-email',
        createdAt: '2026-08-21T10:00:00.000Z',
        updatedAt: '2026-08-21T10:00:03.000Z',
        isTest: false,
        env: { id: 'env_1', name: 'prod' },
      },
    ],
    pagination: { next: 'run_a1' },
  },
  findProblems: pageFindings,
  toRuns: pageRuns,
};

function pageFindings(value: unknown): SchemaFindings {
  const envelope = findProblems('list-page', value);
  const problems: SchemaProblem[] = [...envelope.problems];
  let total = envelope.total;
  for (const [index, element] of elementsIn(value).entries()) {
    const findings = elementFindings(element);
    total += findings.total;
    for (const problem of findings.problems) {
      if (problems.length === problemLimit) break;
      problems.push({ ...problem, pointer: `/data/${index}${problem.pointer}` });
    }
  }
  return { problems, total };
}

function elementFindings(element: unknown): SchemaFindings {
  const dialect = runDialectOf(element);
  if (dialect !== null) return dialect.findProblems(element);
  const message = `must be a run, found ${describeKind(element)}`;
  return { problems: [{ pointer: '', message, keyword: 'dialect' }], total: 1 };
}

function pageRuns(value: unknown, pointer: string, context: DocumentContext): Conversion {
  const runs: Run[] = [];
  for (const [index, element] of elementsIn(value).entries()) {
    const converted = runDialectOf(element)?.toRuns(element, `${pointer}/data/${index}`, context);
    for (const run of converted?.runs ?? []) runs.push(run);
  }
  return { runs, remark: null };
}

function elementsIn(value: unknown): readonly unknown[] {
  return isJsonObject(value) ? (elementsOf(value, 'data') ?? []) : [];
}
