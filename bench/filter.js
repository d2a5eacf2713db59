/**
 * How long a filter takes over the index of many runs: `node bench/filter.js [RUNS]` (about 100,000). Prints, for each filter, the milliseconds
 * to make it ready and to ask every run (median of five), how many match and how many only their bodies decide; then for queries typed
 * into the screen's filter line the milliseconds from each key to the new visible rows, and to the lines of a 120×40 screen. Prints only.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { generateRuns } from './generate-runs.js';

const filters = [
  'status:failed',
  'status:failed task:send-*',
  'task:send-email | task:charge-*',
  'version:2026*',
  'tag:customer_*',
  'id:run_*a',
  'attempts:>1',
  'depth:>=2 children:>3',
  'duration:>1.5s !status:failed',
  'created:-2h.. queued:>1s',
  'is:cause',
  'is:stuck',
  'is:root has:error',
  'error~timeout',
  'error~"rate limit"',
  'error:/(time|timed) ?out/',
  'error:/\\w+Error: .*\\d{3}/',
  'customer',
  'nothing-like-this',
  'status:failed (duration:>10s | attempts:>1) !is:handled task:*e*',
  'payload.customer:17',
];

const typed = [
  'status:failed',
  'status:failed task:send-*',
  'duration:>1.5s !status:failed',
  'created:-2h.. queued:>1s',
  'is:cause | is:stuck',
  'error~timeout',
  'customer',
];

/** The screen with the filter line open, after a first frame. */
function opened({ initialState, reduce, screenOf }, runs, patternEngine) {
  const settings = {
    isAscii: false,
    timeZone: 'UTC',
    nowMs: 0,
    keys: 'default',
    bindings: new Map(),
    isMouse: false,
    theme: 'default',
    sort: 'input',
    select: null,
    timeMode: 'absolute',
    filter: null,
    patternEngine,
    given: { inputs: [], options: [] },
  };
  const state = reduce(initialState(settings, { columns: 120, rows: 40 }, runs), { kind: 'filter-opened' });
  screenOf(state);
  return state;
}

const count = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'runlens-bench-'));
try {
  const file = join(folder, 'runs.ndjson');
  const { lines } = generateRuns({ families: Math.ceil(count / 6), seed: 7 });
  await writeFile(file, lines.join('\n'));
  await build({
    stdin: {
      contents: `export { readAll } from './source/ingest/read-all.ts';
        export { parseFilter } from './source/query/parse-filter.ts';
        export { compileFilter } from './source/query/compile-filter.ts';
        export { matchRows } from './source/query/match-rows.ts';
        export { linearPattern } from './source/query/linear-pattern.ts';
        export { initialState } from './source/state/initial-state.ts';
        export { reduce } from './source/state/reduce.ts';
        export { screenOf } from './source/presentation/screen-of.ts';
        export { actionForKey } from './source/state/keymap.ts';`,
      resolveDir: join(import.meta.dirname, '..'),
    },
    outfile: join(folder, 'filter.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  const bundle = await import(join(folder, 'filter.mjs'));
  const { readAll, parseFilter, compileFilter, matchRows, linearPattern } = bundle;
  const settings = { isStrict: false, dialect: null };
  const result = await readAll({ inputs: [file], settings, maxUnpackedBytes: null });
  const { runs } = result;
  const context = { runs, timeZone: 'UTC', patternEngine: linearPattern };
  console.log(`${runs.index.loadedCount} runs; milliseconds to make ready, to ask all; matches, open`);
  for (const text of filters) {
    const { expression } = parseFilter(text);
    const rounds = Array.from({ length: 5 }, () => {
      const startMs = performance.now();
      const filter = compileFilter(expression, context);
      const readyMs = performance.now();
      const matched = matchRows(filter, runs.index.size);
      return { ready: readyMs - startMs, asked: performance.now() - readyMs, matched };
    });
    const median = (key) =>
      rounds
        .map((round) => round[key])
        .sort((a, b) => a - b)[2]
        .toFixed(1)
        .padStart(7);
    const first = rounds[0].asked.toFixed(1).padStart(7);
    const { matched } = rounds[0];
    console.log(
      `${median('ready')} ${median('asked')} (first ${first}) ${String(matched.count).padStart(7)} ${String(matched.open.length).padStart(7)}  ${text}`,
    );
  }
  console.log(
    '\nkeys typed into the filter line; milliseconds to rows and to lines: median, largest; matches at the end',
  );
  for (const text of typed) {
    let state = opened(bundle, runs, linearPattern);
    const rowsMs = [];
    const linesMs = [];
    for (const key of text) {
      const startMs = performance.now();
      state = bundle.reduce(state, bundle.actionForKey(state, key === ' ' ? 'space' : key));
      rowsMs.push(performance.now() - startMs);
      bundle.screenOf(state);
      linesMs.push(performance.now() - startMs);
    }
    const figures = [rowsMs, linesMs].map((all) => {
      const sorted = all.toSorted((a, b) => a - b);
      return `${sorted[sorted.length >> 1].toFixed(1).padStart(7)} ${sorted.at(-1).toFixed(1).padStart(7)}`;
    });
    console.log(`${figures.join('   ')} ${String(state.matched?.count ?? 0).padStart(8)}  ${text}`);
  }
  await result.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
