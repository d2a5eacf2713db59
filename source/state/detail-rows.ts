/** What the details pane shows of the run under the cursor, tab by tab. */
import type { Problem } from '../model/problem.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { isFailedState } from '../model/run-state.ts';
import { attemptsOf } from './attempts-of.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { attemptPatternOf, attemptRows } from './detail-rows-of-attempts.ts';
import { bodyRows } from './detail-rows-of-body.ts';
import { briefRows, hasBrief } from './detail-rows-of-brief.ts';
import { chainRows } from './detail-rows-of-chain.ts';
import { comparisonRows } from './detail-rows-of-comparison.ts';
import { errorTabRows, isErrorOfRun, mainErrorRows } from './detail-rows-of-errors.ts';
import { factRows } from './detail-rows-of-facts.ts';
import { logFoldKey, logRows } from './detail-rows-of-log.ts';
import { leftRows, rightRows, tallRows } from './detail-rows-of-overview.ts';
import { hasProblems, problemRows } from './detail-rows-of-problems.ts';
import { type DetailSubject, detailSubject } from './detail-subject.ts';
import { joinedRows, rowsOf, spacedRows } from './joined-rows.ts';
import { jsonFoldKey } from './json-folds.ts';
import { layoutOf, paneRows } from './layout.ts';
import { rememberedRows } from './remembered-rows.ts';
import type { DetailsTab, Size, State } from './state.ts';

/** What detail rows depend on. */
export type DetailsView = Pick<
  State,
  'size' | 'pane' | 'details' | 'runs' | 'filter' | 'cursor' | 'bodies' | 'failedLoads' | 'marked' | 'sources'
>;

/** The two halves of a wide overview. */
export interface DetailColumns {
  readonly left: DetailRows;
  readonly right: DetailRows;
}

/** The tab of attempts lists all waits. */
const everyWait = Number.POSITIVE_INFINITY;
/** From this width on the overview has two columns. */
const twoColumnsWidth = 100;
/** From this height on an overview of one column has what else would stand in the two. */
const tallFromRows = 24;

/** The rows of the current tab; in the two-column overview those of the column that has the keys. */
export function detailRows(state: DetailsView): DetailRows {
  const columns = detailColumns(state);
  if (columns !== null) return columns[state.details.column];
  const { tab } = state.details;
  if (tab === 'compare') return comparisonRows(state);
  const isTall = tab === 'overview' && isDescribed(state) && paneRows(state, 'details') >= tallFromRows;
  return rememberedRows(state, isTall ? 'tall' : tab, tabRows);
}

/** Both columns of the overview where the pane is wide enough for two, else null. */
export function detailColumns(state: DetailsView): DetailColumns | null {
  if (state.details.tab !== 'overview' || !isDescribed(state)) return null;
  const width = layoutOf(state).panes.find((pane) => pane.name === 'details')?.width ?? 0;
  if (width < twoColumnsWidth) return null;
  return { left: rememberedRows(state, 'left', leftRows), right: rememberedRows(state, 'right', rightRows) };
}

/** Whether a document describes the run: of another one there are but a few facts to tell. */
function isDescribed(state: DetailsView): boolean {
  const subject = detailSubject(state);
  return subject !== null && subject.runs.index.presence(subject.row) === 'loaded';
}

/** Key of the fold that stands at a row of `detailRows`: what enter and space toggle in `toggledFolds`. Null where nothing folds. */
export function foldAt(state: DetailsView, index: number): string | null {
  const row = detailRows(state).at(index);
  if (row.kind === 'json' || row.kind === 'json-text') return jsonFoldKey(row);
  if (row.kind === 'log') return logFoldKey(row);
  return row.kind === 'folded-frames' || row.kind === 'frame' || row.kind === 'section' ? row.fold : null;
}

/** Row (of the index) of the run that a row of `detailRows` names: what enter jumps to. `noRow` where it names none. */
export function runAt(state: DetailsView, index: number): number {
  const row = detailRows(state).at(index);
  if (row.kind === 'chain') return row.isHere ? noRow : row.row;
  if (row.kind === 'warning') return row.otherRow;
  if (row.kind === 'critical-step') return row.depth === 0 ? noRow : row.row;
  return row.kind === 'fact' && row.value.kind === 'run' ? row.value.row : noRow;
}

