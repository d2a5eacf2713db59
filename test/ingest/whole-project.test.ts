/** Everything that Trigger.dev tells of one project, given together in any order: one forest, each fact from the document that knows most. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ReadResult, readAll } from '../../source/ingest/read-all.ts';
import { listPages, queryRows, retrievedRun, trace } from '../helpers/whole-project.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();

const documents: Readonly<Record<string, object>> = {
  'page-1.json': listPages[0] as object,
  'page-2.json': listPages[1] as object,
  'retrieved.json': retrievedRun,
  'trace.json': trace,
  'rows.json': queryRows,
};
const names = Object.keys(documents);

async function readInOrder(order: readonly string[]): Promise<ReadResult> {
  const inputs = order.map((name) => write(name, JSON.stringify(documents[name])));
  return readAll({ inputs, settings: { isStrict: false, dialect: null }, maxUnpackedBytes: null });
}

/** The forest as lines: `  ship-label failed ×3`. */
function tree({ runs: { index, forest } }: ReadResult): readonly string[] {
  const depthOf = (row: number): number => {
    let depth = 0;
    for (let at = forest.parent[row] ?? -1; at >= 0; at = forest.parent[at] ?? -1) depth += 1;
    return depth;
  };
  return Array.from({ length: index.size }, (_, row) => row)
    .sort((a, b) => index.createdAtMs(a) - index.createdAtMs(b))
    .map(
      (row) =>
        `${'  '.repeat(depthOf(row))}${index.taskIdentifier(row)} ${index.state(row)} ×${index.attemptCount(row)}`,
    );
}

const whole = [
  'process-order failed ×1',
  '  charge-card succeeded ×1',
  '  ship-label failed ×3',
  '    audit-log succeeded ×1',
  'nightly-digest succeeded ×1',
  '  digest-for-user succeeded ×1',
];

test('one forest without a run twice, whatever the order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
      const result = await readInOrder(order);
      expect(tree(result)).toEqual(whole);
      expect(result.runs.problems).toEqual([]);
      expect(result.runs.index.loadedCount).toBe(6);
      expect(result.counts.invalid).toBe(0);
      await result.close();
    }),
    { numRuns: 20 },
  );
});

test('each fact comes from the document that knows most', async () => {
  const result = await readInOrder(names);
  const { index } = result.runs;
  const { run, parts, documents: told } = await result.loadRun(index.rowOf('run_ship'));
  expect(run.attempts.map(({ number, state, error }) => [number, state, error?.name])).toEqual([
    [1, 'failed', 'CarrierError'],
    [2, 'failed', 'CarrierError'],
    [3, 'failed', 'CarrierError'],
  ]);
  expect(run.error?.stack).toContain('ship.ts:42:11');
  expect(run.status).toBe('FAILED');
  expect(run.isAwaited).toBe(true);
  expect(parts.payload).not.toBeNull();
  expect(run.logs.length).toBeGreaterThan(0);
  const facts = new Map(run.extraFacts.map(({ label, value }) => [label, value]));
  expect([facts.get('Environment'), facts.get('Queue'), facts.get('Machine')]).toEqual([
    'prod · env_1',
    'task/ship-label',
    'small-1x',
  ]);
  expect(new Set(told.map(({ run: one }) => one.dialect))).toEqual(
    new Set(['list-run', 'api-run', 'trace', 'query-row']),
  );
  await result.close();
});

test('what failed is told as of the whole', async () => {
  const result = await readInOrder(names);
  const { blame, index } = result.runs;
  expect(blame.totals).toMatchObject({ failed: 2, causes: 1 });
  expect(index.error(index.rowOf('run_ship'))?.frame).toBe('createLabel (src/trigger/ship.ts:42:11)');
  await result.close();
});
