/** What a person is looking at: plain data, changed only by `reduce`, drawn only by presentation. */
import type { Forest } from '../model/forest.ts';
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import type { PatternEngine } from '../query/filter-engine.ts';
import type { RowMatches } from '../query/match-rows.ts';
import type { FamilyOrder } from '../query/sort-families.ts';
import type { FilterState } from './filter/filter-state.ts';
import type { ListOverlay, ListsState } from './lists/lists-state.ts';
import type { SourceExcerpts } from './sources.ts';
import type { GivenCommandLine } from './view-link.ts';
import type { VisibleRows } from './visible-rows.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export type PaneName = 'families' | 'tree' | 'details';

export type DetailsTab =
  | 'brief'
  | 'overview'
  | 'attempts'
  | 'error'
  | 'log'
  | 'payload'
  | 'output'
  | 'metadata'
  | 'json'
  | 'problems'
  /** Only while it is chosen. */
  | 'compare';

/** How times are told: as dates, since the family's start, or since its first failure. */
export type TimeMode = 'absolute' | 'root' | 'failure';

/** What the tree shows for its worth: every run, or failures with the way to them, those that were handled among them or not. */
export type Worth = 'all' | 'failures' | 'failures-and-handled';

/** Whose keys they are: runlens' own, with the dashboard's where they differ, or with those of `less`. */
export type KeyPreset = 'default' | 'trigger' | 'less';

/** Keys by the name of a command. */
export type KeyBindings = ReadonlyMap<string, readonly string[]>;

/** The palettes. */
export type ThemeName = 'default' | 'colour-blind';

/** What the options fixed for the whole session. */
export interface Settings {
  readonly isAscii: boolean;
  /** IANA zone name for dates; `UTC` with `--utc`. Passed in: nothing here asks the machine. */
  readonly timeZone: string;
  /** The clock's answer when the session began, or `--now`; epoch milliseconds. */
  readonly nowMs: number;
  /** `--keys`: whose keys they are at first. */
  readonly keys: KeyPreset;
  /** The keys that the config file gives to commands, by the command's name. */
  readonly bindings: KeyBindings;
  /** `--mouse`: whether the mouse is listened to at first. */
  readonly isMouse: boolean;
  /** `--theme`: the palette at first. */
  readonly theme: ThemeName;
  /** `--sort`: the order of the families at first. */
  readonly sort: FamilyOrder;
  /** `--select`: the id of the run to stand on at first, where the input has it. */
  readonly select: string | null;
  /** `--time`: how times are told at first. */
  readonly timeMode: TimeMode;
  /** `--filter`, without a mistake; null for all runs. */
  readonly filter: string | null;
  /** The engine of regular expressions, where `filter` has one. */
  readonly patternEngine: PatternEngine | null;
  /** The command line as far as no key changes it. */
  readonly given: GivenCommandLine;
}

/** The order of the families, and whether it is the other way round. */
export interface FamilySorting {
  readonly order: FamilyOrder;
  readonly isReversed: boolean;
}

/** The details of the run under the cursor. Which rows they have is `detailRows`' to say. */
export interface DetailsState {
  readonly isOpen: boolean;
  readonly tab: DetailsTab;
  /** Whether the person chose the tab: until then it is the one that tells most about the run under the cursor. */
  readonly isTabChosen: boolean;
  /** Part of the body that the details take, in percent. */
  readonly sharePercent: number;
  /** Index of the selected detail row and of the first drawn, in the tab's rows. */
  readonly cursor: number;
  readonly top: number;
  /** In the two-column overview: the column that the keys go to. */
  readonly column: 'left' | 'right';
  /** Keys of folds that stand otherwise than by default: `frames:1:0`, `json:/payload/items`. */
  readonly toggledFolds: ReadonlySet<string>;
  /** JSON trees open to this level by default. */
  readonly jsonLevel: number;
  /** The lines of a log that are less deep than this are open by default. */
  readonly logLevel: number;
}

/** What was typed so far and what it matched, so that a longer text searches only these and a shorter one is at hand. */
export interface FindDraft {
  readonly text: string;
  readonly matches: Int32Array;
}

/** A document that was found before its runs had come. */
export interface UnplacedDocument {
  readonly document: number;
  readonly pointer: string | null;
}

/** A search through bodies. */
export interface BodyFind {
  /** What was searched for. */
  readonly text: string;
  /** Bit set of the rows found. */
  readonly rows: Uint8Array;
  /** How many these are. */
  readonly count: number;
  readonly unplaced: readonly UnplacedDocument[];
  /** Part of the documents' bytes searched so far: 0 … 1. */
  readonly share: number;
  readonly isComplete: boolean;
  /** Why some of it could not be searched; null while all can. Raw text. */
  readonly failure: string | null;
}

export interface FindState {
  /** The find that `n` and `N` step through; empty when there is none. */
  readonly text: string;
  /** What is being typed, null when the find line is closed. */
  readonly draft: string | null;
  /** Rows (of the index) that match the draft, else the text, in tree order; `findPlace` tells which of them is the cursor's. */
  readonly matches: Int32Array;
  /** What was found in bodies; null until a search through them has told something. */
  readonly bodies: BodyFind | null;
  /** Row that the find was entered at while nothing was found yet: the first match is gone to from there. `noRow` for none. */
  readonly awaited: number;
  /** Whether runs came in since the matches were found. */
  readonly isStale: boolean;
  /** What the screen was when the find line was opened: esc goes back there. Null while it is closed. */
  readonly before: ScreenBefore | null;
  /** The drafts that led to the present one, shortest first. */
  readonly drafts: readonly FindDraft[];
  /** Finds entered so far, newest last, and the place in them that `up` went back to (their length: none). */
  readonly past: readonly string[];
  readonly pastAt: number;
}

