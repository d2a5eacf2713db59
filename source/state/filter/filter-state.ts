/** The filter that narrows the view, and its line. */
import type { FilterExpression } from '../../query/filter-expression.ts';
import type { FilterMistake } from '../../query/filter-mistake.ts';
import type { RowMatches } from '../../query/match-rows.ts';
import type { DetailsState, PaneName, ScreenBefore } from '../state.ts';
import type { BodyAnswers } from './body-answers.ts';

/** A filter whose matches are shown: the one that is set, or while another is typed the last of it without a mistake. */
export interface ShownFilter {
  /** As it was given. Raw text. */
  readonly text: string;
  readonly expression: FilterExpression;
  /** What the index alone matches. */
  readonly ofIndex: RowMatches;
  /** Null where no document has to be asked. */
  readonly bodies: BodyAnswers | null;
}

/** What is being typed. Offsets are of UTF-16. */
export interface FilterDraft {
  readonly text: string;
  readonly cursor: number;
  /** What was typed of it: the candidates are those of this, while one after the other of them stands in the line. */
  readonly typed: { readonly text: string; readonly cursor: number };
  /** Which of the candidates stands in the line; −1 for none. */
  readonly chosen: number;
  /** What is wrong with it; null for nothing, and for an empty line. */
  readonly mistake: FilterMistake | null;
  /** What the screen was when the line was opened. */
  readonly before: BeforeFilter;
}

export interface BeforeFilter {
  readonly screen: ScreenBefore;
  readonly shown: ShownFilter | null;
  readonly matched: RowMatches | null;
  readonly rootOrder: Int32Array;
  readonly familiesTop: number;
  readonly details: DetailsState;
  readonly pane: PaneName;
}

export interface FilterState {
  readonly shown: ShownFilter | null;
  /** Null while the line is closed. */
  readonly draft: FilterDraft | null;
  /** The filter that waits for the engine of regular expressions; null for none. */
  readonly awaited: string | null;
  /** The run that the view was narrowed to when the filter was set: a narrower one is left first. */
  readonly zoom: number;
  /** The folds from before the first filter, to come back to. Null without a filter. */
  readonly outer: Pick<ScreenBefore, 'visible' | 'forest'> | null;
  /** Filters entered so far, newest last, and the place in them that `up` went back to (their length: none). */
  readonly past: readonly string[];
  readonly pastAt: number;
}
