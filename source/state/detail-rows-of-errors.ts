/** All errors of a run: its own or its last attempt's, and each attempt's that differs. */
import { errorRecordOf } from '../model/error-record.ts';
import { isFailedAttempt } from '../model/failed-attempt.ts';
import type { Attempt, Run, RunError } from '../model/run.ts';
import type { ErrorRecord } from '../model/run-record.ts';
import { sameErrorAs } from '../model/same-error-as.ts';
import type { DetailRow, DetailRows } from './detail-row.ts';
import { errorRows } from './detail-rows-of-error.ts';
import { absentBodyText, type DetailSubject } from './detail-subject.ts';
import { headline } from './error-headline.ts';
import { rowsOf, spacedRows } from './joined-rows.ts';

/** An error, who bears it, and the attempts that failed alike. */
interface BorneError {
  readonly error: RunError;
  readonly bearer: 'run' | number;
  readonly attempts: readonly number[];
}

/** Attempts whose errors are compared; a run has rarely more than ten. */
const mostCompared = 1000;
const mostListed = 12;

/** The run's own error, else that of its last failed attempt, with its stack; what the index knows of it until the body is read. */
export function mainErrorRows(subject: DetailSubject): DetailRows {
  const { body } = subject;
  if (body === null) return rowsOf(recordRows(subject));
  const main = mainError(body.run);
  return main === null
    ? rowsOf(otherDocumentRows(subject))
    : errorRows(main.error, foldsOf(subject, main.bearer));
}

/** The rows of the error tab. */
export function errorTabRows(subject: DetailSubject): DetailRows {
  const { runs, row, body } = subject;
  if (body === null) {
    const rows = recordRows(subject);
    return rowsOf(rows.length === 0 ? [{ kind: 'note', text: 'no error is known' }] : rows);
  }
  const errors = differentErrors(body.run);
  if (errors.length === 0 && runs.index.error(row) === null) {
    return rowsOf([{ kind: 'note', text: 'this document has no error' }]);
  }
  if (errors.length === 0) return rowsOf(otherDocumentRows(subject));
  const ofRun = errorOfRunText(subject);
  const hasHeads = ofRun !== null || errors.length > 1 || (errors[0]?.attempts.length ?? 0) > 0;
  const parts: DetailRows[] = [];
  for (const borne of errors) {
    const rows = errorRows(borne.error, foldsOf(subject, borne.bearer));
    const head: DetailRow = { kind: 'heading', text: ofRun ?? bearerText(borne) };
    parts.push(hasHeads ? { count: rows.count + 1, at: (at) => (at === 0 ? head : rows.at(at - 1)) } : rows);
  }
  return spacedRows(parts);
}

/** Whether a run with attempts bears an error that none of them bears. */
export function isErrorOfRun({ runs, row, body }: DetailSubject): boolean {
  if (body === null || body.run.error === null || (runs.index.attemptCount(row) ?? 0) === 0) return false;
  return body.run.attempts.every(({ error }) => error === null);
}

function foldsOf(
  { toggledFolds, jsonLevel, sources }: DetailSubject,
  bearer: 'run' | number,
): Parameters<typeof errorRows>[1] {
  return { name: String(bearer), toggledFolds, jsonLevel, sources };
}

export function mainError(run: Run): BorneError | null {
  if (run.error !== null) return { error: withStack(run.error, run.attempts), bearer: 'run', attempts: [] };
  // An error counts even where the attempt's status does not tell that it failed.
  const withError = run.attempts.filter((attempt) => attempt.error !== null);
  const last = withError.findLast(isFailedAttempt) ?? withError.at(-1);
  return last === undefined || last.error === null
    ? null
    : { error: last.error, bearer: last.number, attempts: [] };
}

/** The error of a trace's top span has no stack: that of the last attempt which failed with the same message has it. */
function withStack(error: RunError, attempts: readonly Attempt[]): RunError {
  if (error.stack !== null) return error;
  const same = attempts.findLast(
    (attempt) => attempt.error?.name === error.name && attempt.error.message === error.message,
  );
  return same?.error ?? error;
}

/** The main error first, then the others from the last attempt back; each once, with the numbers of all attempts that it ended. */
function differentErrors(run: Run): readonly BorneError[] {
  const main = mainError(run);
  if (main === null) return [];
  const attempts: Attempt[] = run.attempts.filter((attempt) => attempt.error !== null).slice(-mostCompared);
  const records: ErrorRecord[] = [errorRecordOf(main.error)];
  for (const { error } of attempts) if (error !== null) records.push(errorRecordOf(error));
  const same = sameErrorAs(records);
  const groups = new Map<number, Attempt[]>([[0, []]]);
  for (const [place, attempt] of attempts.entries()) {
    const first = same[place + 1] ?? -1;
    const leader = first < 0 ? place + 1 : first;
    const group = groups.get(leader);
    if (group === undefined) groups.set(leader, [attempt]);
    else group.push(attempt);
  }
  const [mainGroup = [], ...others] = [...groups.values()];
  const borne: BorneError[] = [{ ...main, attempts: mainGroup.map((attempt) => attempt.number) }];
  for (const group of others.reverse()) {
    const last = group.at(-1);
    if (last === undefined || last.error === null) continue;
    borne.push({ error: last.error, bearer: last.number, attempts: group.map((attempt) => attempt.number) });
  }
  return borne;
}

/** That an error which only the run itself bears is taken for its last attempt's; null where attempts bear errors, or there were none. */
function errorOfRunText(subject: DetailSubject): string | null {
  if (!isErrorOfRun(subject)) return null;
  const count = subject.runs.index.attemptCount(subject.row) ?? 0;
  return `the run's error, taken as that of its last attempt, #${count}`;
}

/** `the run's error, as in attempts #1 #2`, `attempts #1 #3`, `attempt #2`. */
function bearerText({ bearer, attempts }: BorneError): string {
  const listed = attempts.slice(0, mostListed).map((number) => `#${number}`);
  if (attempts.length > mostListed) listed.push(`and ${attempts.length - mostListed} more`);
  const these = `${attempts.length === 1 ? 'attempt' : 'attempts'} ${listed.join(' ')}`;
  if (bearer !== 'run') return these;
  return attempts.length === 0 ? "the run's error" : `the run's error, as in ${these}`;
}

/** What the index keeps of the error: headline and first own frame. */
function recordRows(subject: DetailSubject): readonly DetailRow[] {
  const record = subject.runs.index.error(subject.row);
  if (record === null) return [];
  const rows: DetailRow[] = (headline(record) ?? 'an error without name or message')
    .split('\n')
    .map((text, place) => ({
      kind: 'error-message',
      text,
      isFirst: place === 0,
      isGathered: false,
      depth: 0,
    }));
  if (record.frame !== null) rows.push({ kind: 'stack-text', text: `at ${record.frame}`, depth: 0 });
  rows.push({ kind: 'note', text: absentBodyText(subject) });
  return rows;
}

/** Of a run with several documents another than the newest may be the one that has the error. */
function otherDocumentRows(subject: DetailSubject): readonly DetailRow[] {
  const rows = recordRows(subject).filter((row) => row.kind !== 'note');
  if (rows.length === 0) return rows;
  return [
    ...rows,
    { kind: 'note', text: 'the whole error is in another document of this run: see overview' },
  ];
}
