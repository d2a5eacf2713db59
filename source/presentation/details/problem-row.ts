/** What is wrong: where it stands, which value, what was expected and found; and contradictions between runs. */
import { noRow } from '../../model/run-index.ts';
import type { DetailRow } from '../../state/detail-row.ts';
import { runName } from '../run-name.ts';
import { blank, segment, segmentsWidth } from '../segments.ts';
import { own, visible, visibleSegments } from '../visible.ts';
import { drawing, type RowContext, type RowDrawing } from './row-drawing.ts';

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
      : [...visibleSegments(pointer, 'key', context.reach), blank(1)]),
    ...visibleSegments(message, 'plain', context.reach),
    blank(2),
    segment(visible(`${file}:${line}:${column}`), 'dim'),
  ];
  return drawing([segment(own('! '), isInvalid ? 'failure' : 'warning')], body);
}

/** The line where JSON breaks off, or the caret below it. */
export function excerptRow(
  { text, caretColumn, isCaret }: Extract<DetailRow, { kind: 'excerpt' }>,
  context: RowContext,
): RowDrawing {
  const before = [...text].slice(0, caretColumn - 1).join('');
  if (!isCaret) return drawing([blank(4)], visibleSegments(text, 'code', context.reach));
  return { ...drawing([blank(4)], caretSegments(before, context)), isWrapping: false };
}

function caretSegments(before: string, context: RowContext) {
  const shown = visibleSegments(before, 'plain', context.reach);
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
    ...visibleSegments(warning.message, 'plain', context.reach),
  ];
  if (otherRow !== noRow) {
    body.push(
      blank(2),
      segment(own('enter: '), 'dim'),
      segment(runName(context.runs.index, otherRow), 'dim'),
    );
  }
  return drawing([segment(own('! '), 'warning')], body);
}
