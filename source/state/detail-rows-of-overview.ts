/** The overview in full: error, chain, attempts, time, facts and data, in two columns or one. */
import { isFailedState } from '../model/run-state.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { attemptPatternOf, attemptRows } from './detail-rows-of-attempts.ts';
import { bodyExcerptRows } from './detail-rows-of-body.ts';
import { briefRemarkRows } from './detail-rows-of-brief.ts';
import { chainRows } from './detail-rows-of-chain.ts';
import { criticalPathRows } from './detail-rows-of-critical-path.ts';
import { mainErrorRows } from './detail-rows-of-errors.ts';
import { factRows } from './detail-rows-of-facts.ts';
import { timePartRows } from './detail-rows-of-time.ts';
import type { DetailSubject } from './detail-subject.ts';
import { noRows, rowsOf, spacedRows } from './joined-rows.ts';

/** The left of the two columns: when the run did what, and its data. */
export function leftRows(subject: DetailSubject): DetailRows {
  return spacedRows([attemptsAndTime(subject), bodyExcerpts(subject)]);
}

/** The right one: why it failed, then what it is. */
export function rightRows(subject: DetailSubject): DetailRows {
  return spacedRows([errorAndChain(subject), facts(subject)]);
}

/** Both in one column. What a reader of a failed run asks first is why and when; of another run, what it is. */
export function tallRows(subject: DetailSubject): DetailRows {
  const { runs, row } = subject;
  const times = attemptsAndTime(subject);
  const middle = isFailedState(runs.index.state(row)) ? [times, facts(subject)] : [facts(subject), times];
  return spacedRows([errorAndChain(subject), ...middle, bodyExcerpts(subject)]);
}

function errorAndChain(subject: DetailSubject): DetailRows {
  const { runs, row } = subject;
  return spacedRows([
    mainErrorRows(subject),
    rowsOf(briefRemarkRows(runs, row)),
    rowsOf(chainRows(runs, row)),
  ]);
}

/** Without the fact that the whole error above tells already. */
function facts(subject: DetailSubject): DetailRows {
  const rows = factRows(subject).filter((row) => row.kind !== 'fact' || row.label !== 'Error');
  return headed('run', rows);
}

function attemptsAndTime(subject: DetailSubject): DetailRows {
  return spacedRows([
    headed(attemptHeading(subject), attemptRows(subject)),
    headed('time', timePartRows(subject)),
    headed('critical path', criticalPathRows(subject)),
  ]);
}

function attemptHeading(subject: DetailSubject): string {
  const pattern = attemptPatternOf(subject);
  return pattern === null ? 'attempts' : `attempts, ${pattern.text}`;
}

function bodyExcerpts(subject: DetailSubject): DetailRows {
  const parts = ['payload', 'output', 'metadata'] as const;
  return spacedRows(parts.map((part) => bodyExcerptRows(subject, part)));
}

function headed(text: string, rows: readonly DetailRow[]): DetailRows {
  return rows.length === 0 ? noRows : rowsOf([{ kind: 'heading', text }, ...rows]);
}
