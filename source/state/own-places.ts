/** Where in the person's own code a run's errors came from. */
import type { Run, RunError } from '../model/run.ts';
import type { RunBody } from '../model/run-body.ts';
import { sourceKey } from '../model/source-excerpt.ts';
import { stackLines } from '../model/stack.ts';
import { type FrameLocation, parseFrame } from '../model/stack-frame.ts';

/** Places that are looked up for a run at most: stacks have few own frames. */
const mostPlaces = 60;
const searchedCharacters = 200_000;

const placesByBody = new WeakMap<RunBody, readonly FrameLocation[]>();

/** The places of own frames in all errors of a run: of its own error first, then of its attempts from the last back; each once. */
export function ownPlaces(body: RunBody): readonly FrameLocation[] {
  const known = placesByBody.get(body);
  if (known !== undefined) return known;
  const places = findPlaces(body.run);
  placesByBody.set(body, places);
  return places;
}

/** The place in a frame's label as the index keeps it; null where it has none. */
export function placeOfLabel(label: string): FrameLocation | null {
  return parseFrame(`at ${label}`)?.location ?? null;
}

function findPlaces(run: Run): readonly FrameLocation[] {
  const places = new Map<string, FrameLocation>();
  for (const error of errorsOf(run)) {
    if (error.stack === null || error.kind === 'internal') continue;
    const stack = error.stack.slice(0, searchedCharacters);
    for (const line of stackLines(stack, error.name, error.message)) {
      if (line.kind !== 'frame' || line.owner !== 'own' || line.location === null) continue;
      places.set(sourceKey(line.location), line.location);
      if (places.size >= mostPlaces) return [...places.values()];
    }
  }
  return [...places.values()];
}

function* errorsOf(run: Run): Generator<RunError, void, undefined> {
  const errors = [run.error, ...run.attempts.map((attempt) => attempt.error).reverse()];
  for (const error of errors) {
    if (error === null) continue;
    const waiting: RunError[] = [error];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      yield next;
      for (const cause of next.causes.toReversed()) waiting.push(cause);
    }
  }
}
