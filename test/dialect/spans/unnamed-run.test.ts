import { expect, test } from 'vitest';
import { unnamedRun } from '../../../source/dialect/spans/unnamed-run.ts';

test.each([
  ['run_x8k2mdfq0vbn3ty6wz1rc.jsonl', 'run_x8k2mdfq0vbn3ty6wz1rc'],
  ['run_x8k2.jsonl.gz', 'run_x8k2'],
  ['exports/2026/run_x8k2.jsonl', 'run_x8k2'],
  ['C:\\exports\\run_x8k2.jsonl', 'run_x8k2'],
  ['run_x8k2 (1).jsonl', 'run_x8k2'],
  ['run_x8k2', 'run_x8k2'],
  ['run_other/trace.jsonl', 'unknown run (run_other/trace.jsonl)'],
  ['my_run_2026.jsonl', 'unknown run (my_run_2026.jsonl)'],
  ['run_of-tuesday.jsonl', 'unknown run (run_of-tuesday.jsonl)'],
  ['run_.jsonl', 'unknown run (run_.jsonl)'],
  ['stdin', 'unknown run (stdin)'],
  ['', 'unknown run (no name)'],
])('%j is of %j', (inputName, id) => {
  expect(unnamedRun(inputName)).toBe(id);
});
