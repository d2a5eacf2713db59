/** What to look at next, once a brief has been read. */
import { errorCodeHelp } from '../model/error-code-help.ts';
import { errorFrame } from '../model/error-frame.ts';
import type { RunCollection } from '../model/run-collection.ts';
import { noRow } from '../model/run-index.ts';
import type { RunState } from '../model/run-state.ts';

const helpByState: Readonly<Partial<Record<RunState, string>>> = {
  crashed: 'The process died, most often out of memory: look at its machine and at what it holds at once.',
  interrupted: 'The run was interrupted from outside: look for a deployment or a restart at that time.',
  'system failure': 'Trigger.dev itself failed the run: look at its status page, then run it again.',
  'timed out': errorCodeHelp('MAX_DURATION_EXCEEDED') ?? '',
  'failed to run': 'It never started: look at the deployment that its version names.',
};

/**
 * The sentence for an internal error's code or for a death without one; else the child that was cut short, the line of code, the child
 * that is missing, the payload. Raw text: it may quote the input.
 */
export function nextLook(runs: RunCollection, row: number): string {
  const { index, blame } = runs;
  const error = index.error(row);
  const help = error?.code == null ? null : errorCodeHelp(error.code);
  if (help !== null) return help;
  const payload = index.hasPayload(row) ? ' and the payload' : '';
  const frame = errorFrame(index, row);
  if (frame !== null) return `look at ${placeOf(frame)}${payload}`;
  const cutShort = blame.explainedBy.get(row)?.[0];
  if (cutShort !== undefined) {
    const ended = index.state(cutShort) === 'expired' ? 'expired' : 'was cancelled';
    return `find out why ${nameOf(runs, cutShort)} ${ended} while this run awaited it`;
  }
  const byState = helpByState[index.state(row)];
  if (byState !== undefined) return byState;
  if (error?.code != null) return `look up ${error.code} in Trigger.dev's documentation`;
  const missing = missingChild(runs, row);
  if (missing !== noRow) return `fetch its child ${nameOf(runs, missing)}, which is not in this input`;
  if (index.presence(row) !== 'loaded') return 'fetch the run itself: this input only names it';
  if (error === null && index.dialect(row) === 'api-run')
    return 'look at its logs: its document tells no error';
  if (error === null) return 'retrieve the run from the API: this document has no error';
  if (index.hasPayload(row)) return 'look at its payload: the error names no line of your code';
  return 'look at its logs: the error names no line of your code';
}

/** `src/trigger/ship.ts:42:11` of `createLabel (src/trigger/ship.ts:42:11)`. */
function placeOf(frame: string): string {
  const open = frame.lastIndexOf(' (');
  return open >= 0 && frame.endsWith(')') ? frame.slice(open + 2, -1) : frame;
}

/** The first child without a document that may have failed or is not known to have ended. */
function missingChild({ index, forest }: RunCollection, row: number): number {
  let child = forest.firstChild[row] ?? noRow;
  for (; child !== noRow; child = forest.nextSibling[child] ?? noRow) {
    const state = index.state(child);
    if (index.presence(child) !== 'loaded' && state !== 'succeeded') return child;
  }
  return noRow;
}

function nameOf({ index }: RunCollection, row: number): string {
  const task = index.taskIdentifier(row);
  return task === null || task === '' ? index.id(row) : `${task} (${index.id(row)})`;
}
