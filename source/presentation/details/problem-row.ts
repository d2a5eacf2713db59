/** What is wrong: where it stands, which value, what was expected and found; and contradictions between runs. */
import { noRow } from '../../model/run-index.ts';
import type { DetailRow } from '../../state/detail-row.ts';
import { runName } from '../run-name.ts';
import { blank, segment, segmentsWidth } from '../segments.ts';
import { own, visible } from '../visible.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

const wordByKind: ReadonlyMap<string, string> = new Map([
  ['invalid', 'invalid'],
  ['not-json', 'not JSON'],
  ['not-a-run', 'not a run'],
  ['unreadable', 'unreadable'],
]);

/** `! invalid /status  must be …  dump.jsonl:12:5`. */
export function problemRow(
  { problem, file }: Extract<DetailRow, { kind: 'problem' }>,
  context: RowContext,
): RowDrawing {
  const { kind, severity, pointer, message, line, column } = problem;
  const isInvalid = severity === 'invalid';
  const word = wordByKind.get(kind) ?? kind;
  const body = [
    segment(visible(word), isInvalid ? 'failure' : 'warning'),
    blank(1),
    ...(pointer === null || pointer === ''
      ? []
      : [...textSegments(pointer, 'key', context.longReach), blank(1)]),
    ...textSegments(message, 'plain', context.longReach),
    blank(2),
    segment(visible(`${file}:${line}:${column}`), 'dim'),
  ];
  return drawing([segment(own('! '), isInvalid ? 'failure' : 'warning')], body, 'always');
}

/** The line where JSON breaks off, or the caret below it. */
export function excerptRow(
  { text, caretColumn, isCaret }: Extract<DetailRow, { kind: 'excerpt' }>,
  context: RowContext,
): RowDrawing {
  const before = [...text].slice(0, caretColumn - 1).join('');
  if (!isCaret) return drawing([blank(4)], textSegments(text, 'code', context.reach), 'never');
  return drawing([blank(4)], caretSegments(before, context), 'never');
}

function caretSegments(before: string, context: RowContext) {
  const shown = textSegments(before, 'plain', context.reach);
  return [blank(segmentsWidth(shown)), segment(own('^'), 'failure')];
}

/** `! finished-before-started  …  ◐ other-run`. */
export function warningRow(
  { warning, otherRow }: Extract<DetailRow, { kind: 'warning' }>,
  context: RowContext,
): RowDrawing {
  const body = [
    segment(own(warning.kind), 'warning'),
    blank(1),
    ...textSegments(warning.message, 'plain', context.longReach),
  ];
  if (otherRow !== noRow) {
    body.push(
      blank(2),
      segment(own('enter: '), 'dim'),
      segment(runName(context.runs.index, otherRow), 'dim'),
    );
  }
  return drawing([segment(own('! '), 'warning')], body, 'always');
}
