/** Inflates the deflate data of one gzip member, giving out all that was unpacked before a fault. */
import { createInflateRaw, type InflateRaw } from 'node:zlib';

/** zlib keeps back the output of the call that meets a fault: the smaller the pieces, the less is lost. */
const outputBytes = 16 * 1024;

/** What a piece of input gave. */
export interface Inflated {
  readonly outputs: readonly Uint8Array[];
  /** `more`: all input was used; `end`: the data ended, `unusedBytes` of the input come after it; `fault`: it is no deflate data. */
  readonly state: 'more' | 'end' | 'fault';
  readonly unusedBytes: number;
}

/** One for each member. */
export class MemberInflater {
  readonly #inflate: InflateRaw;
  #outputs: Uint8Array[] = [];
  #givenBytes = 0;
  #settle: (state: Inflated['state']) => void = () => undefined;

  constructor() {
    this.#inflate = createInflateRaw({ chunkSize: outputBytes });
    this.#inflate.on('data', (piece: Uint8Array) => this.#outputs.push(piece));
    this.#inflate.on('end', () => this.#settle('end'));
    this.#inflate.on('error', () => this.#settle('fault'));
  }

  /** How much input makes a good piece now: small at first, so that a fault in a small file costs little. */
  get pieceBytes(): number {
    if (this.#givenBytes < 16 * 1024) return 256;
    return this.#givenBytes < 256 * 1024 ? 4096 : 16 * 1024;
  }

  /** Inflates a piece of input. Not to be called again after `end` or `fault`. */
  async inflate(piece: Uint8Array): Promise<Inflated> {
    this.#givenBytes += piece.length;
    const state = await new Promise<Inflated['state']>((resolve) => {
      this.#settle = resolve;
      this.#inflate.write(piece, (error) => resolve(error ? 'fault' : 'more'));
    });
    const outputs = this.#outputs;
    this.#outputs = [];
    const unusedBytes = this.#givenBytes - this.#inflate.bytesWritten;
    if (state === 'fault') return { outputs, state, unusedBytes: 0 };
    return { outputs, state: unusedBytes > 0 ? 'end' : state, unusedBytes };
  }

  close(): void {
    this.#inflate.destroy();
  }
}
