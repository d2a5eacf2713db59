/** What a text output's exit code says of the input. */
import { type ExitCode, exitCode } from './exit-code.ts';
import type { RunCollection } from './model/run-collection.ts';

/** 3 where no input gave a run or a reference to one, and where a run was asked for by `--select` that is not there. */
export function printExitCode(runs: RunCollection): ExitCode {
  return runs.index.size === 0 ? exitCode.nothingRead : exitCode.done;
}

/** 1 where something is no JSON, no run or against its schema; 3 where nothing was there to be judged. */
export function checkExitCode(runs: RunCollection): ExitCode {
  if (runs.totals.invalid > 0) return exitCode.found;
  return runs.totals.documents === 0 ? exitCode.nothingRead : exitCode.done;
}
