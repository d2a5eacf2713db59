/** `--check`: what is wrong with the input, at which line and pointer, and the totals. */
import { cutText } from '../model/cut-text.ts';
import type { InputTotals, RunCollection } from '../model/run-collection.ts';
import { visible } from '../presentation/visible.ts';
import type { Finding } from './finding.ts';
import { findings } from './findings.ts';
import { jsonObject, jsonScalar } from './json-string.ts';
import type { Sink } from './sink.ts';
import { TextWriter } from './text-writer.ts';

/** Characters of an id that a line holds. */
const longestId = 200;

/** `text`: a line a problem; `json`: one document; `github`: workflow annotations. */
export type CheckFormat = 'text' | 'json' | 'github';

/** Writes the problems in the order of the input, bounded, then exact totals. */
export async function printCheck(runs: RunCollection, format: CheckFormat, sink: Sink): Promise<void> {
  const found = findings(runs);
  const writer = new TextWriter(sink);
  const nameOf = (finding: Finding) => runs.inputs[finding.file]?.name ?? '';
  if (format === 'json') writer.put('{ "problems": [');
  for (let place = 0; place < found.length; place++) {
    const finding = found[place] as Finding;
    if (format === 'json')
      writer.put(`${place === 0 ? '' : ','}\n  ${jsonFinding(finding, nameOf(finding))}`);
    else
      writer.put(
        `${format === 'text' ? textLine(finding, nameOf(finding)) : annotation(finding, nameOf(finding))}\n`,
      );
    if (writer.isFull) await writer.flush();
  }
  writer.put(`${totalsText(runs.totals, format, found.length === 0)}\n`);
  await writer.flush();
}

/** `FILE:LINE:COLUMN: invalid POINTER: what is expected, found WHAT`, and contract.md's other three forms. */
export function textLine(finding: Finding, name: string): string {
  return `${plain(`${name}:${finding.line}:${finding.column}`)}: ${plain(what(finding))}`;
}

function what(finding: Finding): string {
  const { kind, message, pointer, severity } = finding;
  if (severity === 'warning') return `warning ${kind}: ${withRunId(finding)}`;
  if (kind === 'not-json') return `not JSON: ${message}`;
  if (kind === 'not-a-run') return `not a run: ${message}`;
  return `invalid ${pointer ?? ''}: ${message}`;
}

/** Visible text in which not even an emoji's joiner is left unmarked: these lines are read by programs, character by character. */
function plain(text: string): string {
  return visible(text).replaceAll('\u200d', '\\u{200d}');
}

function withRunId({ message, runId }: Finding): string {
  return runId === null || message.includes(runId) ? message : `${message} (${cutText(runId, longestId)})`;
}

function jsonFinding(finding: Finding, name: string): string {
  return jsonObject([
    ['file', jsonScalar(name)],
    ['line', jsonScalar(finding.line)],
    ['column', jsonScalar(finding.column)],
    ['severity', jsonScalar(finding.severity)],
    ['kind', jsonScalar(finding.kind)],
    ['pointer', jsonScalar(finding.pointer)],
    ['runId', jsonScalar(finding.runId)],
    ['message', jsonScalar(finding.message)],
  ]);
}

/** A workflow command of GitHub Actions: `%`, CR and LF are escaped in what it says, `:` and `,` too in its properties. */
function annotation(finding: Finding, name: string): string {
  const command = finding.severity === 'invalid' ? 'error' : 'warning';
  const title = commandProperty(`runlens: ${finding.kind}`);
  const file = commandProperty(plain(name));
  const text = plain(what(finding)).replaceAll('%', '%25');
  return `::${command} file=${file},line=${finding.line},col=${finding.column},title=${title}::${text}`;
}

function commandProperty(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function totalsText(totals: InputTotals, format: CheckFormat, isEmptyList: boolean): string {
  const { ok, invalid, duplicate, warnings } = totals;
  if (format === 'json') {
    const counts = jsonObject([
      ['ok', jsonScalar(ok)],
      ['invalid', jsonScalar(invalid)],
      ['duplicate', jsonScalar(duplicate)],
      ['warnings', jsonScalar(warnings)],
    ]);
    return `${isEmptyList ? '' : '\n'}],\n  "totals": ${counts} }`;
  }
  const sentence = `${ok} ok, ${invalid} invalid, ${duplicate} duplicate, ${warnings} warnings`;
  return format === 'github' ? `::notice title=runlens::${sentence}` : sentence;
}
