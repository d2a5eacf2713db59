/** A dump of a thousand families with planted failures: what `--print json` finds is what was planted, and nothing else. */
import { expect, test } from 'vitest';
import { generateRuns } from '../bench/generate-runs.js';
import { readAll } from '../source/ingest/read-all.ts';
import { printJson } from '../source/print/print-json.ts';
import { temporaryFiles } from './ingest/temporary-files.ts';
import { gatheringSink } from './print/gathering-sink.ts';

const write = temporaryFiles();

interface PrintedFamily {
  readonly rootId: string;
  readonly causes: readonly { readonly runId: string }[];
  readonly asides: readonly { readonly runId: string }[];
  readonly propagated: readonly string[];
  readonly handled: readonly string[];
}

interface Printed {
  readonly totals: Readonly<Record<string, number>>;
  readonly families: readonly PrintedFamily[];
  readonly runs: readonly { readonly runId: string; readonly verdict: string }[];
}

test.each([1, 2, 3])('all planted causes of a thousand families and no other, seed %i', async (seed) => {
  const { lines, planted, shapeCounts } = generateRuns({ families: 1000, seed });
  expect(shapeCounts.size).toBe(14);
  const printed = await printedOf(lines);
  const verdicts = new Map(printed.runs.map(({ runId, verdict }) => [runId, verdict]));
  const totals = { cause: 0, aside: 0, propagated: 0, handled: 0 };
  const wrong: string[] = [];
  for (const byVerdict of planted.values()) {
    for (const [verdict, ids] of Object.entries(byVerdict)) {
      if (verdict in totals) totals[verdict as keyof typeof totals] += ids.length;
      for (const id of ids) {
        if (verdicts.get(id) !== verdict) wrong.push(`${id} is ${verdict}, told as ${verdicts.get(id)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(verdicts.size).toBe([...planted.values()].flatMap((each) => Object.values(each).flat()).length);
  expect(printed.totals).toMatchObject({
    families: 1000,
    causes: totals.cause,
    asides: totals.aside,
    handled: totals.handled,
    failed: totals.cause + totals.aside + totals.propagated,
  });
  for (const family of printed.families)
    expect(listsOf(family)).toEqual(plantedLists(planted, family.rootId));
});

async function printedOf(lines: readonly string[]): Promise<Printed> {
  const settings = { isStrict: false, dialect: null };
  const inputs = [write('planted.ndjson', lines.join('\n'))];
  const { runs, close } = await readAll({ inputs, settings, maxUnpackedBytes: null });
  const { sink, text } = gatheringSink();
  await printJson(runs, 'input', sink);
  await close();
  return JSON.parse(text());
}

function listsOf(family: PrintedFamily): Readonly<Record<string, readonly string[]>> {
  return {
    cause: family.causes.map(({ runId }) => runId).sort(),
    aside: family.asides.map(({ runId }) => runId).sort(),
    propagated: family.propagated.toSorted(),
    handled: family.handled.toSorted(),
  };
}

function plantedLists(
  planted: ReturnType<typeof generateRuns>['planted'],
  rootId: string,
): Readonly<Record<string, readonly string[]>> {
  const ids = planted.get(rootId) ?? {};
  return Object.fromEntries(
    ['cause', 'aside', 'propagated', 'handled'].map((verdict) => [verdict, [...(ids[verdict] ?? [])].sort()]),
  );
}
