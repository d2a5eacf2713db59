/**
 * How long finding takes: `node bench/find.js [RUNS]` (about 100,000). Prints milliseconds, median of five: a find among the facts of all runs as it
 * is typed, key by key; a search through all bodies (the first found, all of it, how long a load of a body waits meanwhile, how long it takes to end
 * it), with `grep -cF` beside it; a find, folding and unfolding in the JSON of a million keys, of 100 MB, and a million levels deep. Prints only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generateRuns } from './generate-runs.js';

const count = Number(process.argv[2] ?? 100_000);
const folder = await mkdtemp(join(tmpdir(), 'runlens-bench-'));

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function timed(work, rounds = 5) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    await work(round);
    times.push(performance.now() - startMs);
  }
  return median(times);
}

function print(what, ms, note = '') {
  console.log(`${what.padEnd(58)}${ms.toFixed(1).padStart(9)} ms  ${note}`);
}

async function bundle() {
  await build({
    stdin: {
      contents: `export { WorkerFeed } from './source/ingest/worker-feed.ts';
        export { initialState } from './source/state/initial-state.ts';
        export { reduce } from './source/state/reduce.ts';
        export { parseJsonTree } from './source/model/parse-json-tree.ts';
        export { jsonNeedle } from './source/model/json-needle.ts';
        export { nodesWith } from './source/model/json-tree-search.ts';
        export { jsonDetailRows } from './source/state/detail-rows-of-json.ts';
        export { foldsToShow, foldsWithSubtreeOpen, jsonFoldKey } from './source/state/json-folds.ts';`,
      resolveDir: join(import.meta.dirname, '..'),
    },
    outfile: join(folder, 'find.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  await build({
    entryPoints: [join(import.meta.dirname, '../source/ingest/worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
  return import(join(folder, 'find.mjs'));
}

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
  patternEngine: null,
  given: { inputs: [], options: [] },
};

function typedFinds(runs, { initialState, reduce }) {
  for (const text of ['run_0a', 'customer_881', 'CarrierError', 'nothing-like-this']) {
    const rounds = [];
    for (let round = 0; round < 5; round += 1) {
      let state = reduce(initialState(settings, { columns: 120, rows: 40 }, runs), { kind: 'find-opened' });
      rounds.push(
        [...text].map((key) => {
          const startMs = performance.now();
          state = reduce(state, { kind: 'find-typed', text: key });
          return performance.now() - startMs;
        }),
      );
    }
    const keys = rounds[0].map((_, key) => median(rounds.map((times) => times[key])));
    print(
      `typed /${text}: first key`,
      keys[0],
      `slowest later key ${Math.max(...keys.slice(1)).toFixed(1)} ms`,
    );
  }
}

async function bodySearches(feed, file) {
  const { size } = await stat(file);
  for (const text of ['cus_881', 'nothing-like-this', 'Nothing-like-this', 'é', '"quoted', 'a']) {
    let firstMs = Number.NaN;
    let found = 0;
    const allMs = await timed(() => {
      const startMs = performance.now();
      found = 0;
      return new Promise((resolve) => {
        feed.search(text, ({ documents, isComplete }) => {
          if (found === 0 && documents.length > 0) firstMs = performance.now() - startMs;
          found += documents.length;
          if (isComplete) resolve();
        });
      });
    });
    const first = found === 0 ? '' : `, first after ${firstMs.toFixed(1)} ms`;
    print(`bodies /${text}`, allMs, `${found} documents${first}, ${(size / 1e3 / allMs).toFixed(0)} MB/s`);
  }
  print('grep -cF of the same file', await timed(() => grep(['-cF', 'nothing-like-this'], file)));
  print('grep -ciF of the same file', await timed(() => grep(['-ciF', 'nothing-like-this'], file)));
  const loadMs = await timed(async (round) => {
    const stop = feed.search('nothing-like-this', () => {});
    await feed.load(round * 1000);
    stop();
  });
  print('a body is loaded while bodies are searched', loadMs);
}

function grep(options, file) {
  try {
    execFileSync('grep', [...options, file], { stdio: 'ignore' });
  } catch {
    // No line matched.
  }
}

async function json(name, text, sought, parts) {
  const {
    parseJsonTree,
    jsonNeedle,
    nodesWith,
    jsonDetailRows,
    foldsToShow,
    foldsWithSubtreeOpen,
    jsonFoldKey,
  } = parts;
  const bytes = new TextEncoder().encode(text);
  const tree = parseJsonTree(bytes);
  console.log(
    `\n${name}: ${(bytes.length / 1e6).toFixed(0)} MB, ${tree.size.toLocaleString('en-US')} values`,
  );
  const view = { tree, top: 0, name: 'payload', level: 2, toggledFolds: new Set() };
  const levelMs = await timed((round) => jsonDetailRows({ ...view, level: 3 + round }));
  print('to a level of three and more', levelMs);
  print(
    'fold all',
    await timed((round) => jsonDetailRows({ ...view, level: 1, toggledFolds: new Set([`x${round}`]) })),
  );
  print('unfold all', await timed((round) => jsonDetailRows({ ...view, level: 1e9 + round })));
  print(
    'unfold a subtree',
    await timed(() => jsonDetailRows({ ...view, toggledFolds: foldsWithSubtreeOpen(view, 0) })),
  );
  for (const one of sought) {
    let nodes = [];
    const findMs = await timed(() => {
      nodes = nodesWith(jsonNeedle(one), tree);
    });
    print(`find ${one}`, findMs, `${nodes.length} values`);
  }
  const [node] = nodesWith(jsonNeedle(sought[0]), tree);
  let rows = jsonDetailRows(view);
  let folds = view.toggledFolds;
  const showMs = await timed((round) => {
    folds = new Set([...foldsToShow({ ...view, toggledFolds: folds }, node), `y${round}`]);
    rows = jsonDetailRows({ ...view, toggledFolds: folds });
    rows.indexOfNode(tree, 'payload', node);
  });
  print('go to a match, what hides it unfolded', showMs);
  const key = jsonFoldKey({ ...view, node: 1 }) ?? 'json:payload:';
  const toggleMs = await timed(() => {
    folds = new Set(folds);
    if (!folds.delete(key)) folds.add(key);
    rows = jsonDetailRows({ ...view, toggledFolds: folds });
  });
  print('fold or unfold one', toggleMs, `${rows.count.toLocaleString('en-US')} lines`);
  print('the last line', await timed(() => rows.at(rows.count - 1)));
}

try {
  const parts = await bundle();
  const file = join(folder, 'runs.ndjson');
  await writeFile(file, generateRuns({ families: Math.ceil(count / 5), seed: 7 }).lines.join('\n'));
  const options = { inputs: [file], settings: { isStrict: false, dialect: null }, maxUnpackedBytes: null };
  const feed = new parts.WorkerFeed(options, pathToFileURL(join(folder, 'worker.mjs')));
  await new Promise((resolve) => {
    feed.subscribe(() => feed.current().progress.isComplete && resolve());
  });
  const runs = feed.current();
  console.log(
    `${runs.index.loadedCount.toLocaleString('en-US')} runs, ${((await stat(file)).size / 1e6).toFixed(0)} MB`,
  );
  typedFinds(runs, parts);
  await bodySearches(feed, file);
  await feed.close();
  const keys = Array.from({ length: 1_000_000 }, (_, at) => `"key${at}":{"v":${at}}`).join(',');
  await json('a million keys', `{${keys}}`, ['999999', 'v', 'nowhere'], parts);
  const long = 'x'.repeat(60);
  const items = Array.from({ length: 1_000_000 }, (_, at) => `{"sku":"item ${at}","note":"${long}"}`).join(
    ',',
  );
  await json('100 MB', `{"items":[${items}]}`, ['item 999999', 'sku', 'nowhere'], parts);
  await json('a million levels', `${'['.repeat(1e6)}"deepest"${']'.repeat(1e6)}`, ['deepest'], parts);
} finally {
  await rm(folder, { recursive: true, force: true });
}
