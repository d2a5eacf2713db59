/** Whether a reference to a known run tells anything new: most do not, and need not be kept. */
import type { RunColumns } from './run-columns.ts';
import type { RunRecord } from './run-record.ts';

/**
 * Whether a reference could fill a gap that the row's only record leaves; where that is a reference too, whether it differs from it in
 * any way. The record's facts are read from the columns: a root may be referred to by a million children.
 */
export function isReferenceNew(columns: RunColumns, row: number, reference: RunRecord): boolean {
  const isLoaded = columns.presence.get(row) === 2;
  return isLoaded ? fillsGap(columns, row, reference) : differs(columns, row, reference);
}

/** Whether a reference tells anything that a later document of the run does not tell. */
export function tellsMore(reference: RunRecord, document: RunRecord): boolean {
  const isOfOtherState = reference.state !== document.state || reference.status !== document.status;
  return (
    gapFacts.some((fact) => reference[fact] !== null && document[fact] === null) ||
    outcomeFacts.some((fact) => reference[fact] !== null && (isOfOtherState || document[fact] === null)) ||
    (reference.hasPayload && !document.hasPayload) ||
    (reference.hasMetadata && !document.hasMetadata) ||
    reference.hasOutput ||
    reference.childIds.length > 0 ||
    reference.attempts.length > 0
  );
}

const gapFacts = [
  'taskIdentifier',
  'status',
  'version',
  'createdAtMs',
  'startedAtMs',
  'updatedAtMs',
  'isTest',
  'isAwaited',
  'depth',
  'tags',
  'attemptCount',
  'parentId',
  'rootId',
] as const;
const outcomeFacts = ['finishedAtMs', 'error'] as const;

function fillsGap(columns: RunColumns, row: number, reference: RunRecord): boolean {
  if (bearsMuch(reference)) return true;
  const isOfOtherState = columns.statuses.textOf(columns.status.get(row)) !== reference.status;
  return (
    (reference.taskIdentifier !== null && columns.task.get(row) < 0) ||
    (reference.status !== null && columns.status.get(row) < 0) ||
    (reference.version !== null && columns.version.get(row) < 0) ||
    (reference.createdAtMs !== null && Number.isNaN(columns.createdAtMs.get(row))) ||
    (reference.startedAtMs !== null && Number.isNaN(columns.startedAtMs.get(row))) ||
    (reference.updatedAtMs !== null && Number.isNaN(columns.updatedAtMs.get(row))) ||
    (reference.finishedAtMs !== null && (isOfOtherState || Number.isNaN(columns.finishedAtMs.get(row)))) ||
    (reference.isTest !== null && columns.flag(row, 'isTest') === null) ||
    (reference.isAwaited !== null && columns.flag(row, 'isAwaited') === null) ||
    (reference.depth !== null && columns.depth.get(row) < 0) ||
    (reference.tags !== null && columns.tags(row) === null) ||
    (reference.attemptCount !== null && columns.attemptCount.get(row) < 0) ||
    (reference.parentId !== null && columns.parent.get(row) < 0) ||
    (reference.rootId !== null && columns.namedRoot.get(row) < 0)
  );
}

function differs(columns: RunColumns, row: number, reference: RunRecord): boolean {
  if (bearsMuch(reference)) return true;
  return (
    columns.tasks.textOf(columns.task.get(row)) !== reference.taskIdentifier ||
    columns.statuses.textOf(columns.status.get(row)) !== reference.status ||
    columns.versions.textOf(columns.version.get(row)) !== reference.version ||
    columns.createdAtMs.getOrNull(row) !== reference.createdAtMs ||
    columns.startedAtMs.getOrNull(row) !== reference.startedAtMs ||
    columns.updatedAtMs.getOrNull(row) !== reference.updatedAtMs ||
    columns.finishedAtMs.getOrNull(row) !== reference.finishedAtMs ||
    columns.flag(row, 'isTest') !== reference.isTest ||
    columns.flag(row, 'isAwaited') !== reference.isAwaited ||
    columns.depth.get(row) !== (reference.depth ?? -1) ||
    !areTagsEqual(columns.tags(row), reference.tags) ||
    columns.attemptCount.get(row) !== (reference.attemptCount ?? -1) ||
    reference.parentId !== null ||
    reference.rootId !== null
  );
}

/** References of the known shapes bear none of these; one that does is merged in full. */
function bearsMuch(reference: RunRecord): boolean {
  return (
    reference.attempts.length > 0 ||
    reference.childIds.length > 0 ||
    reference.error !== null ||
    reference.hasPayload ||
    reference.hasOutput ||
    reference.hasMetadata
  );
}

function areTagsEqual(first: readonly string[] | null, second: readonly string[] | null): boolean {
  if (first === null || second === null) return first === second;
  return first.length === second.length && first.every((tag, index) => tag === second[index]);
}
