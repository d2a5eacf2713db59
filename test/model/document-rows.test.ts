/** From documents to the rows of the runs that they tell of. */
import { describe, expect, test } from 'vitest';
import { DocumentRows } from '../../source/model/document-rows.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const run = (id: string, rest: object = {}) => ({ id, status: 'COMPLETED', taskIdentifier: 't', ...rest });
const child = (id: string) => ({ id, status: 'COMPLETED', taskIdentifier: 'c' });

async function rowsOf(documents: readonly object[]) {
  const { runs } = await stateOfDocuments(documents, { columns: 80, rows: 24 });
  const rows = new DocumentRows(runs);
  return (document: number, pointer: string | null = null) => {
    const row = rows.rowOf(document, pointer);
    return row < 0 ? null : runs.index.id(row);
  };
}

describe('a document tells of', () => {
  test('the run that it describes, not of those that it names', async () => {
    const idOf = await rowsOf([
      run('run_a', { relatedRuns: { children: [child('run_x'), child('run_y')] } }),
      run('run_b'),
    ]);
    expect([idOf(0), idOf(1), idOf(2)]).toEqual(['run_a', 'run_b', null]);
    expect(idOf(0, '/relatedRuns/children/1')).toBe('run_y');
  });

  test('the run of which it is an older state', async () => {
    const idOf = await rowsOf([
      run('run_a', { updatedAt: '2026-11-03T09:00:00.000Z' }),
      run('run_b'),
      run('run_a', { updatedAt: '2026-11-03T08:00:00.000Z' }),
    ]);
    expect([idOf(0), idOf(1), idOf(2)]).toEqual(['run_a', 'run_b', 'run_a']);
  });

  test('each run of a trace by its span', async () => {
    const span = (runId: string, children: readonly object[]) => ({
      id: `s_${runId}`,
      runId,
      data: {
        message: runId,
        startTime: '2026-11-03T09:00:00.000Z',
        duration: 5,
        isError: false,
        isPartial: false,
      },
      children,
    });
    const idOf = await rowsOf([{ trace: { rootSpan: span('run_top', [span('run_low', [])]) } }]);
    expect(idOf(0)).toBe('run_top');
    expect(idOf(0, '/trace/rootSpan/children/0')).toBe('run_low');
    expect(idOf(0, '/elsewhere')).toBe('run_top');
  });
});
