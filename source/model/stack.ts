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
  /**
   * The head of an error that this one was caused by (`[cause]: Error: …`, `Caused by: …`), or of one that it gathers, as an AggregateError
   * does. `indent` tells whose it is: Node prints each deeper than what it belongs to.
   */
  | {
      readonly kind: 'cause';
      readonly text: string;
      readonly indent: number;
      readonly isGathered: boolean;
    }
  /** A line that holds nothing but what Node puts around printed errors: `[errors]: [`, `}`. */
  | { readonly kind: 'bracket'; readonly text: string }
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
  const gathering = new Gathering();
  let hasFrame = false;
  let start = 0;
  while (start <= stack.length) {
    const found = stack.indexOf('\n', start);
    const end = found < 0 ? stack.length : found;
    const text = stack.slice(start, end);
    const isMessage = start < messageEnd;
    const line: StackLine = isMessage ? { kind: 'message', text } : lineOf(text, hasFrame, gathering);
    hasFrame ||= line.kind === 'frame';
    if (hasFrame) gathering.follow(line);
    yield line;
    start = end + 1;
  }
}

/** A list of errors within a stack, as Node prints that of an AggregateError: each two cells further in, parted by commas. */
class Gathering {
  readonly #indents: number[] = [];
  #isNext = false;

  /** Whether an error of the list begins at this indentation. */
  begins(indent: number): boolean {
    return this.#isNext && indent === (this.#indents.at(-1) ?? -1) + 2;
  }

  follow({ kind, text }: StackLine): void {
    const indent = text.search(/\S/);
    const list = this.#indents.at(-1) ?? -1;
    if (kind === 'bracket' && text.trimEnd().endsWith('[')) {
      this.#indents.push(indent);
      this.#isNext = true;
    } else if (kind === 'bracket' && indent === list) {
      this.#indents.pop();
      this.#isNext = false;
    } else {
      const isEnd = kind === 'frame' || kind === 'cause' || (kind === 'bracket' && indent === list + 2);
      this.#isNext = isEnd && text.trimEnd().endsWith(',');
    }
  }
}

function lineOf(text: string, hasFrame: boolean, gathering: Gathering): StackLine {
  // A message may be a page of JSON in one line; no frame or mark is longer than this.
  if (text.length > 100_000) return { kind: hasFrame ? 'text' : 'message', text };
  const frame = parseFrame(text);
  if (frame !== null) return frame;
  const frameCount = omittedFrames(text);
  if (frameCount !== null) return { kind: 'omitted', text, frameCount };
  if (!hasFrame) return { kind: 'message', text };
  if (/^\s{0,200}(?:\[errors\]: \[|[\]}]{1,9},?)\s{0,8}$/.test(text)) return { kind: 'bracket', text };
  const indent = text.search(/\S/);
  if (isCauseHead(text)) return { kind: 'cause', text, indent, isGathered: false };
  return gathering.begins(indent)
    ? { kind: 'cause', text, indent, isGathered: true }
    : { kind: 'text', text };
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
  return /^\s{0,200}(?:\[cause\]:|caused by:)/i.test(text);
}
