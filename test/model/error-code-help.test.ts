import { expect, test } from 'vitest';
import { errorCodeHelp } from '../../source/model/error-code-help.ts';

test.each([
  ['TASK_PROCESS_OOM_KILLED', 'larger machine'],
  ['TASK_PROCESS_MAYBE_OOM_KILLED', 'larger machine'],
  ['TASK_PROCESS_SIGSEGV', 'native'],
  ['TASK_PROCESS_SIGTERM', 'from outside'],
  ['MAX_DURATION_EXCEEDED', 'maxDuration'],
  ['TASK_RUN_HEARTBEAT_TIMEOUT', 'signs of life'],
  ['TASK_RUN_STALLED_EXECUTING', 'signs of life'],
  ['OUTDATED_SDK_VERSION', 'update'],
  ['TASK_DID_CONCURRENT_WAIT', 'Promise.all'],
  ['RECURSIVE_WAIT_DEADLOCK', 'queue'],
  ['TASK_INPUT_ERROR', 'payload'],
  ['TASK_OUTPUT_ERROR', 'JSON'],
  ['DISK_SPACE_EXCEEDED', 'disk'],
  ['POD_EVICTED', 'machine'],
  ['GRACEFUL_EXIT_TIMEOUT', 'end'],
])('%s has a sentence that speaks of %s', (code, word) => {
  expect(errorCodeHelp(code)).toContain(word);
});

test.each(['NEW_CODE', '__proto__', 'constructor', ''])('%j has none', (code) => {
  expect(errorCodeHelp(code)).toBeNull();
});
