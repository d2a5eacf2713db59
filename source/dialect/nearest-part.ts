/** Of which dialect a value is a part that was taken out: `{rootSpan}` of a trace, a row of events. */
import type { Dialect } from './dialect.ts';
import { dialects } from './dialects.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** A dialect, and how much the value and a part of its example have of each other's keys, from 0 to 1. */
export interface PartOf {
  readonly dialect: Dialect;
  readonly score: number;
}

interface Part {
  readonly dialect: Dialect;
  readonly keys: readonly string[];
}

let parts: readonly Part[] | null = null;

/** The dialect whose example has an object within that is most like the value, of those that share `leastShared` keys with it; else null. */
export function nearestPart(value: JsonObject, leastShared: number): PartOf | null {
  parts ??= collectParts();
  const own = Object.keys(value).length;
  let best: PartOf | null = null;
  for (const { dialect, keys } of parts) {
    const shared = keys.filter((key) => Object.hasOwn(value, key)).length;
    const score = shared / (own + keys.length - shared);
    if (shared >= leastShared && score > (best?.score ?? 0)) best = { dialect, score };
  }
  return best;
}

function collectParts(): readonly Part[] {
  const found: Part[] = [];
  for (const dialect of dialects) {
    // What an envelope's array holds is a dialect of its own.
    if (dialect.elements !== undefined) continue;
    const waiting = membersOf(dialect.example);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (isJsonObject(next)) found.push({ dialect, keys: Object.keys(next) });
      for (const member of membersOf(next)) waiting.push(member);
    }
  }
  return found;
}

function membersOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
