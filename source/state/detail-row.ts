/** The rows that the details pane is made of, before they are drawn: what stands there, not how it looks. All texts are raw. */
import type { DialectName } from '../model/dialect-name.ts';
import type { WordRange } from '../model/differing-words.ts';
import type { JsonTree } from '../model/json-tree.ts';
import type { Problem, RunWarning } from '../model/problem.ts';
import type { LogLine } from '../model/run.ts';
import type { AttemptRecord } from '../model/run-record.ts';
import type { RunState } from '../model/run-state.ts';
import type { FrameOwner, StackFrame } from '../model/stack-frame.ts';
import type { AttemptDifference } from './attempt-difference.ts';
import type { BriefPart } from './brief-part.ts';
import type { WaitSpan } from './wait-spans.ts';

/** A stretch of time that several rows draw their bars on. Epoch milliseconds; NaN where nothing is known. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** What a fact says, by what it is, so that presentation can tell times and durations in the mode of the moment. */
export type FactValue =
  /** From the input. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words of ours. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'state'; readonly state: RunState; readonly status: string | null }
  /** `text` is the document's own; null where only the index knows the time. `timeMs` is null where it is unreadable. */
  | { readonly kind: 'time'; readonly text: string | null; readonly timeMs: number | null }
  /** `note` is ours: what the duration lacks or means. */
  | { readonly kind: 'duration'; readonly durationMs: number; readonly note: string | null }
  /** Another run that one can jump to. */
  | { readonly kind: 'run'; readonly row: number; readonly note: string | null }
  /** States one after the other, `earlier` of them left out. */
  | { readonly kind: 'states'; readonly states: readonly SeenState[]; readonly earlier: number }
  /** A document of a run; `gave` are words of ours for the facts that are shown from it. */
  | {
      readonly kind: 'document';
      readonly place: string;
      readonly dialect: DialectName;
      readonly state: RunState;
      readonly status: string | null;
      readonly updatedAt: string | null;
      readonly updatedMs: number | null;
      readonly gave: readonly string[];
    };

/** A state that a document shows the run in. Epoch milliseconds. */
export interface SeenState {
  readonly state: RunState;
  readonly status: string | null;
  readonly timeMs: number;
}

/** A part of a run's time, contract.md rule 13; `waits` is what it waited of all of them. */
export type TimePart = 'queued' | 'attempts' | 'gaps' | 'children' | 'unknown' | 'waits';

/** How many frames of one owner a fold hides. */
export interface FoldedFrames {
  readonly owner: FrameOwner;
  readonly count: number;
}

