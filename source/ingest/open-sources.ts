/** The inputs as long as their documents may be asked for, without holding a file open for each of thousands. */
import type { ByteSource } from '../input/byte-source.ts';
import type { FoundInput } from '../input/found-input.ts';
import { InputFailure } from '../input/input-failure.ts';
import { openSource } from '../input/open-source.ts';
import type { SourceOptions } from '../input/source-options.ts';
import { SpoolMemory } from '../input/spool-memory.ts';

/** Plain files held open at once; they are opened again when asked for. Spooled inputs stay. */
const openFileLimit = 64;

export class OpenSources {
  readonly #options: SourceOptions;
  readonly #inputs: FoundInput[] = [];
  #stdin: ByteSource | null;
  /** In the order of last use, by file. */
  readonly #sources = new Map<number, ByteSource>();
  /** The file that is being read through; never closed for another. */
  #current = -1;
  #isClosed = false;

  /** `stdin` is standard input where it has been opened before: its bytes come only once. */
  constructor(options: SourceOptions, stdin: ByteSource | null) {
    this.#options = { spoolMemory: new SpoolMemory(), ...options };
    this.#stdin = stdin;
  }

  /** Opens an input as the file of this index. Rejects with an `InputFailure`. */
  async open(file: number, input: FoundInput): Promise<ByteSource> {
    if (this.#isClosed) throw new InputFailure('is closed');
    this.#inputs[file] = input;
    this.#current = file;
    return this.#open(file, input);
  }

  /** Bytes of a file that was opened before; fewer only where it has become shorter. Rejects with an `InputFailure`. */
  async read(file: number, byteOffset: number, byteLength: number): Promise<Uint8Array> {
    const source = this.#sources.get(file) ?? (await this.#openAgain(file));
    this.#sources.delete(file);
    this.#sources.set(file, source);
    return source.read(byteOffset, byteLength);
  }

  /** Closes all but standard input, which is handed out to be read again. Null where it is no input. */
  async closeButStdin(): Promise<ByteSource | null> {
    const stdin = this.#stdin;
    for (const [file, source] of this.#sources) if (source === stdin) this.#sources.delete(file);
    await this.close();
    return stdin;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#sources.values()].map((source) => source.close()));
    this.#sources.clear();
  }

  async #openAgain(file: number): Promise<ByteSource> {
    const input = this.#inputs[file];
    if (input === undefined) throw new InputFailure('was never opened');
    return this.#open(file, input);
  }

  async #open(file: number, input: FoundInput): Promise<ByteSource> {
    const source = await this.#sourceOf(input);
    this.#sources.set(file, source);
    if (this.#isClosed) await source.close();
    else await this.#closeOldest(file);
    return source;
  }

  async #sourceOf(input: FoundInput): Promise<ByteSource> {
    if (input.kind !== 'stdin') return openSource(input, this.#options);
    this.#stdin ??= await openSource(input, this.#options);
    return this.#stdin;
  }

  async #closeOldest(newest: number): Promise<void> {
    let plainFiles = 0;
    for (const source of this.#sources.values()) if (this.#canOpenAgain(source)) plainFiles++;
    if (plainFiles <= openFileLimit) return;
    for (const [file, source] of this.#sources) {
      if (file === newest || file === this.#current || !this.#canOpenAgain(source)) continue;
      this.#sources.delete(file);
      await source.close();
      return;
    }
  }

  #canOpenAgain(source: ByteSource): boolean {
    return source.isInPlace && source !== this.#stdin;
  }
}
