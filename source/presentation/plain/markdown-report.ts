/** A report of the run under the cursor to paste into an issue: brief, chain, attempts, trimmed stack, payload excerpt, tree. */
import { sourceText } from '../../model/json-text.ts';
import { redactJson } from '../../model/redact-json.ts';
import type { RunBody } from '../../model/run-body.ts';
import { noRow } from '../../model/run-index.ts';
import { isFailedState, stateFacts } from '../../model/run-state.ts';
import { briefParts } from '../../state/brief-parts.ts';
import type { DetailRow, DetailRows } from '../../state/detail-row.ts';
import { attemptRows } from '../../state/detail-rows-of-attempts.ts';
import { chainRows } from '../../state/detail-rows-of-chain.ts';
import { mainErrorRows } from '../../state/detail-rows-of-errors.ts';
import { factRows } from '../../state/detail-rows-of-facts.ts';
import { detailSubject } from '../../state/detail-subject.ts';
import { rowsOf } from '../../state/joined-rows.ts';
import type { State } from '../../state/state.ts';
import { briefLabel, briefSegments } from '../brief-part-segments.ts';
import { formatCount } from '../format-count.ts';
import type { VisibleText } from '../line.ts';
import { segment } from '../segments.ts';
import { zoneOf } from '../time-telling.ts';
import { own, visible, visibleStart } from '../visible.ts';
import { padToWidth } from '../width.ts';
import { plainRows } from './plain-details.ts';
import { plainLine } from './plain-text.ts';
import { plainTree } from './plain-tree.ts';

const widthCells = 100;
const mostTreeLines = 200;
const mostStackLines = 60;
const mostPayloadLength = 4000;
const briefLabelCells = 9;
const longestText = 4000;

/** Lines of markdown; null is a pause, see `PlainText`. All that the input tells stands in blocks of code, where nothing in it is markdown. */
export function* markdownReport(
  state: State,
  body: RunBody | null,
  isMasked: boolean,
): Generator<VisibleText | null, void, undefined> {
  const { cursor, runs } = state;
  if (cursor !== noRow && cursor < runs.index.size) yield* runSections(withBody(state, body), isMasked);
  else yield own('# runs');
  yield* block('Tree', yield* treeLines(state));
}

function withBody(state: State, body: RunBody | null): State {
  const details = { ...state.details, toggledFolds: new Set<string>() };
  if (body === null) return { ...state, details };
  return { ...state, details, bodies: new Map([...state.bodies, [body.row, body]]) };
}

function* runSections(state: State, isMasked: boolean): Generator<VisibleText, void, undefined> {
  const { cursor, runs } = state;
  const { index } = runs;
  const subject = detailSubject(state);
  if (subject === null) return;
  const lines = (rows: DetailRows): readonly VisibleText[] => [
    ...plainRows(state, rows, widthCells, isMasked),
  ];
  const title = index.taskIdentifier(cursor) ?? index.id(cursor);
  yield visible(`# ${codeSpan(visibleStart(title, 200))}: ${stateFacts[index.state(cursor)].label}`);
  const isFailed = isFailedState(index.state(cursor));
  yield* block(null, isFailed ? briefLines(state) : lines(rowsOf(factRows(subject))));
  yield* block('Chain', lines(rowsOf(chainRows(runs, cursor))));
  yield* block('Attempts', lines(rowsOf(attemptRows(subject))));
  yield* block('Error', lines(stackRows(mainErrorRows(subject))));
  yield* block('Payload', payloadLines(subject.body, isMasked), 'json');
}

function* treeLines(state: State): Generator<null, readonly VisibleText[], undefined> {
  const tree = plainTree(state, widthCells, mostTreeLines);
  const lines: VisibleText[] = [];
  for (const line of tree.lines()) {
    if (line === null) yield null;
    else if (lines.length < mostTreeLines) lines.push(line);
    else {
      lines.push(own(`… and ${formatCount(tree.rowCount - mostTreeLines)} more lines`));
      break;
    }
  }
  return lines;
}

function briefLines(state: State): readonly VisibleText[] {
  const { runs, cursor, settings } = state;
  const context = {
    runs,
    isAscii: settings.isAscii,
    timeZone: zoneOf(state),
    hasDates: true,
    reach: longestText,
  };
  const id = [
    segment(padToWidth(own('run'), briefLabelCells)),
    segment(visibleStart(runs.index.id(cursor), 200)),
  ];
  const parts = briefParts(runs, cursor).map((part) => [
    segment(padToWidth(briefLabel(part), briefLabelCells)),
    ...briefSegments(part, context),
  ]);
  return [id, ...parts].map((segments) => plainLine(segments, settings.isAscii));
}

/** Without the lines of code around frames, which who reads this has at hand. */
function stackRows(rows: DetailRows): DetailRows {
  const kept: DetailRow[] = [];
  for (let at = 0; at < rows.count && kept.length < mostStackLines; at += 1) {
    const row = rows.at(at);
    if (row.kind !== 'source-line' && row.kind !== 'source-place') kept.push(row);
  }
  return rowsOf(kept);
}

function payloadLines(body: RunBody | null, isMasked: boolean): readonly VisibleText[] {
  const payload = body?.parts.payload ?? null;
  if (payload === null) return [];
  const { tree, node } = payload;
  const text = isMasked ? redactJson(tree, node).text : sourceText(tree, node, mostPayloadLength * 4).text;
  const lines = text.slice(0, mostPayloadLength).split(/\r?\n/).map(visible);
  if (text.length > mostPayloadLength) lines.push(own('… and more'));
  return lines;
}

/** A heading and a block of code; nothing where there is nothing to tell. */
function* block(
  heading: string | null,
  lines: readonly VisibleText[],
  language = '',
): Generator<VisibleText, void, undefined> {
  if (lines.length === 0) return;
  yield own('');
  if (heading !== null) {
    yield own(`## ${heading}`);
    yield own('');
  }
  let longest = 2;
  for (const line of lines) {
    for (const [ticks] of line.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  }
  const fence = '`'.repeat(longest + 1);
  yield own(fence + language);
  yield* lines;
  yield own(fence);
}

/** A text as code within a line, whatever stands in it. */
function codeSpan(text: VisibleText): string {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + gap + text + gap + fence;
}
