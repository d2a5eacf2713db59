/** What several documents tell of one run, put together in full as `RunStore` does it for the index (contract rule 15). */
import type { Attempt, BodyPart, BodyParts, ExtraFact, LogLine, Run } from './run.ts';
import { parseTimeMs } from './time.ts';
import { unitedAttempts } from './united-attempts.ts';

export interface MergedRuns {
  readonly run: Run;
  /** Which of the runs given each part of the body is of; −1 where none has it. */
  readonly partsFrom: Readonly<Record<keyof BodyParts, number>>;
}

/** `runs` are of one id, the most believed first; at least one. */
export function mergeRuns(runs: readonly [Run, ...Run[]]): MergedRuns {
  const [first] = runs;
  if (runs.length === 1) return { run: first, partsFrom: ownParts(first) };
  const status = runs.find(tellsState) ?? first;
  const ofState = runs.filter((run) => isOfState(run, status));
  const partsFrom = {
    payload: runs.findIndex(({ body }) => body.payload !== null),
    output: runs.findIndex((run) => run.body.output !== null && isOfState(run, status)),
    metadata: runs.findIndex(({ body }) => body.metadata !== null),
  };
  const told = <Fact extends keyof Run>(fact: Fact, from: readonly Run[] = runs): Run[Fact] =>
    (from.find((run) => run[fact] !== null) ?? first)[fact];
  const run: Run = {
    ...first,
    taskIdentifier: told('taskIdentifier'),
    status: status.status,
    state: status.state,
    version: told('version'),
    createdAt: told('createdAt'),
    startedAt: told('startedAt'),
    finishedAt: ofState.find(({ finishedAt }) => finishedAt !== null)?.finishedAt ?? null,
    updatedAt: told('updatedAt'),
    isTest: told('isTest'),
    depth: told('depth'),
    triggerFunction: told('triggerFunction'),
    isAwaited: told('isAwaited'),
    tags: told('tags'),
    attemptCount: (runs.find(tellsAttemptCount) ?? first).attemptCount,
    attempts: allAttempts(runs),
    attemptsListed: runs.some((one) => one.attemptsListed === 'all') ? 'all' : 'some',
    waits: (runs.find(({ waits }) => waits.length > 0) ?? first).waits,
    logs: allLogs(runs),
    error: ofState.find(({ error }) => error !== null)?.error ?? null,
    parentId: told('parentId'),
    rootId: told('rootId'),
    childIds: [...new Set(runs.flatMap(({ childIds }) => childIds))],
    internal: told('internal'),
    body: {
      payload: partOf(runs, partsFrom, 'payload'),
      output: partOf(runs, partsFrom, 'output'),
      metadata: partOf(runs, partsFrom, 'metadata'),
    },
    extraFacts: allFacts(runs),
  };
  return { run, partsFrom };
}

function ownParts({ body }: Run): MergedRuns['partsFrom'] {
  const from = (part: BodyPart | null): number => (part === null ? -1 : 0);
  return { payload: from(body.payload), output: from(body.output), metadata: from(body.metadata) };
}

function partOf(
  runs: readonly Run[],
  partsFrom: MergedRuns['partsFrom'],
  part: keyof BodyParts,
): BodyPart | null {
  return runs[partsFrom[part]]?.body[part] ?? null;
}

function tellsState({ status, state }: Run): boolean {
  return status !== null || state !== 'unknown';
}

/** What depends on the state is taken from documents of that state; one that names no state contradicts none. */
function isOfState(run: Run, newest: Run): boolean {
  return !tellsState(run) || stateKey(run) === stateKey(newest);
}

function stateKey({ state, status }: Run): string | null {
  return state === 'unknown' ? status : state;
}

/** A list without a count is newer knowledge than an older count. */
function tellsAttemptCount({ attemptCount, attempts, attemptsListed }: Run): boolean {
  return attemptCount !== null || (attempts.length > 0 && attemptsListed === 'all');
}

function allAttempts(runs: readonly Run[]): readonly Attempt[] {
  let longest: readonly Attempt[] = [];
  const single: Attempt[] = [];
  for (const { attempts, attemptsListed } of runs) {
    if (attemptsListed === 'some') for (const attempt of attempts) single.push(attempt);
    else if (attempts.length > longest.length) longest = attempts;
  }
  return unitedAttempts(longest, single);
}

/** The longest log, and what documents about single spans add to it, in the order of time; a line that two tell alike once. */
function allLogs(runs: readonly Run[]): readonly LogLine[] {
  let longest: readonly LogLine[] = [];
  for (const { logs } of runs) if (logs.length > longest.length) longest = logs;
  if (!runs.some((run) => run.logs !== longest && run.attemptsListed === 'some' && run.logs.length > 0)) {
    return longest;
  }
  const lines = [...longest];
  const seen = new Set(lines.map(lineKey));
  for (const { logs, attemptsListed } of runs) {
    if (logs === longest || attemptsListed !== 'some') continue;
    for (const line of logs) {
      if (!seen.has(lineKey(line))) lines.push(line);
      seen.add(lineKey(line));
    }
  }
  return lines.sort((a, b) => (parseTimeMs(a.time) ?? 0) - (parseTimeMs(b.time) ?? 0));
}

function lineKey({ time, message }: LogLine): string {
  return `${time} ${message}`;
}

/** Each label from the most believed run that has it. */
function allFacts(runs: readonly Run[]): readonly ExtraFact[] {
  const facts: ExtraFact[] = [];
  const seen = new Set<string>();
  for (const { extraFacts } of runs) {
    for (const fact of extraFacts) if (!seen.has(fact.label)) facts.push(fact);
    for (const { label } of extraFacts) seen.add(label);
  }
  return facts;
}
