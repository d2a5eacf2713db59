/** The stream that Ink draws to. Ink moves the cursor relative to where it believes it is; here each frame is put at its absolute place. */
import { Writable } from 'node:stream';
import { paintFrame } from './paint-frame.ts';
import type { TerminalSize } from './terminal-size.ts';

/** Cursor movements and erasures that Ink 6 writes before a frame: every control sequence but SGR. */
const placement = /^(?:\u001b\[[0-9;?]*[A-Za-ln-z])+/;

export interface FrameStreamOptions {
  readonly size: TerminalSize;
  /** Writes to the terminal. */
  readonly write: (text: string) => void;
  /** What to write for a line, so that its columns are where they were counted to be. */
  readonly align?: (line: string) => string;
}

/**
 * Looks to Ink like a standard output of a fixed size. It is not called a terminal: Ink would then set modes of its own, which are ours
 * to set. Of several writes in one turn of the event loop only the last is a frame a person should see.
 */
export class FrameStream extends Writable {
  readonly isTTY = false;
  columns: number;
  rows: number;
  readonly #write: (text: string) => void;
  readonly #align: ((line: string) => string) | undefined;
  #frame: readonly string[] = [];
  #shown: readonly string[] | null = null;
  #isScheduled = false;
  #isClosed = false;
  #isHidden = false;

  constructor({ size, write, align }: FrameStreamOptions) {
    super({ decodeStrings: false });
    this.columns = size.columns;
    this.rows = size.rows;
    this.#write = write;
    this.#align = align;
  }

  override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const frame = text.replace(placement, '');
    if (frame !== '') this.show(frame);
    done();
  }

  /** Shows a frame: lines parted by LF, one after the last allowed. */
  show(frame: string): void {
    const lines = frame.split('\n');
    if (lines.at(-1) === '') lines.pop();
    this.#frame = lines;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => this.#paint());
  }

  /** The terminal has another size, or its content was lost: all is drawn anew. */
  refresh(size: TerminalSize): void {
    this.columns = size.columns;
    this.rows = size.rows;
    this.#shown = null;
    this.#isHidden = false;
    if (!this.#isScheduled) this.#paint();
  }

  /** The terminal shows something else: nothing is drawn until `refresh`. */
  hide(): void {
    this.#isHidden = true;
  }

  /** Nothing is drawn any more, whatever Ink still has to say. */
  close(): void {
    this.#isClosed = true;
  }

  #paint(): void {
    this.#isScheduled = false;
    if (this.#isClosed || this.#isHidden) return;
    const bytes = paintFrame(this.#shown, this.#frame, this.rows, this.#align);
    this.#shown = this.#frame;
    if (bytes !== '') this.#write(bytes);
  }
}
