/** What happened: the only thing that changes a state. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { SourceExcerpts } from './sources.ts';
import type { DetailsTab, FamilySorting, PaneName, Size } from './state.ts';

/** A movement over the rows of the pane that has the keys. */
export type Movement =
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
  | { readonly kind: 'run-load-failed'; readonly row: number; readonly reason: string }
  | { readonly kind: 'sources-loaded'; readonly excerpts: SourceExcerpts }
  /** Files that were shown may be others now. */
  | { readonly kind: 'sources-outdated' }
  | { readonly kind: 'moved'; readonly movement: Movement }
  | { readonly kind: 'sibling-moved'; readonly direction: 1 | -1 }
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
  | { readonly kind: 'jumped-to-parent' }
  | { readonly kind: 'jumped-back' }
  | { readonly kind: 'jumped-forward' }
  | { readonly kind: 'failure-stepped'; readonly direction: 1 | -1 }
  | { readonly kind: 'cause-stepped' }
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
  | { readonly kind: 'find-stepped'; readonly direction: 1 | -1 }
  | { readonly kind: 'time-mode-cycled' }
  | { readonly kind: 'zone-toggled' }
  | { readonly kind: 'wrap-toggled' }
  | { readonly kind: 'scrolled-sideways'; readonly direction: 1 | -1 }
  | { readonly kind: 'help-toggled' }
  | { readonly kind: 'causes-toggled' }
  | { readonly kind: 'copy-menu-opened'; readonly isRaw: boolean }
  | { readonly kind: 'escaped' }
  | { readonly kind: 'key-unknown'; readonly key: string }
  | { readonly kind: 'noticed'; readonly text: string };
