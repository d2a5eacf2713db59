import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../source/model/blame.ts';
import type { RunCollection } from '../../source/model/run-collection.ts';
import { noRow } from '../../source/model/run-index.ts';
import * as rows from '../helpers/fixtures/planned-rows.ts';
import { rowFamily } from '../helpers/fixtures/row-fixtures.ts';
import { familyDocuments } from '../helpers/fixtures/run-documents.ts';
import { stateOfDocuments } from '../helpers/state-of-documents.ts';

const wide = { columns: 120, rows: 60 };

describe('a family is the same in every table, in whatever order its rows come', () => {
  const reference = familyDocuments(rowFamily);
  test.each([
    ['query rows', rows.queryRowsOf(rowFamily), false],
    ['rows of ClickHouse', rows.clickhouseRowsOf(rowFamily), false],
    ['rows of the database', rows.databaseRowsOf(rowFamily), false],
    [
      'rows of the database with their attempts',
      [...rows.databaseAttemptsOf(rowFamily), ...rows.databaseRowsOf(rowFamily)],
      true,
    ],
    ["Electric's messages", rows.electricMessagesOf(rowFamily), false],
  ])('%s', async (_, documents, hasAttempts) => {
    const expected = await stateOfDocuments(reference, wide);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...documents], { minLength: documents.length }),
        async (shuffled) => {
          const { runs } = await stateOfDocuments(shuffled, wide);
          expect(factsOf(runs, hasAttempts)).toEqual(factsOf(expected.runs, hasAttempts));
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** What is known of each loaded run, by id. */
function factsOf({ index, forest, blame }: RunCollection, hasAttempts: boolean) {
  const facts = [];
  for (let row = 0; row < index.size; row++) {
    if (index.presence(row) !== 'loaded') continue;
    const parent = forest.parent[row] ?? noRow;
    const attempts = index
      .attempts(row)
      .map(({ number, state, startedAtMs, endedAtMs }) => [number, state, startedAtMs, endedAtMs]);
    facts.push({
      id: index.id(row),
      parent: parent === noRow ? null : index.id(parent),
      depth: forest.depth[row],
      task: index.taskIdentifier(row),
      state: index.state(row),
      created: index.createdAtMs(row),
      started: index.startedAtMs(row),
      finished: index.finishedAtMs(row),
      verdict: verdictOf(blame, row),
      tags: index.tags(row),
      message: index.error(row)?.message ?? null,
      frame: index.error(row)?.frame ?? null,
      attempts: hasAttempts ? attempts : index.attemptCount(row),
    });
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
