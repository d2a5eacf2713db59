/** The bodies read back so far: few, the newest, and always the one under the cursor. */
import type { RunBody } from '../model/run-body.ts';
import type { State } from './state.ts';

/** How many bodies are kept at once. */
const mostBodies = 8;

/** The state with a run's body at hand. */
export function withBody(state: State, body: RunBody): State {
  if (body.row < 0 || body.row >= state.runs.index.size) return state;
  const bodies = new Map(state.bodies);
  bodies.delete(body.row);
  bodies.set(body.row, body);
  for (const row of bodies.keys()) {
    if (bodies.size <= mostBodies) break;
    if (row !== state.cursor && row !== body.row) bodies.delete(row);
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
