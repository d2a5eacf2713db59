/** The boundary: no text from a file, a name or an argument reaches a screen, a stream or a report but through here. */
import type { Segment, Tone, VisibleText } from './line.ts';
import { visibleParts } from './visible-parts.ts';

/**
 * Text that a terminal only draws: controls as pictures, unseen characters as marks (`visibleParts` says which). It is one line:
 * an LF inside comes out as `␊`; break a text into lines first where lines are wanted.
 */
export function visible(text: string): VisibleText {
  const parts = visibleParts(text);
  const only = parts[0];
  if (only === undefined) return '' as VisibleText;
  return (parts.length === 1 ? only.text : parts.map((part) => part.text).join('')) as VisibleText;
}

/** The start of `visible(text)`, at least `length` UTF-16 units where there are so many: costs no more however long the text is. */
export function visibleStart(text: string, length: number): VisibleText {
  return visibleParts(text, length)
    .map((part) => part.text)
    .join('') as VisibleText;
}

/** The same as segments: what stands for unseen characters has the tone `hidden`, all else the tone given. */
export function visibleSegments(text: string, tone: Tone, length?: number): readonly Segment[] {
  return visibleParts(text, length).map((part) => ({
    text: part.text as VisibleText,
    tone: part.isHidden ? 'hidden' : tone,
  }));
}

const notOurs = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A constant of ours, or a number told by us; nothing from outside. Throws a RangeError where it holds a control or unseen character. */
export function own(text: string): VisibleText {
  if (notOurs.test(text)) throw new RangeError('a text of runlens itself holds a control character');
  return text as VisibleText;
}

/** Several drawable texts as one. */
export function joinVisible(texts: readonly VisibleText[], separator: VisibleText = own('')): VisibleText {
  return texts.join(separator) as VisibleText;
}
