/** What a text output's exit code says of the input. */
import { type ExitCode, exitCode } from './exit-code.ts';
import type { RunCollection } from './model/run-collection.ts';
import type { Options } from './options/options.ts';

type FailOn = Options['failOn'];

/** 1 where `--fail-on` is met; 3 where no input gave a run or a reference to one. */
export function printExitCode(runs: RunCollection, failOn: FailOn): ExitCode {
  if (isMet(runs, failOn)) return exitCode.found;
  return runs.index.size === 0 ? exitCode.nothingRead : exitCode.done;
}

/** 1 where something is no JSON, no run or against its schema, or `--fail-on` is met; 3 where nothing was there to be judged. */
export function checkExitCode(runs: RunCollection, failOn: FailOn): ExitCode {
  if (runs.totals.invalid > 0 || isMet(runs, failOn)) return exitCode.found;
  return runs.totals.documents === 0 ? exitCode.nothingRead : exitCode.done;
}

/** Handled failures are none; every loaded run matches where nothing is asked for. */
function isMet({ index, blame, totals }: RunCollection, failOn: FailOn): boolean {
  const counts: Readonly<Record<FailOn[number], number>> = {
    failed: blame.totals.failed,
    invalid: totals.invalid,
    warning: totals.warnings,
    match: index.loadedCount,
  };
  return failOn.some((condition) => counts[condition] > 0);
}
