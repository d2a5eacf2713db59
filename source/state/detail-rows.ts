/** What the details pane shows of the run under the cursor, tab by tab. */
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import { attemptsOf } from './attempts-of.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { attemptRows } from './detail-rows-of-attempts.ts';
import { bodyExcerptRows, bodyRows } from './detail-rows-of-body.ts';
import { chainRows } from './detail-rows-of-chain.ts';
import { errorTabRows, mainErrorRows } from './detail-rows-of-errors.ts';
import { factRows } from './detail-rows-of-facts.ts';
import { jsonFoldKey } from './detail-rows-of-json.ts';
import { hasProblems, inputProblemRows, problemRows } from './detail-rows-of-problems.ts';
import { timePartRows } from './detail-rows-of-time.ts';
import { type DetailSubject, detailSubject } from './detail-subject.ts';
import { joinedRows, noRows, rowsOf, spacedRows } from './joined-rows.ts';
import { layoutOf, paneRows } from './layout.ts';
import type { DetailsTab, Size, State } from './state.ts';

/** What detail rows depend on. */
export type DetailsView = Pick<
  State,
  'size' | 'pane' | 'details' | 'runs' | 'cursor' | 'bodies' | 'failedLoads'
>;

/** The two halves of a wide overview. */
export interface DetailColumns {
  readonly left: DetailRows;
  readonly right: DetailRows;
}

/** From this width on the overview has two columns. */
const twoColumnsWidth = 100;
/** From this height on an overview of one column has what else would stand in the two. */
const tallFromRows = 24;

/** The rows of the current tab; in the two-column overview those of the column that has the keys. */
export function detailRows(state: DetailsView): DetailRows {
  const columns = detailColumns(state);
  if (columns !== null) return columns[state.details.column];
  const { tab } = state.details;
  const isTall = tab === 'overview' && paneRows(state, 'details') >= tallFromRows;
  return remembered(state, isTall ? 'tall' : tab, tabRows);
}

/** Both columns of the overview where the pane is wide enough for two, else null. */
export function detailColumns(state: DetailsView): DetailColumns | null {
  if (state.details.tab !== 'overview' || detailSubject(state) === null) return null;
  const width = layoutOf(state).panes.find((pane) => pane.name === 'details')?.width ?? 0;
  if (width < twoColumnsWidth) return null;
  return { left: remembered(state, 'left', leftRows), right: remembered(state, 'right', rightRows) };
}

/** Key of the fold that stands at a row of `detailRows`: what enter and space toggle in `toggledFolds`. Null where nothing folds. */
export function foldAt(state: DetailsView, index: number): string | null {
  const row = detailRows(state).at(index);
  if (row.kind === 'json') return jsonFoldKey(row);
  return row.kind === 'folded-frames' ? row.fold : null;
}

/** Row (of the index) of the run that a row of `detailRows` names: what enter jumps to. `noRow` where it names none. */
export function runAt(state: DetailsView, index: number): number {
  const row = detailRows(state).at(index);
  if (row.kind === 'chain') return row.isHere ? noRow : row.row;
  if (row.kind === 'warning') return row.otherRow;
  return row.kind === 'fact' && row.value.kind === 'run' ? row.value.row : noRow;
}

/** The tabs that have something to show for the run under the cursor, in the order of `,` and `.`. */
export function detailTabs(state: DetailsView): readonly DetailsTab[] {
  const subject = detailSubject(state);
  if (subject === null) return ['problems'];
  const { runs, row } = subject;
  const { index } = runs;
  const tabs: DetailsTab[] = ['overview'];
  const attempts = attemptsOf(runs, row);
  if (attempts.length > 0 || (index.attemptCount(row) ?? 0) > 0) tabs.push('attempts');
  if (index.error(row) !== null || attempts.some((attempt) => attempt.error !== null)) tabs.push('error');
  if (index.hasPayload(row)) tabs.push('payload');
  if (index.hasOutput(row)) tabs.push('output');
  if (index.hasMetadata(row)) tabs.push('metadata');
  if (index.presence(row) === 'loaded') tabs.push('json');
  if (hasProblems(subject)) tabs.push('problems');
  return tabs;
}

