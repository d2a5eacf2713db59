/** What to do about the codes of Trigger.dev's internal errors that deserve a sentence (formats.md §4). */

const concurrentWait =
  'Two waits ran at once, as in Promise.all around them: wait one after the other, or use the batch calls.';
const outOfMemory = 'The process ran out of memory: use a larger machine, or hold less in memory at once.';
const nativeCrash = 'The process crashed in native code: look at the native packages that the task uses.';
const terminated = 'The process was told to end from outside: a deployment, a cancellation or the machine.';
const stalled = 'The run stopped giving signs of life: a blocked event loop, or a process that is gone.';

const helpByCode: ReadonlyMap<string, string> = new Map([
  ['TASK_PROCESS_OOM_KILLED', outOfMemory],
  ['TASK_PROCESS_MAYBE_OOM_KILLED', `${outOfMemory} (Trigger.dev only suspects it.)`],
  ['TASK_PROCESS_SIGSEGV', nativeCrash],
  ['SIGSEGV', nativeCrash],
  ['TASK_PROCESS_SIGTERM', terminated],
  ['SIGTERM', terminated],
  ['MAX_DURATION_EXCEEDED', 'The run took longer than its maxDuration: raise it, or split the work.'],
  ['TASK_RUN_HEARTBEAT_TIMEOUT', stalled],
  ['TASK_RUN_STALLED_EXECUTING', stalled],
  ['TASK_RUN_STALLED_EXECUTING_WITH_WAITPOINTS', stalled],
  ['OUTDATED_SDK_VERSION', 'The deployed SDK is too old for what the task does: update @trigger.dev/sdk.'],
  ['TASK_DID_CONCURRENT_WAIT', concurrentWait],
  ['RECURSIVE_WAIT_DEADLOCK', 'The run waits for a run that waits for the same queue: use another queue.'],
  ['TASK_INPUT_ERROR', 'The payload could not be read by the task: compare it with what the task expects.'],
  ['TASK_OUTPUT_ERROR', 'What the task returned could not be stored: it must be JSON, and not too large.'],
  ['DISK_SPACE_EXCEEDED', 'The machine ran out of disk space: write less, or use a larger machine.'],
  ['POD_EVICTED', 'The machine was taken away from under the run: most often memory or disk pressure.'],
  ['GRACEFUL_EXIT_TIMEOUT', 'The process did not end when asked to: something kept it from closing in time.'],
]);

/** A sentence of help for a code, null for the others. */
export function errorCodeHelp(code: string): string | null {
  return helpByCode.get(code) ?? null;
}

/** The codes that there is a sentence of help for. */
export const helpedCodes: readonly string[] = [...helpByCode.keys()];
