/** The facts of a run that are taken one by one from whichever document tells them best (contract rule 15). */
import type { BodyParts } from './run.ts';
import type { RunColumns } from './run-columns.ts';
import type { RunRecord } from './run-record.ts';

/** One fact: whether a record tells it, and how it goes into the columns. */
export interface RunFact {
  has(record: RunRecord): boolean;
  write(columns: RunColumns, row: number, record: RunRecord): void;
}

/** What the run is doing. */
export const statusFact: RunFact = {
  has: (record) => record.status !== null || record.state !== 'unknown',
  write(columns, row, record) {
    columns.status.set(row, columns.statuses.codeOf(record.status));
    columns.setState(row, record.state);
  },
};

/** Facts that stand on their own. What depends on the state (end, error, output), attempts and children are merged by rules of their own. */
export const runFacts: readonly RunFact[] = [
  {
    has: () => true,
    write(columns, row, record) {
      columns.setPresence(row, record.presence === 'loaded' ? 'loaded' : 'referenced');
      columns.document.set(row, record.document);
      columns.pointer.set(row, record.pointer === '' ? -1 : columns.pointers.add(record.pointer));
      columns.dialect.set(row, columns.dialects.codeOf(record.dialect));
      columns.hiddenCharacters.set(row, record.hiddenCharacters);
      columns.setFlag(row, 'isInvalid', record.isInvalid);
    },
  },
  statusFact,
  {
    has: (record) => record.taskIdentifier !== null,
    write: (columns, row, record) => columns.task.set(row, columns.tasks.codeOf(record.taskIdentifier)),
  },
  {
    has: (record) => record.version !== null,
    write: (columns, row, record) => columns.version.set(row, columns.versions.codeOf(record.version)),
  },
  {
    has: (record) => record.createdAtMs !== null,
    write: (columns, row, record) => columns.createdAtMs.set(row, record.createdAtMs),
  },
  {
    has: (record) => record.startedAtMs !== null,
    write: (columns, row, record) => columns.startedAtMs.set(row, record.startedAtMs),
  },
  {
    has: (record) => record.updatedAtMs !== null,
    write: (columns, row, record) => columns.updatedAtMs.set(row, record.updatedAtMs),
  },
  {
    has: (record) => record.isTest !== null,
    write: (columns, row, record) => columns.setFlag(row, 'isTest', record.isTest),
  },
  {
    has: (record) => record.isAwaited !== null,
    write: (columns, row, record) => columns.setFlag(row, 'isAwaited', record.isAwaited),
  },
  {
    has: (record) => record.depth !== null,
    write: (columns, row, record) => columns.setCount(columns.depth, row, record.depth),
  },
  {
    has: (record) => record.tags !== null,
    write: (columns, row, record) => columns.setTags(row, record.tags),
  },
  {
    // A list without a count is newer knowledge than an older count: it clears it.
    has: (record) =>
      record.attemptCount !== null || (record.attempts.length > 0 && record.attemptsListed === 'all'),
    write: (columns, row, record) => columns.setCount(columns.attemptCount, row, record.attemptCount),
  },
  {
    has: (record) => record.parentId !== null,
    write: (columns, row, record) => columns.setRun(columns.parent, row, record.parentId),
  },
  {
    has: (record) => record.rootId !== null,
    write: (columns, row, record) => columns.setRun(columns.namedRoot, row, record.rootId),
  },
  {
    has: (record) => record.internal !== null,
    write(columns, row, record) {
      if (record.internal !== null) columns.internal.write(row, record.internal);
    },
  },
  {
    has: (record) => record.waits.length > 0,
    write: (columns, row, record) => columns.waits.set(row, record.waits),
  },
  {
    has: (record) => record.hasPayload,
    write: (columns, row, record) => columns.setFlag(row, 'hasPayload', isPartHad(record, 'payload')),
  },
  {
    has: (record) => record.hasMetadata,
    write: (columns, row, record) => columns.setFlag(row, 'hasMetadata', isPartHad(record, 'metadata')),
  },
];

/** Whether a part that a record tells of is more than `[]` or null: the flag of a part is no where it is not, unknown where it is not told of. */
export function isPartHad({ emptyParts }: RunRecord, part: keyof BodyParts): boolean {
  return emptyParts === undefined || !emptyParts.includes(part);
}

/** Writes all facts of the only record of a run. */
export function writeOnlyRecord(columns: RunColumns, row: number, record: RunRecord): void {
  for (const fact of runFacts) if (fact.has(record)) fact.write(columns, row, record);
  columns.finishedAtMs.set(row, record.finishedAtMs);
  columns.ownError.set(row, columns.errors.add(record.error));
  if (record.hasOutput) columns.setFlag(row, 'hasOutput', isPartHad(record, 'output'));
  columns.attempts.write(row, record.attempts);
  if (record.attemptsListed === 'some' && record.attempts.length > 0) columns.singleAttempts.add(row);
  writeChildren(columns, row, record);
}

/** Adds the children that a record lists to those that earlier documents of the run list: no document lists all for sure. */
export function writeChildren(columns: RunColumns, row: number, record: RunRecord): void {
  if (record.childIds.length === 0) return;
  columns.children.add(
    row,
    record.childIds.map((id) => columns.ids.add(id)),
  );
}
