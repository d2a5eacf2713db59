import { describe, expect, test } from 'vitest';
import { ProblemBudget } from '../../source/ingest/problem-budget.ts';
import type { Problem } from '../../source/model/problem.ts';

const problem = (line: number, severity: Problem['severity'] = 'invalid'): Problem => ({
  file: 0,
  line,
  column: 1,
  severity,
  kind: severity === 'invalid' ? 'invalid' : 'duplicate-key',
  pointer: '',
  runId: null,
  message: 'm',
  document: 0,
  excerpt: null,
});

function addDocument(budget: ProblemBudget, document: number, count: number): void {
  budget.beginDocument(document, `run_${document}`);
  for (let place = 0; place < count; place++) budget.add(problem(document + 1));
}

/** `5× invalid`, then the messages of what is left out. */
function summary(problems: readonly Problem[]): string[] {
  return problems.reduce<string[]>((lines, { kind, message }) => {
    const last = lines.at(-1) ?? '';
    const count = Number(/^(\d+)x$/.exec(last)?.[1] ?? 0);
    if (kind !== 'too-many-problems') {
      if (count > 0) lines.pop();
      lines.push(`${count + 1}x`);
    } else lines.push(message);
    return lines;
  }, []);
}

describe('the list of problems', () => {
  test('has a hundred of a document and says how many more there are', () => {
    const budget = new ProblemBudget(0);
    addDocument(budget, 0, 130);
    addDocument(budget, 1, 2);
    budget.endFile();
    expect(summary(budget.take())).toEqual(['100x', '… and 30 more in this document', '2x']);
  });

  test('has a thousand of a file and says how many more there are', () => {
    const budget = new ProblemBudget(0);
    for (let document = 0; document < 12; document++) addDocument(budget, document, 99);
    budget.endFile();
    expect(summary(budget.take())).toEqual(['1000x', `… and ${12 * 99 - 1000} more in this file`]);
  });

  test('counts what is not spelled out', () => {
    const budget = new ProblemBudget(0);
    addDocument(budget, 0, 1);
    budget.addUnlisted(5, 'warning', { line: 1, column: 1 });
    budget.addUnlisted(4, 'invalid', { line: 1, column: 1 });
    budget.endFile();
    expect(summary(budget.take())).toEqual(['1x', '… and 9 more in this document']);
    expect(budget.warningCount).toBe(5);
  });

  test('is whole where nothing is left out', () => {
    const budget = new ProblemBudget(0);
    addDocument(budget, 0, 100);
    budget.endFile();
    expect(summary(budget.take())).toEqual(['100x']);
  });

  test('says what it leaves out at the last place, for the run', () => {
    const budget = new ProblemBudget(3);
    addDocument(budget, 7, 101);
    budget.endFile();
    expect(budget.take().at(-1)).toMatchObject({
      file: 3,
      line: 8,
      document: 7,
      runId: 'run_7',
      omittedCount: 1,
      severity: 'warning',
    });
  });
});