/** The problem that stands at a row of `detailRows`: what enter leads to. Null where there is none. */
export function problemAt(state: DetailsView, index: number): Problem | null {
  const row = detailRows(state).at(index);
  return row.kind === 'problem' ? row.problem : null;
}

/** The tabs that have something to show for the run under the cursor, in the order of `,` and `.`. */
export function detailTabs(state: DetailsView): readonly DetailsTab[] {
  const subject = detailSubject(state);
  if (subject === null) return ['problems'];
  const { runs, row } = subject;
  const { index } = runs;
  const tabs: DetailsTab[] = hasBrief(runs, row) ? ['brief', 'overview'] : ['overview'];
  const attempts = attemptsOf(runs, row);
  const isTold = attempts.length > 0 || (index.attemptCount(row) ?? 0) > 0 || index.waits(row).length > 0;
  if (isTold) tabs.push('attempts');
  if (index.error(row) !== null || attempts.some((attempt) => attempt.error !== null)) tabs.push('error');
  if ((subject.body?.run.logs.length ?? 0) > 0) tabs.push('log');
  if (index.hasPayload(row)) tabs.push('payload');
  if (index.hasOutput(row)) tabs.push('output');
  if (index.hasMetadata(row)) tabs.push('metadata');
  if (index.presence(row) === 'loaded' || isAboutRun(subject)) tabs.push('json');
  if (hasProblems(subject)) tabs.push('problems');
  if (state.details.tab === 'compare') tabs.push('compare');
  return tabs;
}

/** Whether a document is about the run although it only names it: the details of one of its spans, its `ctx`, a row of an attempt. */
function isAboutRun({ body }: DetailSubject): boolean {
  return body?.documents.some(({ run }) => run.pointer === '') ?? false;
}

/** The tab that tells most about a run at first: the brief of a failure where the screen is narrow, else the overview, which has it too. */
export function initialDetailsTab(runs: RunCollection, row: number, size: Size): DetailsTab {
  if (row === noRow) return 'problems';
  const isFailed = isFailedState(runs.index.state(row)) && runs.index.presence(row) === 'loaded';
  if (!isFailed || size.columns >= twoColumnsWidth) return 'overview';
  return hasBrief(runs, row) ? 'brief' : 'attempts';
}

function tabRows(subject: DetailSubject, tab: Exclude<DetailsTab, 'compare'> | 'tall'): DetailRows {
  switch (tab) {
    case 'brief':
      return spacedRows([rowsOf(briefRows(subject.runs, subject.row)), rowsOf(retryRows(subject))]);
    case 'overview':
      return spacedRows([rowsOf(factRows(subject)), rowsOf(chainRows(subject.runs, subject.row))]);
    case 'tall':
      return tallRows(subject);
    case 'attempts':
      return joinedRows([
        rowsOf(attemptRows(subject, everyWait)),
        rowsOf(flakyRows(subject)),
        attemptErrorRows(subject),
      ]);
    case 'error':
      return errorTabRows(subject);
    case 'log':
      return logRows(subject);
    case 'problems':
      return problemRows(subject);
    default:
      return bodyRows(subject, tab);
  }
}

/** The last attempt's error; where it is the run's own, that is said. */
function attemptErrorRows(subject: DetailSubject): DetailRows {
  const rows = mainErrorRows(subject);
  if (rows.count === 0 || !isErrorOfRun(subject)) return rows;
  return joinedRows([
    rowsOf([{ kind: 'note', text: "the run's error, taken as its last attempt's:" }]),
    rows,
  ]);
}

/** That all failed alike each row says already. */
function flakyRows(subject: DetailSubject): readonly DetailRow[] {
  const pattern = attemptPatternOf(subject);
  return pattern?.isFlaky === true ? [{ kind: 'note', text: pattern.text }] : [];
}

/** One attempt has nothing to compare: the brief tells all of it. */
function retryRows(subject: DetailSubject): readonly DetailRow[] {
  return attemptsOf(subject.runs, subject.row).length < 2 ? [] : attemptRows(subject);
}
