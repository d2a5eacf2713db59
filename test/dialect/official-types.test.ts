/** The fixtures are what Trigger.dev really sends: its own zod schemas take them, but for those that are off on purpose. */
import {
  BatchTaskRunExecutionResult,
  BatchTriggerTaskV2Response,
  ListRunResponse,
  QueryExecuteResponseBody,
  RetrieveBatchV2Response,
  RetrieveRunResponse,
  RetrieveRunTraceResponseBody,
  RetrieveSpanDetailResponseBody,
  SubscribeRunRawShape,
  TaskRunContext,
  TaskRunExecutionResult,
  Webhook,
} from '@trigger.dev/core/v3';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../source/dialect/recognise.ts';
import type { DialectName } from '../../source/model/dialect-name.ts';
import { fixtures } from '../helpers/fixtures/fixture-list.ts';

/** What is asked of a zod schema here: its issues as text, none where it takes the value. */
interface Official {
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?: { readonly issues: readonly Issue[] };
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** By dialect; where there are several, one of them has to take the document. */
const officialByDialect: ReadonlyMap<DialectName, readonly Official[]> = new Map<
  DialectName,
  readonly Official[]
>([
  ['api-run', [RetrieveRunResponse]],
  ['list-page', [ListRunResponse]],
  ['trace', [RetrieveRunTraceResponseBody]],
  ['span', [RetrieveSpanDetailResponseBody]],
  ['alert', [Webhook]],
  ['error-group', [Webhook]],
  ['query-rows', [QueryExecuteResponseBody]],
  ['batch', [RetrieveBatchV2Response, BatchTriggerTaskV2Response]],
  ['batch-results', [BatchTaskRunExecutionResult]],
  ['run-result', [TaskRunExecutionResult]],
  ['database-row', [SubscribeRunRawShape]],
  ['ctx', [TaskRunContext]],
]);

/** Why a fixture is not what the schemas of today say. */
const off: ReadonlyMap<string, string> = new Map([
  ['api-run/no-version-header.json', 'names of statuses that only come without x-trigger-api-version'],
  ['api-run/legacy-attempts.json', 'of 2024, with a status of that time'],
  ['api-run/realtime.json', 'made by the SDK of a raw row, and not described by a schema'],
  ['api-run/realtime-states.ndjson', 'made by the SDK of raw rows, and not described by a schema'],
]);

const cases = fixtures.flatMap(({ path, text }) => {
  const name = path.split('/')[0] as DialectName;
  const official = officialByDialect.get(name);
  return official === undefined ? [] : [{ path, official, values: valuesOf(name, path, text) }];
});

describe('fixtures of dialects that have a zod schema', () => {
  test.each(cases)('$path', ({ path, official, values }) => {
    expect(values.length).toBeGreaterThan(0);
    const refusals = values.flatMap((value) => refusalsOf(value, official));
    if (off.has(path)) expect(refusals).not.toEqual([]);
    else expect(refusals).toEqual([]);
  });

  test('each such dialect has fixtures, and each that is off is one of them', () => {
    const folders = new Set(cases.map(({ path }) => path.split('/')[0]));
    expect([...folders].sort()).toEqual([...officialByDialect.keys()].sort());
    const paths = new Set(cases.map(({ path }) => path));
    for (const path of off.keys()) expect(paths).toContain(path);
  });
});

/** The documents of the dialect in a file, without what is wrapped around them. */
function valuesOf(name: DialectName, path: string, text: string): readonly unknown[] {
  const texts = path.endsWith('.json') ? [text] : text.split('\n').filter((line) => line !== '');
  const found = texts.map((document) => recognise(JSON.parse(document)));
  return found.filter((one) => one?.dialect.name === name).map((one) => one?.value);
}

function refusalsOf(value: unknown, official: readonly Official[]): readonly string[] {
  const answers = official.map((schema) => schema.safeParse(value));
  if (answers.some(({ success }) => success)) return [];
  return answers.flatMap(({ error }) =>
    (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}
