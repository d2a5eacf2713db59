/** What a text output's exit code says of the input. */
import { type ExitCode, exitCode } from './exit-code.ts';
import { type Blame, verdictOf } from './model/blame.ts';
import type { RunCollection } from './model/run-collection.ts';
import type { Verdict } from './model/verdict.ts';
import type { Options } from './options/options.ts';
import { isMatch, type RowMatches } from './query/match-rows.ts';

type FailOn = Options['failOn'];

/** 1 where `--fail-on` is met; 3 where no input gave a run or a reference to one. */
export function printExitCode(
  runs: RunCollection,
  failOn: FailOn,
  matched: RowMatches | null = null,
): ExitCode {
  if (isMet(runs, failOn, matched)) return exitCode.found;
  return runs.index.size === 0 ? exitCode.nothingRead : exitCode.done;
}

/** 1 where something is no JSON, no run or against its schema, or `--fail-on` is met; 3 where nothing was there to be judged. */
export function checkExitCode(runs: RunCollection, failOn: FailOn): ExitCode {
  if (runs.totals.invalid > 0 || isMet(runs, failOn, null)) return exitCode.found;
  return runs.totals.documents === 0 ? exitCode.nothingRead : exitCode.done;
}

/** Handled failures are none. With a filter the failures among the runs that match count; without one every loaded run matches. */
function isMet({ index, blame, totals }: RunCollection, failOn: FailOn, matched: RowMatches | null): boolean {
  const counts: Readonly<Record<FailOn[number], number>> = {
    failed: matched === null ? blame.totals.failed : failedAmong(blame, matched),
    invalid: totals.invalid,
    warning: totals.warnings,
    match: matched === null ? index.loadedCount : matched.count,
  };
  return failOn.some((condition) => counts[condition] > 0);
}

const failedVerdicts: ReadonlySet<Verdict> = new Set<Verdict>(['cause', 'propagated', 'aside']);

function failedAmong(blame: Blame, matched: RowMatches): number {
  let count = 0;
  for (let row = 0; row < blame.verdicts.length; row++) {
    if (isMatch(matched, row) && failedVerdicts.has(verdictOf(blame, row))) count++;
  }
  return count;
}
