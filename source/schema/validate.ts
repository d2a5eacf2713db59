/** Holds values against the compiled schemas. The parsed value itself is judged: nothing is merged, coerced or filled in. */
import { type SchemaName, validators } from './generated/validators.js';
import { problemMessage } from './problem-message.ts';
import type { SchemaFindings, SchemaProblem } from './schema-problem.ts';
import { valueAt } from './value-at.ts';

const noFindings: SchemaFindings = { problems: [], total: 0 };

/** All that is wrong with a value by a schema: the first 100 in the schema's order, and the count of all. Linear in the value. */
export function findProblems(schema: SchemaName, value: unknown): SchemaFindings {
  const validator = validators[schema];
  if (validator(value)) return noFindings;
  const problems = (validator.errors ?? []).map((error): SchemaProblem => {
    const found = valueAt(value, error.instancePath);
    return {
      pointer: error.instancePath,
      message: problemMessage(error, found),
      keyword: error.keyword,
    };
  });
  return { problems, total: validator.total };
}
