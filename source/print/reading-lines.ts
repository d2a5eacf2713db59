/** What is said about reading, a line each, for stderr: inputs that cannot be had, what is no JSON or no run, what holds no run. */

import type { Problem } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { VisibleText } from '../presentation/line.ts';
import { visible } from '../presentation/visible.ts';

/** Lines of broken text told of each file; `--check` lists them all. */
const brokenLinesPerFile = 10;

/**
 * `FILE:LINE:COLUMN: what` without the program's name, in the order of the input, inputs that cannot be read first. With
 * `isCheck`, what `--check` itself lists is left out.
 */
export function readingLines(runs: RunCollection, isCheck: boolean): readonly VisibleText[] {
  const lines: string[] = [];
  for (const problem of runs.problems)
    if (problem.kind === 'unreadable') lines.push(`${nameOf(runs, problem)}: ${problem.message}`);
  if (!isCheck) addBroken(lines, runs);
  for (const remark of runs.remarks) lines.push(remark);
  return lines.map(visible);
}

function addBroken(lines: string[], runs: RunCollection): void {
  const broken = runs.problems.filter(({ kind }) => kind in wordsByKind);
  let inFile = 0;
  broken.forEach((problem, place) => {
    inFile = broken[place - 1]?.file === problem.file ? inFile + 1 : 1;
    const at = `${nameOf(runs, problem)}:${problem.line}:${problem.column}`;
    if (inFile <= brokenLinesPerFile) lines.push(`${at}: ${wordsByKind[problem.kind]}${problem.message}`);
    if (inFile > brokenLinesPerFile && broken[place + 1]?.file !== problem.file)
      lines.push(`${nameOf(runs, problem)}: … and more, which --check lists`);
  });
}

const wordsByKind: Readonly<Partial<Record<Problem['kind'], string>>> = {
  'not-json': 'not JSON: ',
  'not-a-run': 'not a run: ',
  truncated: 'truncated: ',
};

function nameOf(runs: RunCollection, { file }: Problem): string {
  // An empty argument is an input that cannot be had; its name would leave nothing to see.
  return runs.inputs[file]?.name || '""';
}
