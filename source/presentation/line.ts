/** What every screen, print-out and report is made of: lines of segments, each a text that is safe to draw with a tone. */

declare const visibleBrand: unique symbol;

/** Text that holds nothing a terminal would act on: made by `visible()` from the outside, or by `own()` from our own constants. */
export type VisibleText = string & { readonly [visibleBrand]: true };

/** Semantic tones; a theme alone says which colours they are. Colour never carries a meaning that no glyph or word carries too. */
export type Tone =
  | 'plain'
  | 'strong'
  | 'dim'
  | 'accent'
  | 'success'
  | 'failure'
  | 'cause'
  | 'warning'
  | 'running'
  | 'waiting'
  | 'code'
  | 'key'
  | 'string'
  | 'number'
  | 'match'
  | 'hidden';

export interface Segment {
  readonly text: VisibleText;
  readonly tone: Tone;
}

/** One line of a screen. `isSelected` draws the whole line as the cursor's. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly isSelected: boolean;
}
