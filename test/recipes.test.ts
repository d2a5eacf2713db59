/** The commands of docs/recipes.md, run as they stand there. Wants `npm run build` before. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lines } from './helpers/fixtures/fixture.ts';
import * as rows from './helpers/fixtures/planned-rows.ts';
import { rowFamily } from './helpers/fixtures/row-fixtures.ts';
import { FakeApi, secretKey } from './recipes/fake-api.ts';
import { isThere, Kitchen, type Outcome } from './recipes/kitchen.ts';
import { findPostgres, Postgres } from './recipes/postgres.ts';
import { createTables, insertRows } from './recipes/postgres-tables.ts';
import { readRecipes } from './recipes/recipe.ts';

// A slow machine waits longer; nothing here measures time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const recipes = readRecipes();
const tried = new Set<string>();
const kitchen = new Kitchen();
const api = new FakeApi();

/** The commands of a recipe as they stand in the page. */
function commandsOf(name: string): string {
  const recipe = recipes.get(name);
  if (recipe === undefined) throw new Error(`docs/recipes.md has no recipe ${name}`);
  tried.add(name);
  return recipe.text;
}

async function cook(name: string): Promise<Outcome> {
  return kitchen.run(commandsOf(name));
}

/** The tree's lines without the head, which names the input. */
function treeOf({ stdout }: Outcome): string {
  return stdout.slice(stdout.indexOf('\n'));
}

/** What runlens prints of documents that are piped in a line each. */
async function treeOfLines(documents: readonly unknown[]): Promise<string> {
  kitchen.write('expected.ndjson', lines(documents));
  return treeOf(await kitchen.run('runlens < expected.ndjson'));
}

/** Says why something was not run: a run of the tests that leaves it out shall not look like one that did not. */
function sayMissing(program: string, what: string): void {
  console.log(`${program} is not installed here: ${what} of docs/recipes.md were read, not run`);
}

beforeAll(async () => {
  const address = await api.start();
  kitchen.set('TRIGGER_API_URL', address);
  kitchen.set('TRIGGER_SECRET_KEY', secretKey);
  kitchen.set('CLICKHOUSE_URL', `${address}?secure=false`);
});

afterAll(() => {
  api.stop();
  kitchen.close();
});

describe('the API', () => {
  test.each([
    ['retrieve', /render-page +1 .* Waiting/],
    ['retrieve-old', /import-feed +2 .* Reattempting/],
    ['trace', /process-payment .* Failed/],
    ['list', /send-welcome .* Completed/],
    ['query', /ship-label {2}cause +3 +36\.9s {2}Failed/],
    ['realtime', /ship-label {2}cause +3 +36\.9s {2}Failed/],
    ['clickhouse-http', /ship-label {2}cause +3 +36\.9s {2}Failed/],
  ])('%s', async (name, expected) => {
    if (!isThere('curl')) return sayMissing('curl', 'the commands of the API');
    const outcome = await cook(name);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toMatch(expected);
  });

  test('what a dump lacks is fetched and laid beside it', async () => {
    if (!isThere('curl') || !isThere('jq')) return sayMissing('curl or jq', 'the commands for missing runs');
    const [root, ...others] = rows.queryRowsOf(rowFamily);
    const rootId = String(root?.['run_id']);
    kitchen.write('dump.ndjson', lines(others));
    const before = await kitchen.run('runlens dump.ndjson');
    expect(before.stdout).toContain(rootId);
    const outcome = await cook('missing');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).not.toContain(rootId);
    expect(outcome.stdout).toMatch(/^ ▼◐ import-feed .*Reattempting/m);
    expect(outcome.stdout).toMatch(/^ ├─▼✘ fulfil-order/m);
  });

  test('what rows of a database name by an internal id is fetched by the public one', async () => {
    if (!isThere('curl') || !isThere('jq')) return sayMissing('curl or jq', 'the commands for missing runs');
    const [root, ...others] = rows.databaseRowsOf(rowFamily);
    kitchen.write('dump.ndjson', lines(others));
    const before = await kitchen.run('runlens --print json dump.ndjson');
    expect(JSON.parse(before.stdout).families).toMatchObject([{ missing: [root?.['id']] }]);
    await cook('missing');
    const after = await kitchen.run('runlens --print json dump.ndjson missing.json');
    expect(JSON.parse(after.stdout).families[0]).toMatchObject({
      rootId: `run_${root?.['id']}`,
      runs: others.length + 1,
    });
  });

  test('the script for the SDK writes a run a line', async () => {
    kitchen.write('export-runs.mjs', commandsOf('sdk'));
    kitchen.write('node_modules/@trigger.dev/sdk/package.json', '{"type":"module","exports":"./index.js"}');
    kitchen.write(
      'node_modules/@trigger.dev/sdk/index.js',
      `export const runs = {
        async *list({ status }) { for (const one of status) yield { id: 'run_' + one.toLowerCase() }; },
        retrieve: async (id) => ({ id, status: 'FAILED', taskIdentifier: 'from-' + id, attemptCount: 1, attempts: [], createdAt: new Date(0) }),
      };`,
    );
    const { code, stdout } = await cook('sdk-run');
    expect(code).toBe(0);
    expect(stdout).toContain('from-run_failed');
    expect(stdout).toContain('from-run_crashed');
  });
});

