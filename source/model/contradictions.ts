/** What contradicts itself within a run or between two linked ones: warnings, never a refusal. */
import type { Forest } from './forest.ts';
import type { RunWarning } from './problem.ts';
import type { RunIndex } from './run-index.ts';

/** All contradictions, the forest's included. */
export function findContradictions(_index: RunIndex, forest: Forest): readonly RunWarning[] {
  return forest.warnings;
}
