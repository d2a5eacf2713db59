/** What happened: the only thing that changes a state. */
import type { FilterReply } from '../model/filter-question.ts';
import type { FoundDocuments } from '../model/found-documents.ts';
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { PatternEngine } from '../query/filter-engine.ts';
import type { AskedRows } from './filter/body-answers.ts';
import type { LineEdit } from './filter/line-edit.ts';
import type { ListName } from './lists/lists-state.ts';
import type { SourceExcerpts } from './sources.ts';
import type {
  DetailsState,
  DetailsTab,
  FamilySorting,
  KeyPreset,
  PaneName,
  Size,
  ThemeName,
  TimeMode,
  Worth,
} from './state.ts';

/** A movement over the rows of the pane that has the keys: a step, so many steps at once, or to a place. */
export type Movement = MovementName | MovementTimes | MovementToRow | MovementToPercent;

/** A movement done several times. */
export interface MovementTimes {
  readonly movement: Exclude<MovementName, 'first' | 'last'>;
  readonly times: number;
}

/** To a row, from 1. */
export interface MovementToRow {
  readonly toRow: number;
}

/** To the row that lies so far down: 0 is the first, 100 the last. */
export interface MovementToPercent {
  readonly toPercent: number;
}

export type MovementName =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-down'
  | 'page-up'
  | 'half-page-down'
  | 'half-page-up';

