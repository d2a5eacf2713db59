/** What is wrong with a document that is held against its schema part by part. */
import type { SchemaFindings, SchemaProblem } from '../schema/schema-problem.ts';

/** As many problems as a validator lists; all are counted (contract.md). */
const problemLimit = 100;

/** What is wrong with a part, which lies at `pointer` of the document. */
export interface PartFindings {
  readonly pointer: string;
  readonly findings: SchemaFindings;
}

/** The findings of the whole, then those of its parts: the first hundred, and the count of all. Linear in the parts. */
export function gatheredFindings(whole: SchemaFindings, parts: Iterable<PartFindings>): SchemaFindings {
  const problems: SchemaProblem[] = whole.problems.slice(0, problemLimit);
  let { total } = whole;
  for (const { pointer, findings } of parts) {
    total += findings.total;
    for (const problem of findings.problems.slice(0, problemLimit - problems.length)) {
      problems.push({ ...problem, pointer: `${pointer}${problem.pointer}` });
    }
  }
  return { problems, total };
}

/** Findings of nothing wrong: of a whole that is but its parts. */
export const noFindings: SchemaFindings = { problems: [], total: 0 };
