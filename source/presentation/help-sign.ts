/** The signs that the help explains, as the rows and bars draw them. */
import type { HelpSign } from '../state/help-signs.ts';
import { barSign } from './bar.ts';
import { type GlyphName, glyphSign, glyphTone } from './glyph.ts';
import type { Segment } from './line.ts';
import { segment } from './segments.ts';
import { criticalMark, flagMark } from './tree-row.ts';
import { own } from './visible.ts';

/** A sign or a sample of what stands on a row; at most eight cells. */
export function helpSign(sign: HelpSign, isAscii: boolean): Segment {
  switch (sign) {
    case 'attempt bar':
      return segment(barSign('attempt', isAscii), 'success');
    case 'part bar':
      return segment(barSign('part', isAscii), 'success');
    case 'gap bar':
      return segment(barSign('gap', isAscii), 'dim');
    case 'wait bar':
      return segment(barSign('wait', isAscii), 'waiting');
    case 'queued bar':
      return segment(barSign('queued', isAscii), 'waiting');
    case 'failed end':
      return segment(barSign('failed end', isAscii), 'failure');
    case 'open end':
      return segment(barSign('open end', isAscii), 'running');
    case 'missing time':
      return segment(barSign('missing', isAscii), 'warning');
    case 'critical':
      return criticalMark(isAscii);
    case 'hidden runs':
      return segment(own(isAscii ? '.. 4/17' : '… 4/17'), 'dim');
    case 'grouped runs':
      return segment(own(isAscii ? '12 x' : '12 × ⣿⡇'));
    case 'attempts':
      return segment(own(isAscii ? 'x3' : '×3'), 'warning');
    case 'still going':
      return segment(own(isAscii ? '5.0s>' : '5.0s›'), 'running');
    case 'unknown parent':
      return segment(own(isAscii ? ':-' : '┆╌'), 'dim');
    case 'flag':
      return flagMark;
    case 'message':
      return segment(own(isAscii ? '! 3x' : '! 3×'), 'failure');
    default:
      return glyphSegment(sign, isAscii);
  }
}

function glyphSegment(name: GlyphName, isAscii: boolean): Segment {
  return segment(glyphSign(name, isAscii), glyphTone(name));
}
