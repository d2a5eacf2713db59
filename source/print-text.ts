/** Output without a screen: reads all, then writes what was asked for. */
import { type ExitCode, exitCode } from './exit-code.ts';
import { filterRuns, loadFilter } from './filter-runs.ts';
import type { ReadOptions } from './ingest/input-reading.ts';
import { type ReadResult, readAll } from './ingest/read-all.ts';
import { noRow } from './model/run-index.ts';
import type { Options } from './options/options.ts';
import type { VisibleText } from './presentation/line.ts';
import { visible } from './presentation/visible.ts';
import { printBrief } from './print/print-brief.ts';
import { printCheck } from './print/print-check.ts';
import { printCount } from './print/print-count.ts';
import { printJson } from './print/print-json.ts';
import { printNdjson } from './print/print-ndjson.ts';
import { printTree, type TreeLook } from './print/print-tree.ts';
import { readingLines } from './print/reading-lines.ts';
import { rowsInOrder } from './print/rows-in-order.ts';
import type { FilterExpression } from './query/filter-expression.ts';
import type { RowMatches } from './query/match-rows.ts';
import { type OutputSink, ReaderGone } from './terminal/output-sink.ts';
import { writeFailureWords } from './terminal/write-failure-words.ts';
import { checkExitCode, printExitCode } from './text-exit-code.ts';

export interface TextOutput {
  readonly options: Options;
  readonly reading: ReadOptions;
  /** Which runs; null for all. */
  readonly filter: FilterExpression | null;
  readonly look: TreeLook;
  readonly sink: OutputSink;
  readonly isForTerminal: boolean;
  /** Takes one line about reading, without the program's name. */
  readonly tell: (line: VisibleText) => void;
}

/** Resolves with the exit code. A reader that is gone ends it quietly; a disk that is full is told. */
export async function printText(output: TextOutput): Promise<ExitCode> {
  const { options, sink, tell } = output;
  const filter = output.filter === null ? null : await loadFilter(output.filter);
  const result = await readAll(output.reading);
  let matched: RowMatches | null = null;
  try {
    for (const line of readingLines(result.runs, options.isCheck)) tell(line);
    const { select } = options;
    if (select !== null && result.runs.index.rowOf(select) === noRow)
      tell(visible(`--select: no run ${select} in the input`));
    if (filter !== null) matched = await filterRuns(filter, result, output.look.timeZone, tell);
    await write(result, output, matched);
    await sink.finish();
  } catch (error) {
    if (error instanceof ReaderGone) return exitCode.done;
    tell(visible(`the output could not be written: ${writeFailureWords(error)}`));
    return exitCode.nothingRead;
  } finally {
    await result.close();
  }
  const { failOn } = options;
  return options.isCheck ? checkExitCode(result.runs, failOn) : printExitCode(result.runs, failOn, matched);
}

async function write(
  { runs, readBytes, loadMergedRun }: ReadResult,
  output: TextOutput,
  matched: RowMatches | null,
): Promise<void> {
  const { options } = output;
  const sink = output.sink.write;
  if (options.isCheck) return printCheck(runs, options.format, sink);
  if (options.isCount) return printCount(runs, matched, sink);
  if (options.print === 'json') return printJson(runs, options.sort, sink, matched);
  if (options.print === 'ndjson') {
    const rows = rowsInOrder(runs, options.sort, matched);
    return printNdjson({ runs, rows, readBytes, loadMergedRun, isForTerminal: output.isForTerminal }, sink);
  }
  if (options.print === 'brief') return printBrief(runs, { ...output.look, matched }, sink);
  return printTree(runs, { ...output.look, matched }, sink);
}
