/** A stack as rows: own frames as they are, runs of all others folded with a count by owner, nothing dropped. */
import type { RunError } from '../model/run.ts';
import { withoutTruncatedMark } from '../model/run-error.ts';
import { parseStack, type StackFrame, type StackLine, stackLines } from '../model/stack.ts';
import type { DetailRow, FoldedFrames } from './detail-row.ts';
import { ownFrameRows } from './detail-rows-of-source.ts';
import type { SourceExcerpts } from './sources.ts';

/** Trigger.dev keeps 50 frames (formats.md §4); of a longer stack so much is taken apart, the rest is counted. */
const longestStack = 200_000;

/** Frames that stand open at the top of a stack that has none of the person's own. */
const openWithoutOwn = 3;

export interface StackFolds {
  /** What this stack's fold keys begin with: `frames:1`. */
  readonly name: string;
  readonly toggledFolds: ReadonlySet<string>;
  readonly sources: SourceExcerpts;
}

/** Rows of an error's stack without the message that the error bears anyway. `depth` counts causes. */
export function stackRows(error: RunError, depth: number, folds: StackFolds): readonly DetailRow[] {
  const { stack } = error;
  if (stack === null) return [];
  const end = stack.length > longestStack ? stack.lastIndexOf('\n', longestStack) : stack.length;
  const part = stack.slice(0, end > 0 ? end : longestStack);
  const rows = error.kind === 'internal' ? textRows(part, depth) : frameRows(error, part, depth, folds);
  if (part.length === stack.length) return rows;
  return [...rows, { kind: 'note', text: `… ${stack.length - part.length} more characters of the stack` }];
}

/** An internal error's stack is the process's stderr (formats.md §4). */
function textRows(text: string, depth: number): DetailRow[] {
  return text.split('\n').map((line) => ({ kind: 'stack-text', text: line, depth }));
}

function frameRows(error: RunError, stack: string, depth: number, folds: StackFolds): readonly DetailRow[] {
  const { lines } = parseStack(stack, error.name, error.message);
  const messageEnd = lines.findIndex((line) => line.kind !== 'message');
  const messageLines = messageEnd < 0 ? lines : lines.slice(0, messageEnd);
  const rows: DetailRow[] = unsaidLines(error, messageLines).map((text) => ({
    kind: 'stack-text',
    text,
    depth,
  }));
  const builder = new FrameRows(rows, folds, lines, depth);
  for (const line of lines.slice(messageLines.length)) builder.add(line);
  builder.end();
  return rows;
}

/** What a stack says before its first frame: the message of an error that has no other. Null where it begins with frames. */
export function messageOfStack({ stack, kind }: RunError): string | null {
  if (stack === null || kind === 'internal') return null;
  const lines: string[] = [];
  for (const line of stackLines(stack.slice(0, longestStack), null, null)) {
    if (line.kind !== 'message') break;
    lines.push(line.text);
  }
  const message = lines.join('\n').trim();
  return message === '' ? null : message;
}

/** Lines before the first frame that `Name: message` does not say already. */
function unsaidLines({ name, message }: RunError, lines: readonly StackLine[]): readonly string[] {
  const head = lines.map((line) => line.text).join('\n');
  if (head.trim() === '' || head.trim() === name) return [];
  // Of a message that was cut, the stack may have the rest.
  const known = withoutTruncatedMark(message ?? '');
  const place = known === '' ? -1 : head.indexOf(known);
  const rest = place >= 0 && place <= 250 ? head.slice(place + known.length) : head;
  return withoutTruncatedMark(rest)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

class FrameRows {
  readonly #rows: DetailRow[];
  readonly #folds: StackFolds;
  readonly #ownDepth: number;
  #depth: number;
  /** Errors within the stack that enclose the present line. */
  readonly #causes: { readonly indent: number; readonly depth: number }[] = [];
  #hidden: StackFrame[] = [];
  #openLeft: number;
  #hasOwn = false;
  #group = 0;
  #ownFrames = 0;

  constructor(rows: DetailRow[], folds: StackFolds, lines: readonly StackLine[], depth: number) {
    this.#rows = rows;
    this.#folds = folds;
    this.#ownDepth = depth;
    this.#depth = depth;
    const hasOwnFrame = lines.some((line) => line.kind === 'frame' && line.owner === 'own');
    this.#openLeft = hasOwnFrame ? 0 : openWithoutOwn;
  }

  add(line: StackLine): void {
    if (line.kind === 'frame') {
      if (line.owner === 'own' || this.#openLeft > 0) this.#addOpen(line);
      else this.#hidden.push(line);
      return;
    }
    if (line.kind === 'bracket' || line.text.trim() === '') return;
    this.end();
    if (line.kind === 'cause') {
      this.#goInto(line);
      // What it is to the error above, its place among the rows says already.
      const text = line.text.trim().replace(/^(?:\[cause\]|caused by): ?/i, '');
      const head = line.isGathered ? text.replace(/,$/, '') : text;
      const { isGathered } = line;
      this.#rows.push({
        kind: 'error-message',
        text: head,
        isFirst: true,
        isGathered,
        depth: this.#depth,
      });
    } else this.#rows.push({ kind: 'stack-text', text: line.text, depth: this.#depth });
  }

  /** Those that are gathered stand beside each other, a cause below what it caused. */
  #goInto({ indent, isGathered }: Extract<StackLine, { kind: 'cause' }>): void {
    for (;;) {
      const last = this.#causes.at(-1);
      if (last === undefined || last.indent < indent || (last.indent === indent && !isGathered)) break;
      this.#causes.pop();
    }
    this.#depth = (this.#causes.at(-1)?.depth ?? this.#ownDepth) + 1;
    this.#causes.push({ indent, depth: this.#depth });
  }

  /** Closes the run of folded frames, if one is open. */
  end(): void {
    const frames = this.#hidden;
    if (frames.length === 0) return;
    this.#hidden = [];
    const fold = `${this.#folds.name}:${this.#group}`;
    this.#group += 1;
    const isFolded = !this.#folds.toggledFolds.has(fold);
    const depth = this.#depth;
    this.#rows.push({ kind: 'folded-frames', frames: countedByOwner(frames), fold, isFolded, depth });
    if (isFolded) return;
    for (const frame of frames) this.#rows.push(frameRow(frame, depth));
  }

  #addOpen(frame: StackFrame): void {
    this.end();
    const isOwn = frame.owner === 'own';
    if (isOwn) {
      const place = { depth: this.#depth, isFirstOwn: !this.#hasOwn, number: this.#ownFrames };
      this.#rows.push(...ownFrameRows(frame, place, this.#folds));
      this.#ownFrames += 1;
      this.#hasOwn = true;
    } else {
      this.#rows.push(frameRow(frame, this.#depth));
      this.#openLeft -= 1;
    }
  }
}

function frameRow(frame: StackFrame, depth: number): DetailRow {
  return { kind: 'frame', frame, isFirstOwn: false, depth, fold: null, isFolded: true };
}

function countedByOwner(frames: readonly StackFrame[]): readonly FoldedFrames[] {
  const countByOwner = new Map<FoldedFrames['owner'], number>();
  for (const { owner } of frames) countByOwner.set(owner, (countByOwner.get(owner) ?? 0) + 1);
  return [...countByOwner].map(([owner, count]) => ({ owner, count }));
}