export type Action =
  | { readonly kind: 'resized'; readonly size: Size }
  | { readonly kind: 'runs-changed'; readonly runs: RunCollection }
  | { readonly kind: 'run-loaded'; readonly body: RunBody }
  /** A search through bodies has found these since it last told. */
  | { readonly kind: 'bodies-searched'; readonly text: string; readonly found: FoundDocuments }
  | { readonly kind: 'run-load-failed'; readonly row: number; readonly reason: string }
  | { readonly kind: 'sources-loaded'; readonly excerpts: SourceExcerpts }
  /** Files that were shown may be others now. */
  | { readonly kind: 'sources-outdated' }
  | { readonly kind: 'moved'; readonly movement: Movement }
  | { readonly kind: 'sibling-moved'; readonly direction: 1 | -1; readonly times?: number }
  | { readonly kind: 'unfolded-or-entered' }
  | { readonly kind: 'folded-or-left' }
  | { readonly kind: 'fold-toggled' }
  | { readonly kind: 'folded-to-level'; readonly level: number }
  | { readonly kind: 'all-unfolded' }
  | { readonly kind: 'all-folded' }
  | { readonly kind: 'subtree-unfolded' }
  | { readonly kind: 'worth-cycled' }
  | { readonly kind: 'sorting-cycled' }
  | { readonly kind: 'sorting-reversed' }
  | { readonly kind: 'sorting-chosen'; readonly sorting: FamilySorting }
  | { readonly kind: 'jumped-to-root' }
  | { readonly kind: 'jumped-to-parent'; readonly times?: number }
  | { readonly kind: 'jumped-back'; readonly times?: number }
  | { readonly kind: 'jumped-forward'; readonly times?: number }
  | { readonly kind: 'failure-stepped'; readonly direction: 1 | -1; readonly times?: number }
  | { readonly kind: 'cause-stepped' }
  | { readonly kind: 'jumped-to-slowest'; readonly times?: number }
  | { readonly kind: 'zoomed' }
  | { readonly kind: 'row-selected'; readonly row: number }
  | { readonly kind: 'pane-cycled'; readonly direction: 1 | -1 }
  | { readonly kind: 'pane-chosen'; readonly pane: PaneName }
  | { readonly kind: 'pane-resized'; readonly direction: 1 | -1 }
  | { readonly kind: 'details-toggled' }
  | { readonly kind: 'tab-chosen'; readonly tab: DetailsTab }
  | { readonly kind: 'tab-cycled'; readonly direction: 1 | -1 }
  | { readonly kind: 'run-marked' }
  | { readonly kind: 'opened-here' }
  | { readonly kind: 'find-opened' }
  | { readonly kind: 'find-typed'; readonly text: string }
  | { readonly kind: 'find-erased' }
  | { readonly kind: 'find-recalled'; readonly direction: 1 | -1 }
  | { readonly kind: 'find-committed' }
  | { readonly kind: 'find-stepped'; readonly direction: 1 | -1; readonly times?: number }
  | { readonly kind: 'time-mode-cycled' }
  | { readonly kind: 'zone-toggled' }
  | { readonly kind: 'wrap-toggled' }
  | { readonly kind: 'scrolled-sideways'; readonly direction: 1 | -1; readonly times?: number }
  | { readonly kind: 'help-toggled' }
  /** The help is closed, then what one of its lines told is done. */
  | { readonly kind: 'help-run'; readonly action: Action | null }
  /** The same cannot be done now: the help stays, and what the action would say is told. */
  | { readonly kind: 'help-refused'; readonly action: Action }
  /** In the help: to the next or the previous heading. */
  | { readonly kind: 'help-heading-stepped'; readonly direction: 1 | -1 }
  | { readonly kind: 'list-toggled'; readonly list: ListName }
  /** In a list: the next or previous list. */
  | { readonly kind: 'list-cycled'; readonly direction: 1 | -1 }
  /** In the histogram: one stretch more or less selected; shorter or longer stretches. */
  | { readonly kind: 'times-widened'; readonly direction: 1 | -1 }
  | { readonly kind: 'times-zoomed'; readonly direction: 1 | -1 }
  | { readonly kind: 'copy-menu-opened'; readonly isRaw: boolean }
  | { readonly kind: 'escaped' }
  /** A digit of a number that says how often the next key is done; with `isFolding` it folds to that level as well. */
  | { readonly kind: 'digit-typed'; readonly digit: number; readonly isFolding: boolean }
  /** What the digits folded is taken back, then the action is done. */
  | { readonly kind: 'counted'; readonly action: Action }
  | { readonly kind: 'wheel-turned'; readonly pane: PaneName; readonly rows: number }
  /** Pointed at a line of the tree, by its place among the visible rows. */
  | { readonly kind: 'tree-pointed'; readonly position: number; readonly isOnFold: boolean }
  | { readonly kind: 'family-pointed'; readonly place: number }
  | {
      readonly kind: 'detail-pointed';
      readonly place: number;
      readonly column: DetailsState['column'];
      readonly isOnFold: boolean;
    }
  | { readonly kind: 'command-line-opened'; readonly text: string }
  | { readonly kind: 'command-typed'; readonly text: string }
  | { readonly kind: 'command-erased' }
  | { readonly kind: 'command-recalled'; readonly direction: 1 | -1 }
  | { readonly kind: 'command-completed'; readonly direction: 1 | -1 }
  /** The command line is closed and its text remembered; then what it means happens. */
  | { readonly kind: 'command-entered'; readonly action: Action | null }
  | { readonly kind: 'find-entered'; readonly text: string }
  | { readonly kind: 'filter-set'; readonly text: string }
  | { readonly kind: 'filter-opened' }
  | { readonly kind: 'filter-typed'; readonly text: string }
  | { readonly kind: 'filter-edited'; readonly edit: LineEdit }
  | { readonly kind: 'filter-recalled'; readonly direction: 1 | -1 }
  | { readonly kind: 'filter-completed'; readonly direction: 1 | -1 }
  /** A candidate pointed at, by its place among them. */
  | { readonly kind: 'filter-candidate-taken'; readonly place: number }
  | { readonly kind: 'filter-committed' }
  /** Documents of runs have answered a filter. */
  | { readonly kind: 'bodies-filtered'; readonly asked: AskedRows; readonly reply: FilterReply }
  | { readonly kind: 'pattern-engine-loaded'; readonly engine: PatternEngine }
  | { readonly kind: 'worth-chosen'; readonly worth: Worth }
  | { readonly kind: 'time-mode-chosen'; readonly timeMode: TimeMode }
  | { readonly kind: 'theme-chosen'; readonly theme: ThemeName }
  | { readonly kind: 'keys-chosen'; readonly keys: KeyPreset }
  | { readonly kind: 'mouse-chosen'; readonly isMouse: boolean }
  | { readonly kind: 'queue-time-toggled' }
  | { readonly kind: 'key-unknown'; readonly key: string }
  | { readonly kind: 'noticed'; readonly text: string };
