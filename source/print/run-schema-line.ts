/** A run in the shape of the run schema, on one line: for runs that have no document of their own. */
import type { Attempt, BodyParts, Run, RunError } from '../model/run.ts';
import type { JsonPart } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import { beginLine, withoutWhiteSpace } from './one-line.ts';
import { attemptStatus, runSchemaStatus } from './run-schema-status.ts';
import { runSchemaTime } from './run-schema-time.ts';

/** What a line is made of: the run as all its documents tell it. */
export interface MergedRunBody {
  readonly run: Run;
  readonly parts: Readonly<Record<keyof BodyParts, JsonPart | null>>;
}

type Members = (readonly [key: string, value: string | null])[];

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The line without its end. What is not known is left out. Fields that the run schema has not stand beside its own only where a fact has no
 * other place: the count of attempts that are not listed, an error that no attempt bears, whether the parent waited.
 */
export function runSchemaLine(runs: RunCollection, row: number, { run, parts }: MergedRunBody): string {
  return object([
    ['id', JSON.stringify(runs.index.id(row))],
    ['status', text(runSchemaStatus(run.state, run.status))],
    ['taskIdentifier', text(run.taskIdentifier)],
    ['version', text(run.version)],
    ['createdAt', text(runSchemaTime(run.createdAt))],
    ['updatedAt', text(runSchemaTime(run.updatedAt))],
    ['startedAt', text(runSchemaTime(run.startedAt))],
    ['finishedAt', text(runSchemaTime(run.finishedAt))],
    ['isTest', run.isTest === null ? null : String(run.isTest)],
    ['payload', part(parts.payload)],
    ['output', part(parts.output)],
    ['tags', run.tags === null ? null : list(run.tags.map((tag) => JSON.stringify(tag)))],
    ['metadata', part(parts.metadata)],
    ['triggerFunction', text(triggerFunction(run))],
    [
      'attemptCount',
      run.attemptCount === null || run.attemptCount === run.attempts.length ? null : String(run.attemptCount),
    ],
    ['error', run.error === null ? null : errorObject(run.error)],
    ['relatedRuns', relatedRuns(runs, row)],
    ['attempts', attempts(run.attempts)],
  ]);
}

/** That the parent blocked on it, or not, is told by the function that triggered it alone (formats.md §2). */
function triggerFunction({ triggerFunction, isAwaited }: Run): string | null {
  if (triggerFunction !== null || isAwaited === null) return triggerFunction;
  return isAwaited ? 'triggerAndWait' : 'trigger';
}

function attempts(listed: readonly Attempt[]): string | null {
  if (listed.length === 0) return null;
  const isInOrder = listed.every(({ number }, place) => number === place + 1);
  return list(
    listed.map((attempt) =>
      object([
        ['id', text(attempt.id)],
        ['number', isInOrder ? null : String(attempt.number)],
        ['status', text(attemptStatus(attempt.state, attempt.status))],
        ['createdAt', text(runSchemaTime(attempt.createdAt))],
        ['startedAt', text(runSchemaTime(attempt.startedAt))],
        ['completedAt', text(runSchemaTime(attempt.completedAt))],
        ['error', attempt.error === null ? null : errorObject(attempt.error)],
      ]),
    ),
  );
}

/** An internal error keeps the tag and the code that tell it apart. */
function errorObject(error: RunError): string {
  const isInternal = error.kind === 'internal';
  return object([
    ['type', isInternal ? '"INTERNAL_ERROR"' : null],
    ['code', isInternal ? text(error.code) : null],
    ['name', text(error.name)],
    ['message', text(error.message)],
    ['stack', text(error.stack)],
    [
      'causes',
      error.causes.length === 0
        ? null
        : list(error.causes.map((cause) => errorObject({ ...cause, causes: [] }))),
    ],
  ]);
}

function relatedRuns(runs: RunCollection, row: number): string | null {
  const { forest } = runs;
  const root = forest.root[row] ?? row;
  const parent = forest.isParentUnknown[row] === 1 ? noRow : (forest.parent[row] ?? noRow);
  const children: string[] = [];
  let child = forest.firstChild[row] ?? noRow;
  for (; child !== noRow; child = forest.nextSibling[child] ?? noRow) {
    // What hangs below its root only because its parent is not known is no child of it.
    if (forest.isParentUnknown[child] !== 1) children.push(reference(runs, child));
  }
  if (root === row && children.length === 0) return null;
  return object([
    ['root', root === row ? null : reference(runs, root)],
    ['parent', parent === noRow ? null : reference(runs, parent)],
    ['children', children.length === 0 ? null : list(children)],
  ]);
}

function reference({ index }: RunCollection, row: number): string {
  return object([
    ['id', JSON.stringify(index.id(row))],
    ['status', text(runSchemaStatus(index.state(row), index.status(row)))],
    ['taskIdentifier', text(index.taskIdentifier(row))],
  ]);
}

/** Its JSON as it stands, without white space between tokens; null, like what is absent, is left out. */
function part(shown: JsonPart | null): string | null {
  if (shown === null) return null;
  const { tree, node } = shown;
  const bytes = tree.bytes.subarray(tree.start[node] ?? 0, tree.end[node] ?? 0);
  const json = decoder.decode(withoutWhiteSpace(bytes, beginLine()));
  return json === 'null' ? null : json;
}

function text(value: string | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function list(values: readonly string[]): string {
  return `[${values.join(',')}]`;
}

/** Members without a value are left out. */
function object(members: Members): string {
  const there = members.flatMap(([key, value]) => (value === null ? [] : [`"${key}":${value}`]));
  return `{${there.join(',')}}`;
}
