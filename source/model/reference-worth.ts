/** Whether a reference to a known run tells anything new: most do not, and need not be kept. */
import type { RunColumns } from './run-columns.ts';
import type { RunRecord } from './run-record.ts';

/**
 * Whether a reference could fill a gap that the row's only record leaves; where that is a reference too, whether it differs from it in
 * any way. The record's facts are read from the columns: a root may be referred to by a million children.
 */
export function isReferenceNew(columns: RunColumns, row: number, reference: RunRecord): boolean {
  return columns.isLoaded(row) ? fillsGap(columns, row, reference) : differs(columns, row, reference);
}

/** Whether the reference that a row's columns hold tells anything that a document of the run does not tell. */
export function isReferenceMissed(columns: RunColumns, row: number, document: RunRecord): boolean {
  if (isOfMore(columns.dialects.textOf(columns.dialect.get(row)))) return true;
  const isOfOtherState = columns.statuses.textOf(columns.status.get(row)) !== document.status;
  return (
    (document.taskIdentifier === null && columns.task.get(row) >= 0) ||
    (document.status === null && columns.status.get(row) >= 0) ||
    (document.version === null && columns.version.get(row) >= 0) ||
    (document.createdAtMs === null && !Number.isNaN(columns.createdAtMs.get(row))) ||
    (document.startedAtMs === null && !Number.isNaN(columns.startedAtMs.get(row))) ||
    (document.updatedAtMs === null && !Number.isNaN(columns.updatedAtMs.get(row))) ||
    ((isOfOtherState || document.finishedAtMs === null) && !Number.isNaN(columns.finishedAtMs.get(row))) ||
    ((isOfOtherState || document.error === null) && columns.ownError.get(row) >= 0) ||
    (document.isTest === null && columns.flag(row, 'isTest') !== null) ||
    (document.isAwaited === null && columns.flag(row, 'isAwaited') !== null) ||
    (document.depth === null && columns.depth.get(row) >= 0) ||
    (document.tags === null && columns.hasTags(row)) ||
    (document.attemptCount === null && columns.attemptCount.get(row) >= 0) ||
    (document.parentId === null && columns.parent.get(row) >= 0) ||
    (document.rootId === null && columns.namedRoot.get(row) >= 0) ||
    (!document.hasPayload && columns.flag(row, 'hasPayload') !== null) ||
    (!document.hasMetadata && columns.flag(row, 'hasMetadata') !== null) ||
    columns.flag(row, 'hasOutput') !== null ||
    columns.attempts.count(row) > 0 ||
    columns.waits.has(row) ||
    columns.internal.read(row) !== null ||
    columns.children.listsAny(row)
  );
}

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
    (reference.tags !== null && !columns.hasTags(row)) ||
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
    isOfMore(reference.dialect) ||
    reference.attempts.length > 0 ||
    reference.childIds.length > 0 ||
    reference.error !== null ||
    reference.waits.length > 0 ||
    reference.internal !== null ||
    reference.hasPayload ||
    reference.hasOutput ||
    reference.hasMetadata
  );
}

/** Spans, `ctx` and batches tell of a run what no column holds: log lines and facts for the overview. They are few, and name few runs. */
function isOfMore(dialect: string | null): boolean {
  return dialect === 'span' || dialect === 'ctx' || dialect === 'batch';
}

function areTagsEqual(first: readonly string[] | null, second: readonly string[] | null): boolean {
  if (first === null || second === null) return first === second;
  return first.length === second.length && first.every((tag, index) => tag === second[index]);
}
