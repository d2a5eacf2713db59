/** Any detail row as what is drawn of it. */
import type { DetailRow } from '../../state/detail-row.ts';
import { segment } from '../segments.ts';
import { visible } from '../visible.ts';
import { attemptDifferenceRow } from './attempt-difference-row.ts';
import { attemptRow, gapRow, queuedRow, waitRow } from './attempt-row.ts';
import { briefRow } from './brief-row.ts';
import { chainRow } from './chain-row.ts';
import { criticalStepRow } from './critical-step-row.ts';
import { differenceRow } from './difference-row.ts';
import { errorIndent, errorMessageRow, stackTextRow } from './error-row.ts';
import { factRow } from './fact-row.ts';
import { foldedFramesRow, frameRow } from './frame-row.ts';
import { jsonRow, jsonTextRow } from './json-row.ts';
import { logRow } from './log-row.ts';
import { excerptRow, problemRow, warningRow } from './problem-row.ts';
import { drawing, indent, type RowContext, type RowDrawing } from './row-drawing.ts';
import { sectionRow } from './section-row.ts';
import { sourceLineRow, sourcePlaceRow } from './source-row.ts';
import { textSegments } from './text-segments.ts';
import { timePartRow } from './time-part-row.ts';

/** Head, body and tail of a row, without the margin. */
export function drawRow(row: DetailRow, context: RowContext): RowDrawing {
  switch (row.kind) {
    case 'blank':
      return drawing([], []);
    case 'heading':
      return drawing([], [segment(visible(row.text), 'strong')]);
    case 'section':
      return sectionRow(row, context);
    case 'note':
      return drawing([], textSegments(row.text, 'dim', context.longReach), 'always');
    case 'help':
      return drawing(indent(errorIndent(row.depth) + 2), [segment(visible(row.text), 'accent')], 'always');
    case 'fact':
      return factRow(row, context);
    case 'queued':
      return queuedRow(row, context);
    case 'attempt':
      return attemptRow(row, context);
    case 'attempt-difference':
      return attemptDifferenceRow(row, context);
    case 'gap':
      return gapRow(row, context);
    case 'wait':
      return waitRow(row, context);
    case 'log':
      return logRow(row, context);
    case 'difference':
      return differenceRow(row, context);
    case 'time-part':
      return timePartRow(row, context);
    case 'critical-step':
      return criticalStepRow(row, context);
    case 'error-message':
      return errorMessageRow(row, context);
    case 'frame':
      return frameRow(row, context);
    case 'folded-frames':
      return foldedFramesRow(row, context);
    case 'source-place':
      return sourcePlaceRow(row);
    case 'source-line':
      return sourceLineRow(row, context);
    case 'stack-text':
      return stackTextRow(row, context);
    case 'json':
      return jsonRow(row, context);
    case 'json-text':
      return jsonTextRow(row, context);
    case 'chain':
      return chainRow(row, context);
    case 'brief':
      return briefRow(row, context);
    case 'problem':
      return problemRow(row, context);
    case 'excerpt':
      return excerptRow(row, context);
    case 'warning':
      return warningRow(row, context);
  }
}
