/** A stack text taken apart line by line; the lines joined by line breaks are the text again. */
import { parseFrame, type StackFrame } from './stack-frame.ts';

export type { FrameLocation, FrameOwner, StackFrame } from './stack-frame.ts';

/** A line of a stack, `text` word for word. */
export type StackLine =
  /** `Name: message` and the message's further lines, before the first frame. */
  | { readonly kind: 'message'; readonly text: string }
  | StackFrame
  /** `    ... N frames omitted ...`: Trigger.dev keeps at most 50 frames (formats.md §4). */
  | { readonly kind: 'omitted'; readonly text: string; readonly frameCount: number }
  /** The head of an error that this one was caused by or gathers: `[cause]: Error: …`, `Caused by: …`, `[errors]: [`. */
  | { readonly kind: 'cause'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export interface ParsedStack {
  readonly lines: readonly StackLine[];
}

/**
 * Takes a stack apart. `message` is the error's message where it is known: as many lines as it has belong to it, even if one of them looks
 * like a frame; else all before the first frame does. Never throws; linear.
 */
export function parseStack(
  stack: string,
  name: string | null = null,
  message: string | null = null,
): ParsedStack {
  const lines: StackLine[] = [];
  for (const line of stackLines(stack, name, message)) lines.push(line);
  return { lines };
}

/** The lines of a stack one by one, for who needs but the first frames of a stack of any size. */
export function* stackLines(
  stack: string,
  name: string | null,
  message: string | null,
): Generator<StackLine, void, undefined> {
  const messageEnd = endOfMessage(stack, name, message);
  let hasFrame = false;
  let start = 0;
  while (start <= stack.length) {
    const found = stack.indexOf('\n', start);
    const end = found < 0 ? stack.length : found;
    const text = stack.slice(start, end);
    const line: StackLine = start < messageEnd ? { kind: 'message', text } : lineOf(text, hasFrame);
    hasFrame ||= line.kind === 'frame';
    yield line;
    start = end + 1;
  }
}

function lineOf(text: string, hasFrame: boolean): StackLine {
  // A message may be a page of JSON in one line; no frame or mark is longer than this.
  if (text.length > 100_000) return { kind: hasFrame ? 'text' : 'message', text };
  const frame = parseFrame(text);
  if (frame !== null) return frame;
  const frameCount = omittedFrames(text);
  if (frameCount !== null) return { kind: 'omitted', text, frameCount };
  if (!hasFrame) return { kind: 'message', text };
  return { kind: isCauseHead(text) ? 'cause' : 'text', text };
}

/** Where the message ends if the stack begins with it, as V8 writes it; else 0. */
function endOfMessage(stack: string, name: string | null, message: string | null): number {
  if (message === null || message === '') return 0;
  const heads = name === null ? [message] : [`${name}: ${message}`, message];
  for (const head of heads) if (stack.startsWith(head)) return head.length;
  const colon = stack.indexOf(': ');
  return colon > 0 && colon < 200 && stack.startsWith(message, colon + 2) ? colon + 2 + message.length : 0;
}

function omittedFrames(text: string): number | null {
  const match = /^\s{0,40}\.\.\. (\d{1,9}) frames? omitted \.\.\.\s{0,8}$/.exec(text);
  return match === null ? null : Number(match[1]);
}

function isCauseHead(text: string): boolean {
  return /^\s{0,200}(?:\[cause\]:|\[errors\]:|caused by:)/i.test(text);
}