export type DetailRow =
  | { readonly kind: 'blank' }
  | { readonly kind: 'heading'; readonly text: string }
  /** Head of a part that folds. May quote the input. */
  | {
      readonly kind: 'section';
      readonly text: string;
      readonly fold: string;
      readonly isFolded: boolean;
    }
  /** A line that explains: `3 attempts, details not in this document`. May quote the input. */
  | { readonly kind: 'note'; readonly text: string }
  /** A sentence of help about the error above it. */
  | { readonly kind: 'help'; readonly text: string; readonly depth: number }
  /** A label may be a key of the input. */
  | { readonly kind: 'fact'; readonly label: string; readonly value: FactValue }
  | { readonly kind: 'queued'; readonly span: TimeSpan; readonly axis: TimeSpan }
  | {
      readonly kind: 'attempt';
      readonly attempt: AttemptRecord;
      /** Whether it still goes on, as far as the input tells. */
      readonly isOpen: boolean;
      /** Whether its error is the run's own, which no attempt bears. */
      readonly isErrorOfRun: boolean;
      /** The number of the first attempt that failed in the same way. */
      readonly sameErrorAs: number | null;
      /** Stretches of its error's `Name: message` that the error before it has not. */
      readonly marks: readonly WordRange[];
      /** Stretches in which it waited. */
      readonly waits: readonly WaitSpan[];
      readonly axis: TimeSpan;
    }
  /** Below an attempt: what tells its error from that of the attempt before. */
  | { readonly kind: 'attempt-difference'; readonly difference: AttemptDifference }
  /** The time between an attempt and the next, or since the last. */
  | { readonly kind: 'gap'; readonly span: TimeSpan; readonly isOpen: boolean; readonly axis: TimeSpan }
  /** A wait, within an attempt or between two. */
  | { readonly kind: 'wait'; readonly wait: WaitSpan; readonly axis: TimeSpan }
  /** A line of the run's log. */
  | {
      readonly kind: 'log';
      readonly line: LogLine;
      /** Null where its time is absent or unreadable. */
      readonly timeMs: number | null;
      /** Its place in the log: `logFoldKey` makes the key of its fold of it. */
      readonly place: number;
      /** Whether deeper lines follow. */
      readonly isFoldable: boolean;
      readonly hiddenLines: number;
    }
  /** Where two runs differ: what it is here, and what with the run compared with; null where that has nothing such. */
  | {
      readonly kind: 'difference';
      readonly path: string;
      readonly here: FactValue | null;
      readonly there: FactValue | null;
    }
  | { readonly kind: 'time-part'; readonly part: TimePart; readonly partMs: number; readonly wholeMs: number }
  /** A run of the critical path; `ownMs` is what the path took in it and in none of its children. */
  | {
      readonly kind: 'critical-step';
      readonly row: number;
      readonly depth: number;
      readonly ownMs: number;
      readonly wholeMs: number;
    }
  /** A line of an error's `Name: message`; `depth` counts causes from the error itself, 0. */
  | {
      readonly kind: 'error-message';
      readonly text: string;
      readonly isFirst: boolean;
      /** Whether it is one of several that the error above gathers, as an AggregateError does; else that one's cause. */
      readonly isGathered: boolean;
      readonly depth: number;
    }
  /** `isFirstOwn`: the frame of the person's own code that is nearest to the throw. */
  | {
      readonly kind: 'frame';
      readonly frame: StackFrame;
      readonly isFirstOwn: boolean;
      readonly depth: number;
      /** Fold of the code around it, which follows it; null where that is not here. */
      readonly fold: string | null;
      readonly isFolded: boolean;
    }
  /** Where the code of the frame above is, if not where the frame says: by a source map. */
  | { readonly kind: 'source-place'; readonly text: string; readonly depth: number }
  /** A line of the code around a frame. */
  | {
      readonly kind: 'source-line';
      readonly frame: StackFrame;
      readonly text: string;
      readonly number: number;
      /** The largest number of the excerpt's. */
      readonly lastNumber: number;
      /** On the line that the frame means: its column, from 1, −1 where not known; null on the others. */
      readonly column: number | null;
      readonly depth: number;
    }
  /** Frames of no interest in a row: `… 9 frames in node_modules (enter)`; it stays above them when unfolded. */
  | {
      readonly kind: 'folded-frames';
      readonly frames: readonly FoldedFrames[];
      readonly fold: string;
      readonly isFolded: boolean;
      readonly depth: number;
    }
  /** A line of a stack that is no frame: an omitted marker, a process's stderr. */
  | { readonly kind: 'stack-text'; readonly text: string; readonly depth: number }
  /** A line of a JSON tree that is shown from the node `top` on: a value, or a container's closing bracket. `jsonFoldKey` names its fold. */
  | {
      readonly kind: 'json';
      readonly tree: JsonTree;
      readonly top: number;
      /** What its fold keys begin with: `payload`. */
      readonly name: string;
      readonly node: number;
      readonly depth: number;
      readonly isClosing: boolean;
      readonly isFolded: boolean;
    }
  /** A line of a string of JSON that stands open, below its row; offsets are bytes of the tree. */
  | {
      readonly kind: 'json-text';
      readonly tree: JsonTree;
      readonly top: number;
      readonly name: string;
      readonly node: number;
      readonly depth: number;
      readonly start: number;
      readonly end: number;
    }
  /** A run of the chain from the family's top to the causes. */
  | {
      readonly kind: 'chain';
      readonly row: number;
      readonly depth: number;
      readonly isHere: boolean;
    }
  /** A part of the brief. */
  | { readonly kind: 'brief'; readonly part: BriefPart }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly file: string }
  /** The line of text in which JSON breaks off, or the caret under it; `caretColumn` counts code points from 1. */
  | {
      readonly kind: 'excerpt';
      readonly text: string;
      readonly caretColumn: number;
      readonly isCaret: boolean;
    }
  | { readonly kind: 'warning'; readonly warning: RunWarning; readonly otherRow: number };

/** The rows of one tab; a million JSON nodes are not spelled out, so rows are asked for by place. */
export interface DetailRows {
  readonly count: number;
  /** The row at 0 … count − 1; a blank elsewhere. */
  at(index: number): DetailRow;
  /** Index of the line of a value in a JSON tree that is shown under a name; −1, or no such function, where there is none. */
  indexOfNode?(tree: JsonTree, name: string, node: number): number;
}
