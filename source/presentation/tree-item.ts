/** What one run, or one folded group of runs, says on its row: texts and tones, before they are laid into columns. */
import type { BarPiece } from './bar.ts';
import type { GlyphName } from './glyph.ts';
import type { Tone, VisibleText } from './line.ts';

/** Whether a row's children are shown, could be, or are none. */
export type FoldSign = 'unfolded' | 'folded' | 'leaf';

export interface TreeItem {
  readonly row: number;
  readonly fold: FoldSign;
  readonly glyph: GlyphName;
  readonly glyphTone: Tone;
  readonly name: VisibleText;
  readonly nameTone: Tone;
  /** Null where it is not known. */
  readonly attempts: number | null;
  /** How much a fold hides, the longest form first: `… 4/17`; for a group its dots and durations. Empty where nothing is hidden. */
  readonly rollUps: readonly VisibleText[];
  readonly duration: string;
  /** The run goes on, so its duration is only that until the input's newest time. */
  readonly isOpen: boolean;
  readonly word: VisibleText;
  readonly shortWord: VisibleText;
  readonly pieces: readonly BarPiece[];
  readonly isFailingEnd: boolean;
  /** What a failure is to its family: `handled`, `aside`, and `cause` where others failed for it; `stuck` of what should have ended; `no match` above what a filter matches. */
  readonly remark: VisibleText | null;
  /** Something is wrong with it, or with one of the group: the tab problems tells. */
  readonly isFlagged: boolean;
  /** The end of its family's top waited for it, or for one of the group. */
  readonly isCritical: boolean;
  /** What stands in place of a bar; null for a bar. */
  readonly note: VisibleText | null;
}
