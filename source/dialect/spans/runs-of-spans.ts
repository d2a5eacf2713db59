/** The runs of a trace, from its spans. */
import type { DialectName } from '../../model/dialect-name.ts';
import type { BodyParts, Run } from '../../model/run.ts';
import type { RunState } from '../../model/run-state.ts';
import { bareRun } from '../bare-run.ts';
import type { SpanList } from './arrange-spans.ts';
import { exportedSpans, exportedTop } from './exported-top.ts';
import { runAttempts } from './run-attempts.ts';
import { runLogs } from './run-logs.ts';
import type { RunSpan } from './run-span.ts';
import { runWaits } from './run-waits.ts';
import { endOfSpan, type Span } from './span.ts';
import { fact, firstOf, spanFacts } from './span-facts.ts';
import { startOfSpan } from './span-start.ts';
import { isoOfNs } from './span-time.ts';
import { type SpansOfRun, spansByRun } from './spans-by-run.ts';
import { stateOfSpan } from './state-of-span.ts';
import { topSpan } from './top-span.ts';

/** What a document says of all its spans, and what it leaves unsaid. */
export interface TraceFacts {
  readonly dialect: DialectName;
  /** Id of the run whose spans name none. */
  readonly unnamedRun: string;
  readonly traceId: string | null;
  /** Whether the document leaves spans out. */
  readonly isTruncated: boolean;
  /** Whether it is an export: it names no runs, and leaves out spans that have not ended, so that a run whose own is missing goes on. */
  readonly isExport: boolean;
}

/**
 * The runs in the order in which they appear, each loaded: a child names the run that its first span hangs below as its parent. None
 * names a root or a depth: a run that another triggered without waiting for it begins a trace of its own.
 */
export function runsOfSpans(list: SpanList, facts: TraceFacts): readonly Run[] {
  return spansByRun(list, facts.unnamedRun).map((run) =>
    runOf(run, facts.isExport ? exportedTop(run) : topSpan(run), facts),
  );
}

function runOf(run: SpansOfRun, top: RunSpan | null, facts: TraceFacts): Run {
  const own = top?.span ?? null;
  const ownSpans = facts.isExport ? exportedSpans(run, top) : run.spans;
  const spans = ownSpans.map(({ span }) => span);
  const attempts = runAttempts(run.id, ownSpans, top);
  const state = own === null ? stateWithoutTop(facts) : stateOfSpan(own);
  return {
    ...bareRun(run.id, shortPointer(own?.pointer ?? ''), facts.dialect, 'loaded'),
    taskIdentifier: firstOf(own, spans, 'taskSlug') ?? (own?.message || null),
    state,
    version: firstOf(own, spans, 'version'),
    createdAt: own === null ? null : startOfSpan(own),
    startedAt: attempts[0]?.startedAt ?? null,
    finishedAt: own === null ? null : isoOfNs(endOfSpan(own)),
    isAwaited: run.below?.awaits ?? null,
    attempts,
    attemptsListed: facts.isTruncated ? 'some' : 'all',
    waits: runWaits(ownSpans),
    logs: runLogs(run.spans),
    error: state === 'failed' ? (own?.error ?? null) : null,
    parentId: run.parent?.id ?? null,
    body: bodyOf(own),
    extraFacts: [
      ...spanFacts(own, spans, facts.traceId),
      ...fact('Truncated', facts.isTruncated ? 'yes: the document leaves spans out' : null),
    ],
  };
}

function stateWithoutTop({ isExport }: TraceFacts): RunState {
  return isExport ? 'executing' : 'unknown';
}

const longestPointer = 2000;

/** Runs may nest without end, and pointers would grow with them: one that is too long gives way to the whole document's. */
function shortPointer(pointer: string): string {
  return pointer.length > longestPointer ? '' : pointer;
}

function bodyOf(own: Span | null): BodyParts {
  const pointer = own?.outputPointer ?? null;
  const isShort = pointer !== null && pointer.length <= longestPointer;
  return { payload: null, output: isShort ? { pointer, format: 'value' } : null, metadata: null };
}
