/** Gathers small pieces of text into chunks worth a write, waiting where the sink asks to. */
import type { Sink } from './sink.ts';

const chunkLength = 64 * 1024;

export class TextWriter {
  readonly #sink: Sink;
  #pieces: string[] = [];
  #length = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Whether `flush` ought to be awaited before more is put. */
  get isFull(): boolean {
    return this.#length >= chunkLength;
  }

  put(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Hands everything on; awaits the sink. */
  async flush(): Promise<void> {
    if (this.#length === 0) return;
    const chunk = this.#pieces.join('');
    this.#pieces = [];
    this.#length = 0;
    await this.#sink(chunk);
  }
}
