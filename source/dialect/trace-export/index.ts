/** The dashboard's export of a trace: JSON lines that are one run together, so that a line by itself gives none. */
import { findProblems } from '../../schema/validate.ts';
import type { Dialect } from '../dialect.ts';
import { gatheredFindings, noFindings, type PartFindings } from '../gathered-findings.ts';
import { fieldOf } from '../json-object.ts';
import { readExportLine, runsOfExport } from './read-export.ts';

export const traceExport: Dialect = {
  name: 'trace-export',
  title: 'a line of the dashboard\'s "Export trace"',
  recognisedBy: '`spanId` and `time`',
  gives: "One run from all lines of the file, whose name is the run's id: `<run_id>.jsonl`.",
  example: {
    time: '2026-08-21T10:00:00.000Z',
    level: 'TRACE',
    spanId: 'a1b2c3d4e5f60718',
    message: 'send-email',
    durationNs: 3_000_000_000,
  },
  recognises: (value) => fieldOf(value, 'spanId') !== undefined && fieldOf(value, 'time') !== undefined,
  findProblems: (value) =>
    Array.isArray(value)
      ? gatheredFindings(noFindings, findingsOfLines(value))
      : findProblems('trace-export', value),
  toRuns(value, _pointer, context) {
    if (!Array.isArray(value)) return { runs: [], remark: null };
    const lines = value.map(readExportLine).filter((line) => line !== null);
    return { runs: runsOfExport(lines, context), remark: null };
  },
};

function* findingsOfLines(lines: readonly unknown[]): Generator<PartFindings, void, undefined> {
  for (const [at, line] of lines.entries())
    yield { pointer: `/${at}`, findings: findProblems('trace-export', line) };
}
