/** The bodies read back so far: few, the newest, and always the one under the cursor. */
import type { RunBody } from '../model/run-body.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { rowsToLoad } from './comparison-base.ts';
import type { State } from './state.ts';

/** How many bodies are kept at once. */
const mostBodies = 8;

/** The state with a run's body at hand. An answer read from a document that is not the run's any more is dropped. */
export function withBody(state: State, body: RunBody): State {
  if (!isBodyNow(state.runs, body)) return state;
  const bodies = new Map(state.bodies);
  bodies.delete(body.row);
  bodies.set(body.row, body);
  const needed = bodies.size > mostBodies ? new Set(rowsToLoad(state)) : new Set<number>();
  for (const row of bodies.keys()) {
    if (bodies.size <= mostBodies) break;
    if (!needed.has(row) && row !== body.row) bodies.delete(row);
  }
  if (!state.failedLoads.has(body.row)) return { ...state, bodies };
  const failedLoads = new Map(state.failedLoads);
  failedLoads.delete(body.row);
  return { ...state, bodies, failedLoads };
}

/** The state with the reason why a run's body cannot be had. */
export function withFailedLoad(state: State, row: number, reason: string): State {
  return { ...state, failedLoads: new Map(state.failedLoads).set(row, reason) };
}

/**
 * The state without the bodies that a newer collection has from other documents: a run that was only named has its own by now,
 * or a newer one of the same id came. What could not be read may be to be had from there, so it is tried again.
 */
export function withBodiesOfNow(state: State): State {
  const { runs, bodies, failedLoads } = state;
  const fresh = [...bodies].filter(([, body]) => isBodyNow(runs, body));
  if (fresh.length === bodies.size && failedLoads.size === 0) return state;
  return { ...state, bodies: new Map(fresh), failedLoads: new Map() };
}

/** Whether a body was read from the documents that now tell of its run. */
function isBodyNow({ index, documents }: RunCollection, body: RunBody): boolean {
  if (body.row < 0 || body.row >= index.size) return false;
  const sources = index.bodySources(body.row);
  return (
    sources.length === body.documents.length &&
    body.documents.every(({ document, run }, place) => {
      const source = sources[place];
      const now = source === undefined ? undefined : documents[source.document];
      if (now === undefined || now.file !== document.file) return false;
      return now.byteOffset === document.byteOffset && source?.pointer === run.pointer;
    })
  );
}
