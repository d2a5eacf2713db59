/** Facts about a run that has not ended: whether it is stuck, and what it waits on. */
import { isFinalState, type RunState } from '../model/run-state.ts';
import { stuckRuns, unfinishedChildren } from '../model/stuck.ts';
import type { DetailSubject } from './detail-subject.ts';
import { type FactRow, fact, words } from './fact-row.ts';

/** Children that are named; the rest is counted. */
const mostNamed = 5;

/** Of a run that is final, or of which nobody knows whether it is, nothing. */
export function waitingRows(subject: DetailSubject): readonly FactRow[] {
  const { runs, row } = subject;
  const state = runs.index.state(row);
  if (state === 'unknown' || isFinalState(state)) return [];
  return [...stuckRow(subject), ...waitRows(subject, state)];
}

function stuckRow({ runs, row }: DetailSubject): readonly FactRow[] {
  const stuck = stuckRuns(runs).get(row);
  if (stuck === undefined) return [];
  const ofFinal = `95 of 100 of the ${stuck.finalRuns} final runs of its task took no longer`;
  const longer = 'since it was created: over 10 minutes and over 3 times what is usual for its task';
  return [
    fact('Stuck', { kind: 'duration', durationMs: stuck.ageMs, note: longer }),
    fact('Usual', { kind: 'duration', durationMs: stuck.usualMs, note: ofFinal }),
  ];
}

function waitRows(subject: DetailSubject, state: RunState): readonly FactRow[] {
  const { index, forest } = subject.runs;
  const isStarted =
    state === 'executing' || state === 'waiting' || state === 'paused' || state === 'retrying';
  const children = isStarted ? unfinishedChildren(index, forest, subject.row) : [];
  const rows = children
    .slice(0, mostNamed)
    .map((row) => fact('Waits on', { kind: 'run', row, note: awaitedNote(index.isAwaited(row)) }));
  if (children.length > mostNamed) {
    rows.push(fact('Waits on', words(`… ${children.length - mostNamed} more children that have not ended`)));
  }
  const what = children.length > 0 && state !== 'paused' ? null : waitText(subject, state);
  if (what !== null) rows.unshift(fact('Waits on', words(what)));
  return rows;
}

function awaitedNote(isAwaited: boolean | null): string | null {
  return isAwaited === true ? null : 'if it awaits this run: the input does not say';
}

function waitText(subject: DetailSubject, state: RunState): string | null {
  const version = subject.runs.index.version(subject.row);
  const queue = extraFact(subject, 'Queue');
  const until = extraFact(subject, 'Delayed until');
  switch (state) {
    case 'delayed':
      return until === null ? 'the end of its delay' : `the end of its delay, ${until}`;
    case 'queued':
      return queue === null ? 'its turn in its queue' : `its turn in the queue ${queue}`;
    case 'waiting for version':
      return version === null
        ? 'a deployed version that has its task and queue'
        : `a deployment of version ${version} that has its task and queue`;
    case 'starting':
      return 'a machine to run it: it has left its queue';
    case 'retrying':
      return 'its next attempt';
    case 'waiting':
      return 'the end of a wait: none of its children in this input is unfinished';
    case 'paused':
      return 'somebody who resumes it';
    default:
      return null;
  }
}

function extraFact({ body }: DetailSubject, label: string): string | null {
  return body?.run.extraFacts.find((each) => each.label === label)?.value ?? null;
}
