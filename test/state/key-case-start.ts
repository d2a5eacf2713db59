/** The screen that the cases of the keys start from: all three panes, something to fold, to find, to fail and to list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { State } from '../../source/state/state.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/run-schema');

function documentsOf(name: string): readonly string[] {
  return readFileSync(join(fixtures, name), 'utf8').split('\n').filter(Boolean);
}

const times = {
  createdAt: '2026-11-03T08:00:00.000Z',
  updatedAt: '2026-11-03T08:00:01.000Z',
  startedAt: '2026-11-03T08:00:00.500Z',
};
const common = { isTest: false, tags: [], attempts: [], ...times };

/** Has run for an hour though all others of its task took seconds. */
const stuck = { ...common, id: 'run_stuck', taskIdentifier: 'send-email', status: 'EXECUTING' };
/** Its status is misspelt. */
const invalid = { ...common, id: 'run_invalid', taskIdentifier: 'sync-stock', status: 'COMPLETD' };

/** Large enough for the list of families; the bodies of the run that it opens on are read. */
export function keyCaseStart(): Promise<State> {
  const documents = [
    ...documentsOf('order-family.ndjson'),
    ...documentsOf('two-causes.ndjson'),
    stuck,
    invalid,
  ];
  return stateOfDocuments(documents, { columns: 200, rows: 50 }, null, { timeZone: 'Europe/Berlin' });
}
