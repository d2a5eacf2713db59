/** Which dialect a value that is of none comes nearest to. */
import { schemaPaths } from '../schema/schema-paths.ts';
import { apiRun } from './api-run/index.ts';
import type { Dialect } from './dialect.ts';
import { dialects } from './dialects.ts';
import type { JsonObject } from './json-object.ts';
import { keyPaths } from './key-paths.ts';
import { nearestPart } from './nearest-part.ts';
import { type Level, wrappedLevels } from './recognise.ts';
import { respelledKeys } from './respelled-keys.ts';
import { runDialects } from './run-dialects.ts';
import { isApiRunObject } from './run-fields.ts';
import { runSchema } from './run-schema/index.ts';

/** A dialect and the level of the document that comes near to it. */
export interface Nearness extends Level {
  readonly dialect: Dialect;
  /** From 0 to 1: how much of what the value has the dialect knows, and of what the dialect needs the value has. */
  readonly score: number;
}

/** Below it nothing is said: the value has nothing to do with any dialect. */
const leastScore = 0.28;
/** Wrappers that are looked into. */
const mostLevels = 8;
/** How much what is within a wrapper counts beside what is around it. */
const innerWeight = 0.5;
/** How much what a dialect's example has and the value has not counts, beside what the value has. */
const absenceWeight = 0.5;
/** From here on a value is taken for a part of a document, unless the whole of another is nearer. */
const leastPartScore = 0.5;
/** Parts with fewer keys in common are alike by chance. */
const leastPartKeys = 2;
/** The same where the value is near to the whole of a dialect too. */
const leastKeysOfNearerPart = 4;
/** Weight of a key that no dialect knows. */
const foreignWeight = 1;

/**
 * The dialect that shares the most keys with the value or with what it may wrap; a key counts the more the fewer dialects have it. Of
 * equals the one asked first. Where none is near, the one of which the value is a part, or would be with its keys spelled rightly. Else
 * null. The cost is bounded, whatever the value.
 */
export function nearestDialect(value: unknown): Nearness | null {
  const levels = wrappedLevels(value).slice(0, mostLevels);
  const [top] = levels;
  if (top === undefined) return null;
  const whole = nearestOf(levels);
  const part = nearestPart(top.value, whole === null ? leastPartKeys : leastKeysOfNearerPart);
  if (part !== null && part.score >= leastPartScore && part.score > (whole?.score ?? 0))
    return { ...top, ...part };
  return whole ?? nearestRespelled(top);
}

function nearestOf(levels: readonly Level[]): Nearness | null {
  let best: Nearness | null = null;
  for (const level of levels) {
    const near = nearestTo(level);
    if (near === null || near.score < leastScore) continue;
    if (best === null || worthOf(near) > worthOf(best)) best = near;
  }
  return best;
}

function nearestRespelled({ value, pointer }: Level): Nearness | null {
  const respelled = respelledKeys(value, knownPaths().keys);
  const near = respelled === null ? null : nearestOf([{ value: respelled, pointer }]);
  return near === null ? null : { ...near, value };
}

/** What is around outdoes what is within, unless that is much nearer. */
function worthOf({ score, pointer }: Nearness): number {
  return pointer === '' ? score : score * innerWeight;
}

/** Of a document's levels the one that comes nearest to a dialect, the outermost of equals; null where none has anything of it. */
export function nearestLevel(levels: readonly Level[], dialect: Dialect): Level | null {
  const place = dialects.indexOf(dialect);
  let best: Level | null = null;
  let bestScore = 0;
  for (const level of levels.slice(0, mostLevels)) {
    const score = scores(level.value)[place] ?? 0;
    if (score <= bestScore) continue;
    best = level;
    bestScore = score;
  }
  return best;
}

function nearestTo(level: Level): Nearness | null {
  let best = -1;
  const all = scores(level.value);
  all.forEach((score, place) => {
    if (score > (all[best] ?? 0)) best = place;
  });
  const dialect = dialects[best];
  if (dialect === undefined) return null;
  return { ...level, dialect: kindOfRun(dialect, level.value), score: all[best] ?? 0 };
}

/** What only the API has decides between the kinds of runs (contract.md rule 16). */
function kindOfRun(dialect: Dialect, value: JsonObject): Dialect {
  if (!runDialects.includes(dialect)) return dialect;
  return isApiRunObject(value) ? apiRun : runSchema;
}

function scores(value: JsonObject): readonly number[] {
  const { byPath, needed } = knownPaths();
  const shared = dialects.map(() => 0);
  const present = dialects.map(() => 0);
  let whole = 0;
  for (const path of new Set(keyPaths(value))) {
    const known = byPath.get(path);
    if (known === undefined) {
      if (!path.includes('^')) whole += foreignWeight * depthWeight(path);
      continue;
    }
    whole += known.weight;
    for (const place of known.dialects) shared[place] = (shared[place] ?? 0) + known.weight;
    for (const place of known.examples) present[place] = (present[place] ?? 0) + known.weight;
  }
  return shared.map((sum, place) => {
    const absent = (needed[place] ?? 0) - (present[place] ?? 0);
    return sum === 0 ? 0 : sum / (whole + absenceWeight * absent);
  });
}

/** What lies deep tells less of what the whole is. */
function depthWeight(path: string): number {
  return 4 ** -(path.split('/').length - 1);
}

interface KnownPath {
  readonly weight: number;
  /** Places of the dialects that have it in their schema or example. */
  readonly dialects: readonly number[];
  /** Places of those that have it in their example. */
  readonly examples: readonly number[];
}

interface KnownPaths {
  readonly byPath: ReadonlyMap<string, KnownPath>;
  /** Weight of each dialect's example. */
  readonly needed: readonly number[];
  /** Keys at the top. */
  readonly keys: readonly string[];
}

let known: KnownPaths | null = null;

/** Made when first asked for, which most inputs never need. */
function knownPaths(): KnownPaths {
  known ??= collectPaths();
  return known;
}

function collectPaths(): KnownPaths {
  const places = new Map<string, { readonly dialects: number[]; readonly examples: number[] }>();
  dialects.forEach(({ name, example }, place) => {
    const ofExample = new Set(keyPaths(example));
    for (const path of new Set([...ofExample, ...schemaPaths(name)])) {
      const having = places.get(path) ?? { dialects: [], examples: [] };
      places.set(path, having);
      having.dialects.push(place);
      if (ofExample.has(path)) having.examples.push(place);
    }
  });
  const byPath = new Map<string, KnownPath>();
  const needed = dialects.map(() => 0);
  for (const [path, having] of places) {
    const weight = Math.log(1 + dialects.length / having.dialects.length) * depthWeight(path);
    byPath.set(path, { weight, ...having });
    for (const place of having.examples) needed[place] = (needed[place] ?? 0) + weight;
  }
  return { byPath, needed, keys: [...places.keys()].filter((path) => /^[^/^]+$/.test(path)) };
}
