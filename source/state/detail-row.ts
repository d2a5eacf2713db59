/** The rows that the details pane is made of, before they are drawn: what stands there, not how it looks. */

/** Where an error hangs: an attempt's by its place in `run.attempts`, or the run's own; then down its causes. */
export interface ErrorPath {
  readonly attempt: number | 'run';
  readonly causes: readonly number[];
}

export type DetailRow =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string }
  /** A line of ours: `3 attempts, details not in this document`. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | { readonly kind: 'queued' }
  | { readonly kind: 'attempt'; readonly attempt: number }
  /** The time between an attempt and the next. */
  | { readonly kind: 'gap'; readonly after: number }
  | {
      readonly kind: 'error-message';
      readonly error: ErrorPath;
      readonly text: string;
      readonly isFirst: boolean;
    }
  | { readonly kind: 'frame'; readonly error: ErrorPath; readonly frame: number }
  /** Frames of no interest in a row: `… 9 frames in node_modules (enter)`. */
  | {
      readonly kind: 'folded-frames';
      readonly error: ErrorPath;
      readonly from: number;
      readonly to: number;
      readonly fold: string;
    }
  | { readonly kind: 'stack-text'; readonly text: string }
  /** A node's line, or a container's closing bracket. */
  | {
      readonly kind: 'json';
      readonly node: number;
      readonly depth: number;
      readonly isClosing: boolean;
      readonly fold: string | null;
      readonly isFolded: boolean;
    }
  | { readonly kind: 'problem'; readonly problem: number }
  | { readonly kind: 'warning'; readonly warning: number };

/** The rows of one tab; a million JSON nodes are not spelled out, so rows are asked for by place. */
export interface DetailRows {
  readonly count: number;
  at(index: number): DetailRow;
}