describe('PostgreSQL', () => {
  const bin = findPostgres();
  let postgres: Postgres | null = null;

  beforeAll(() => {
    if (bin === null) return;
    postgres = new Postgres(bin);
    kitchen.set('PGHOST', postgres.host);
    kitchen.set('DATABASE_URL', 'postgresql://postgres@/postgres?schema=public');
    postgres.query(createTables);
    postgres.query(insertRows('TaskRun', [...rows.databaseRowsOf(rowFamily), awkward]));
    postgres.query(insertRows('TaskRunAttempt', rows.databaseAttemptsOf(rowFamily)));
  });

  afterAll(() => postgres?.stop());

  test('all runs since a date', async () => {
    const command = commandsOf('postgres');
    if (postgres === null) return sayMissing('PostgreSQL', 'its commands');
    const outcome = await kitchen.run(command);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(treeOf(outcome)).toBe(await treeOfLines([...rows.databaseRowsOf(rowFamily), awkward]));
    const bytes = await kitchen.run(command.replace('| runlens', '| runlens --print json'));
    expect(JSON.parse(bytes.stdout)).toMatchObject({
      totals: { ok: 8, invalid: 0, warnings: 0, missing: 0 },
    });
  });

  test('a family with its attempts', async () => {
    const command = commandsOf('postgres-family');
    if (postgres === null) return sayMissing('PostgreSQL', 'its commands');
    const outcome = await kitchen.run(command);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toContain('#3 Failed');
    expect(outcome.stdout).not.toContain('awkward');
  });

  test('COPY doubles backslashes, which the page mends', async () => {
    const command = commandsOf('copied');
    if (postgres === null) return sayMissing('PostgreSQL', 'its commands');
    const dump = postgres.query(
      'COPY (SELECT row_to_json(r) FROM "TaskRun" r ORDER BY "createdAt") TO STDOUT;',
    );
    kitchen.write('dump.copy', dump);
    expect((await kitchen.run('runlens --check dump.copy')).stdout).toContain('not JSON');
    const outcome = await kitchen.run(command);
    expect(outcome.code).toBe(0);
    expect(treeOf(outcome)).toBe(await treeOfLines([...rows.databaseRowsOf(rowFamily), awkward]));
  });
});

/** A run whose text has everything that a way out of the database could break. */
const awkward = {
  ...rows.databaseRowsOf(rowFamily)[0],
  id: 'cmawkward',
  friendlyId: 'run_awkward',
  taskIdentifier: 'awkward',
  createdAt: '2026-11-03T10:00:00.000',
  updatedAt: '2026-11-03T10:00:01.000',
  startedAt: '2026-11-03T10:00:00.000',
  completedAt: '2026-11-03T10:00:01.000',
  payload: JSON.stringify({ path: 'C:\\temp\\new', text: 'tab\t"quoted"\nline é 😀' }),
  runTags: ['a b', '{}', '"', '\\', 'NULL'],
  error: { type: 'BUILT_IN_ERROR', name: 'Error', message: 'no such file C:\\temp\\x', stackTrace: '' },
};

describe('DuckDB', () => {
  test('an export in Parquet, whole and cut down to families that failed', async () => {
    const [whole, families] = [commandsOf('duckdb'), commandsOf('duckdb-families')];
    if (!isThere('duckdb')) return sayMissing('DuckDB', 'its commands');
    const well = {
      ...awkward,
      id: 'cmwell',
      friendlyId: 'run_well',
      status: 'COMPLETED_SUCCESSFULLY',
      error: null,
    };
    const all = [...rows.databaseRowsOf(rowFamily), awkward, well];
    kitchen.write('runs.ndjson', lines(all));
    const made = await kitchen.run(
      `duckdb -c "COPY (SELECT * FROM read_json('runs.ndjson', sample_size = -1)) TO 'runs.parquet' (FORMAT parquet)"`,
    );
    expect(made.code).toBe(0);
    const outcome = await kitchen.run(whole);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(treeOf(outcome)).toBe(await treeOfLines(all));
    expect(treeOf(await kitchen.run(families))).toBe(await treeOfLines(all.slice(0, -1)));
  });
});

describe('ClickHouse', () => {
  test('what clickhouse-client gives is asked for as JSONEachRow', async () => {
    const command = commandsOf('clickhouse');
    // A server takes minutes to set up: its client is replaced, the query and the pipe are the page's.
    kitchen.write('rows.ndjson', lines(rows.clickhouseRowsOf(rowFamily)));
    kitchen.writeProgram(
      'clickhouse-client',
      'case "$2" in *"FROM trigger_dev.task_runs_v2 FINAL"*"FORMAT JSONEachRow") cat rows.ndjson;; *) exit 1;; esac',
    );
    const outcome = await kitchen.run(command);
    expect(outcome.code).toBe(0);
    expect(treeOf(outcome)).toBe(await treeOfLines(rows.clickhouseRowsOf(rowFamily)));
  });
});

test('every recipe of the page is tried here', () => {
  expect([...recipes.keys()].filter((name) => !tried.has(name))).toEqual([]);
});
