/** Whether a run object is valid: it fits its dialect's schema or the run schema (contract.md rule 16). */
import type { SchemaName } from '../schema/schema-name.ts';
import type { SchemaFindings } from '../schema/schema-problem.ts';
import { findProblems } from '../schema/validate.ts';

/** The dialect's problems; none where the run schema takes the value. */
export function runFindings(schema: SchemaName, value: unknown): SchemaFindings {
  const findings = findProblems(schema, value);
  if (findings.total === 0 || findProblems('run-schema', value).total > 0) return findings;
  return { problems: [], total: 0 };
}