/** A find in the JSON of the details. What it matches is `jsonMatches`' to say. */
export interface JsonFindState {
  /** The find that `n` and `N` step through there; empty when there is none of its own. */
  readonly text: string;
  /** What is being typed, null when its find line is closed. */
  readonly draft: string | null;
  /** What the details were when the find line was opened; null while it is closed. */
  readonly before: DetailsState | null;
}

/** A view that was narrowed: what it was narrowed to itself, and its rows, to come back without laying all of them out anew. */
export interface OuterView {
  readonly zoom: number;
  readonly visible: VisibleRows;
  /** What `visible` was made of. */
  readonly forest: Forest;
}

/** Where a person was before a find led them elsewhere. */
export interface ScreenBefore {
  readonly cursor: number;
  readonly position: number;
  readonly top: number;
  readonly zoom: number;
  readonly outerViews: readonly OuterView[];
  readonly visible: VisibleRows;
  /** What `visible` was made of: it is laid out anew where runs came in since. */
  readonly forest: Forest;
}

/** What is kept by id while the input is read anew, until its runs are there again. */
export interface ReloadMemory {
  readonly cursorId: string | null;
  /** Runs that stand unfolded or folded other than by the policy. */
  readonly isUnfoldedById: ReadonlyMap<string, boolean>;
}

/** The command line under `:`. */
export interface PaletteState {
  /** What stands in the line, null while it is closed. */
  readonly draft: string | null;
  /** What was typed of it: the candidates are those of this, while one after the other of them stands in the line. */
  readonly typed: string;
  /** Which of the candidates stands in the line; −1 for none. */
  readonly chosen: number;
  /** Commands entered so far, newest last, and the place in them that `up` went back to (their length: none). */
  readonly past: readonly string[];
  readonly pastAt: number;
}

/** A number that is being typed, and what is to be taken back of its digits if it turns out to be one. */
export interface PendingCount {
  /** From 1; more digits than make sense are not taken. */
  readonly number: number;
  /** Null where the digits fold nothing. */
  readonly before: { readonly screen: ScreenBefore; readonly details: DetailsState } | null;
}

/** The key help. */
export interface HelpOverlay {
  readonly kind: 'help';
  /** The first line drawn. */
  readonly top: number;
  /** Place in the page's items of the selected one. */
  readonly selected: number;
  readonly search: string;
  readonly isSearching: boolean;
  /** The list and the copy menu that it was opened over. */
  readonly behind: ListOverlay | null;
  readonly copying: State['copying'];
}

export type Overlay = HelpOverlay | ListOverlay | null;

export interface State {
  readonly size: Size;
  readonly settings: Settings;
  readonly runs: RunCollection;
  readonly visible: VisibleRows;
  readonly sorting: FamilySorting;
  /** Tops of the families that are in the view, in the order of `sorting`. */
  readonly rootOrder: Int32Array;
  /** Row (of the index) that the cursor stands on; `noRow` while there is none. On a folded group: its first run. */
  readonly cursor: number;
  /** Position in `visible` of the cursor; −1 while there is none. Never a message line. */
  readonly position: number;
  /** Position in `visible` of the first row drawn. */
  readonly top: number;
  /** Position in `rootOrder` of the first family drawn in the families pane. */
  readonly familiesTop: number;
  readonly pane: PaneName;
  readonly details: DetailsState;
  readonly find: FindState;
  readonly jsonFind: JsonFindState;
  readonly filter: FilterState;
  /** The engine of regular expressions in filters, loaded when one is first used. */
  readonly patternEngine: PatternEngine | null;
  readonly overlay: Overlay;
  readonly lists: ListsState;
  /** Whether the copy menu is open, and whether what it copies is masked; null while it is closed. */
  readonly copying: 'redacted' | 'raw' | null;
  readonly palette: PaletteState;
  readonly count: PendingCount | null;
  readonly keys: KeyPreset;
  readonly theme: ThemeName;
  /** Whether the mouse is listened to. */
  readonly isMouse: boolean;
  /** Whether bars show the time in the queue. */
  readonly isQueueShown: boolean;
  readonly timeMode: TimeMode;
  readonly isUtc: boolean;
  readonly isWrapped: boolean;
  /** Cells scrolled sideways in the pane that has the keys. */
  readonly left: number;
  /** Row that others are compared with, `noRow` for none. */
  readonly marked: number;
  readonly worth: Worth;
  /** Runs that the filter matches: the others that are shown stand above one and are dim. Null without a filter. */
  readonly matched: RowMatches | null;
  /** Fingerprint of the group of causes whose families alone are in the view; null for all families. */
  readonly onlyCause: string | null;
  /** Row that the view is narrowed to, `noRow` for the whole forest. */
  readonly zoom: number;
  /** Views that the present zoom lies in, outermost first. */
  readonly outerViews: readonly OuterView[];
  /** Places jumped from, newest last, and those gone back from. */
  readonly back: readonly number[];
  readonly forward: readonly number[];
  /** One line that answers the last key; gone with the next. Raw text. */
  readonly notice: string | null;
  /** Bodies read so far, by row; few. */
  readonly bodies: ReadonlyMap<number, RunBody>;
  /** Why a body could not be read, by row. */
  readonly failedLoads: ReadonlyMap<number, string>;
  /** The person's own code around frames, by `sourceKey`; null where a file is not here. */
  readonly sources: SourceExcerpts;
  /** Whether the person has moved: until then the cursor may follow the first failure while the input is read. */
  readonly hasMoved: boolean;
  /** What is to be found again after a reload; null once it is. */
  readonly reload: ReloadMemory | null;
}
