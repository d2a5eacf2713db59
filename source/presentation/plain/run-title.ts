import type { RunCollection } from '../../model/run-collection.ts';

/** `ship-label  run_a81f`, the id alone where the task is not known. Raw text. */
export function runTitle({ index }: RunCollection, row: number): string {
  const task = index.taskIdentifier(row);
  return task === null ? index.id(row) : `${task}  ${index.id(row)}`;
}
