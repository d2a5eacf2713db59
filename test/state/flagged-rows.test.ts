import { expect, test } from 'vitest';
import { flaggedRows } from '../../source/state/flagged-rows.ts';
import { collectionOf } from '../helpers/collection-of.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

test('a run bears a sign for what contradicts itself, not for a further document', () => {
  const fine = { id: 'run_fine', created: 0, started: 0, finished: 5 };
  const runs = collectionOf([
    fine,
    { id: 'run_skew', created: 0, started: 9, finished: 2 },
    { id: 'run_old', parent: 'run_fine', created: -90, started: 1, finished: 2 },
    fine,
  ]);
  expect([...flaggedRows(runs)].map((row) => runs.index.id(row))).toEqual(['run_skew', 'run_old']);
});

test('and for a document that does not fit its schema', async () => {
  const { runs } = await stateOfDocuments(
    [
      { id: 'run_a', status: 'QUEUED', taskIdentifier: 't', createdAt: '2026-05-03T10:00:00Z', version: 5 },
      { id: 'run_b', status: 'QUEUED', taskIdentifier: 't', createdAt: '2026-05-03T10:00:00Z' },
    ],
    { columns: 80, rows: 24 },
  );
  expect([...flaggedRows(runs)].map((row) => runs.index.id(row))).toEqual(['run_a']);
});
