/** Errors reduced to what rows, groups and blame need: the body keeps the rest. */
import { cutText } from './cut-text.ts';
import { detachedText } from './detached-text.ts';
import { messageShape } from './message-shape.ts';
import type { RunError } from './run.ts';
import type { ErrorRecord } from './run-record.ts';
import { stackLines } from './stack.ts';
import { frameLabel, type StackFrame } from './stack-frame.ts';

/** Characters of a message that the index keeps; a longer one ends in `… (N characters)`. The whole message is in the run's document. */
export const longestMessage = 8000;
/** The same for a name. */
export const longestName = 500;
/** What stands for the code of an internal error that tells none: it is the code that tells that the error is internal. */
export const unknownCode = 'INTERNAL_ERROR';
const comparedFrames = 5;
/** Trigger.dev keeps 50 frames at most; more than these are not searched for the first own one. */
const searchedFrames = 500;

/** The record of an error. An internal error's stack is the process's stderr and has no frames (formats.md §4). */
export function errorRecordOf(error: RunError): ErrorRecord {
  const frames = error.stack === null || error.kind === 'internal' ? [] : firstFrames(error, error.stack);
  const own = frames.find((frame) => frame.owner === 'own');
  const compared = frames.slice(0, comparedFrames).map(frameShape);
  return {
    name: cut(error.name, longestName),
    message: cut(error.message, longestMessage),
    frame: own === undefined ? null : cut(frameLabel(own), longestName),
    code: cut(error.code ?? (error.kind === 'internal' ? unknownCode : null), longestName),
    messageShape: detachedText(messageShape(error.message ?? error.code ?? '')),
    frameShape: compared.length === 0 ? null : cut(compared.join('\n'), comparedFrames * longestName),
  };
}

/**
 * Whether two errors are the same by fingerprint (contract rule 9): their messages agree but for what differs from run to run, and so do
 * name and first frames where both have them.
 */
export function isSameError(first: ErrorRecord, second: ErrorRecord): boolean {
  if (first.messageShape !== second.messageShape) return false;
  if (first.name !== null && second.name !== null && first.name !== second.name) return false;
  return first.frameShape === null || second.frameShape === null || first.frameShape === second.frameShape;
}

function firstFrames(error: RunError, stack: string): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const line of stackLines(stack, error.name, error.message)) {
    if (line.kind === 'cause') break;
    if (line.kind === 'frame' && frames.push(line) >= searchedFrames) break;
  }
  return frames;
}

function frameShape(frame: StackFrame): string {
  return `${frame.functionName ?? ''} (${frame.location?.file ?? ''})`;
}

function cut(text: string | null, length: number): string | null {
  return text === null ? null : cutText(text, length);
}
