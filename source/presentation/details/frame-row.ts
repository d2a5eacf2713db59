/** Frames of a stack: the person's own bright and short, others dim and word for word, folded ones told by count and owner. */
import { type FrameOwner, frameLabel } from '../../model/stack-frame.ts';
import type { DetailRow, FoldedFrames } from '../../state/detail-row.ts';
import { foldSign } from '../fold-sign.ts';
import { formatCounted } from '../format-count.ts';
import type { Segment } from '../line.ts';
import { blank, segment } from '../segments.ts';
import { own } from '../visible.ts';
import { errorIndent } from './error-row.ts';
import { drawing, indent, type RowContext, type RowDrawing } from './row-drawing.ts';
import { textSegments } from './text-segments.ts';

const frameCells = 4;

const ownerWords: Readonly<Record<FrameOwner, string>> = {
  own: 'your code',
  dependency: 'node_modules',
  node: 'Node.js',
  'trigger.dev': 'Trigger.dev',
};

/** `at createLabel (src/trigger/ship.ts:42:11)      <- your code`. */
export function frameRow(
  { frame, isFirstOwn, depth, fold, isFolded }: Extract<DetailRow, { kind: 'frame' }>,
  context: RowContext,
): RowDrawing {
  const head =
    fold === null
      ? indent(errorIndent(depth) + frameCells)
      : [
          blank(errorIndent(depth) + frameCells - 2),
          segment(foldSign(isFolded, context.isAscii), 'dim'),
          blank(1),
        ];
  if (frame.owner !== 'own') return drawing(head, textSegments(frame.text.trim(), 'dim', context.reach));
  const body = [
    segment(own(frame.isAsync ? 'at async ' : 'at '), 'dim'),
    ...textSegments(frameLabel(frame), isFirstOwn ? 'strong' : 'plain', context.longReach),
  ];
  const tail: readonly Segment[] = isFirstOwn ? [blank(6), segment(own('<- your code'), 'accent')] : [];
  // The line number stands last, and it is what the reader came for.
  return { ...drawing(head, body, 'always'), tail };
}

/** `… 9 frames in node_modules (enter)`, `▼ 9 frames: 5 in node_modules, 4 in Trigger.dev`. */
export function foldedFramesRow(
  { frames, isFolded, depth }: Extract<DetailRow, { kind: 'folded-frames' }>,
  { isAscii }: RowContext,
): RowDrawing {
  const sign = isFolded ? own(isAscii ? '...' : '…') : foldSign(false, isAscii);
  const keys = isFolded ? ' (enter)' : ' (enter folds)';
  return drawing(indent(errorIndent(depth) + frameCells), [
    segment(sign, 'dim'),
    segment(own(` ${countText(frames)}`), 'dim'),
    segment(own(keys), 'dim'),
  ]);
}

function countText(frames: readonly FoldedFrames[]): string {
  const total = frames.reduce((sum, { count }) => sum + count, 0);
  const whole = formatCounted(total, 'frame');
  const [only] = frames;
  if (frames.length === 1 && only !== undefined) return `${whole} in ${ownerWords[only.owner]}`;
  return `${whole}: ${frames.map(({ owner, count }) => `${count} in ${ownerWords[owner]}`).join(', ')}`;
}