/** The tab that tells most about a run at first: a failed one's attempts where the screen is narrow, else the overview. */
export function initialDetailsTab(runs: RunCollection, row: number, size: Size): DetailsTab {
  if (row === noRow) return 'problems';
  return size.columns < twoColumnsWidth && isFailedState(runs.index.state(row)) ? 'attempts' : 'overview';
}

function tabRows(subject: DetailSubject, tab: DetailsTab | 'tall'): DetailRows {
  switch (tab) {
    case 'overview':
      return spacedRows([rowsOf(factRows(subject)), rowsOf(chainRows(subject.runs, subject.row))]);
    case 'tall':
      return tallRows(subject);
    case 'attempts':
      return joinedRows([rowsOf(attemptRows(subject)), mainErrorRows(subject)]);
    case 'error':
      return errorTabRows(subject);
    case 'problems':
      return rowsOf(problemRows(subject));
    default:
      return bodyRows(subject, tab);
  }
}

function leftRows(subject: DetailSubject): DetailRows {
  return spacedRows([attemptsAndTime(subject), bodyExcerpts(subject)]);
}

function rightRows(subject: DetailSubject): DetailRows {
  return spacedRows([errorAndChain(subject), facts(subject)]);
}

/** What a reader of a failed run asks first is why and when; of another run, what it is. */
function tallRows(subject: DetailSubject): DetailRows {
  const { runs, row } = subject;
  const times = attemptsAndTime(subject);
  const middle = isFailedState(runs.index.state(row)) ? [times, facts(subject)] : [facts(subject), times];
  return spacedRows([errorAndChain(subject), ...middle, bodyExcerpts(subject)]);
}

function errorAndChain(subject: DetailSubject): DetailRows {
  return spacedRows([mainErrorRows(subject), rowsOf(chainRows(subject.runs, subject.row))]);
}

/** Without the fact that the whole error above tells already. */
function facts(subject: DetailSubject): DetailRows {
  const rows = factRows(subject).filter((row) => row.kind !== 'fact' || row.label !== 'Error');
  return headed('run', rows);
}

function attemptsAndTime(subject: DetailSubject): DetailRows {
  return spacedRows([headed('attempts', attemptRows(subject)), headed('time', timePartRows(subject))]);
}

function bodyExcerpts(subject: DetailSubject): DetailRows {
  const parts = ['payload', 'output', 'metadata'] as const;
  return spacedRows(parts.map((part) => bodyExcerptRows(subject, part)));
}

function headed(text: string, rows: readonly DetailRow[]): DetailRows {
  return rows.length === 0 ? noRows : rowsOf([{ kind: 'heading', text }, ...rows]);
}

/** `tall`: the overview with all that its two columns have, one below the other. */
type Part = DetailsTab | 'tall' | 'left' | 'right';

interface Memory {
  readonly part: Part;
  readonly subject: DetailSubject | null;
  readonly rows: DetailRows;
}

const mostRemembered = 4;
const memories = new WeakMap<RunCollection, Memory[]>();

/** Reducers and presentation ask for the same rows several times a key; nothing that they are made of ever changes in place. */
function remembered<Name extends Part>(
  state: DetailsView,
  part: Name,
  build: (subject: DetailSubject, part: Name) => DetailRows,
): DetailRows {
  const subject = detailSubject(state);
  const known = memories.get(state.runs) ?? [];
  const memory = known.find((each) => each.part === part && isSameSubject(each.subject, subject));
  if (memory !== undefined) return memory.rows;
  const rows = subject === null ? rowsOf(inputProblemRows(state.runs)) : build(subject, part);
  memories.set(state.runs, [{ part, subject, rows }, ...known].slice(0, mostRemembered));
  return rows;
}

function isSameSubject(first: DetailSubject | null, second: DetailSubject | null): boolean {
  if (first === null || second === null) return first === second;
  return (
    first.row === second.row &&
    first.body === second.body &&
    first.failure === second.failure &&
    first.jsonLevel === second.jsonLevel &&
    first.toggledFolds === second.toggledFolds
  );
}
