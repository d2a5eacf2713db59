/** Reads all inputs to their end, batch by batch, and gives any part of them back. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ByteSource } from '../input/byte-source.ts';
import { findInputs } from '../input/find-inputs.ts';
import type { FoundInput } from '../input/found-input.ts';
import { failureWords, InputFailure } from '../input/input-failure.ts';
import { namedBytes, namedNotices } from '../input/named-notices.ts';
import type { SourceOptions } from '../input/source-options.ts';
import { type ScanNotice, type SplitEvent, splitDocuments } from '../input/split-documents.ts';
import type { Place } from '../model/document.ts';
import type { LoadProgress } from '../model/run-collection.ts';
import type { Batch } from './batch.ts';
import { BatchBuilder } from './batch-builder.ts';
import { bytesOfInputs } from './bytes-of-inputs.ts';
import { FileReading } from './file-reading.ts';
import { LastPlace } from './last-place.ts';
import { OpenSources } from './open-sources.ts';
import type { ReadSettings } from './read-settings.ts';

/** What to read, and how. It can be cloned between threads. */
export interface ReadOptions {
  /** Files, folders, globs, `-`; as given. */
  readonly inputs: readonly string[];
  readonly settings: ReadSettings;
  /** Ceiling on what a packed input unpacks to; null: the default. */
  readonly maxUnpackedBytes: number | null;
}

/** Longest time that documents are judged before what there is is handed on and others get their turn. */
const turnMs = 15;
/** Documents between two looks at the clock. */
const documentsPerLook = 16;

export class InputReading {
  readonly #options: ReadOptions;
  readonly #builder = new BatchBuilder();
  readonly #sources: OpenSources;
  #bytesBefore = 0;
  #bytesTotal: number | null = null;
  #isClosed = false;

  /** `stdin` is standard input where an earlier reading has opened it. */
  constructor(options: ReadOptions, stdin: ByteSource | null = null) {
    this.#options = options;
    const sourceOptions: SourceOptions =
      options.maxUnpackedBytes === null ? {} : { maxUnpackedBytes: options.maxUnpackedBytes };
    this.#sources = new OpenSources(sourceOptions, stdin);
  }

  /**
   * Yields what is found in the order of the input; the last batch is complete. What is wrong with an input is told in the
   * batches. Between batches other work of the thread has its turn. Read it once.
   */
  async *batches(): AsyncGenerator<Batch, void, undefined> {
    const found = await findInputs(this.#options.inputs);
    this.#bytesTotal = await bytesOfInputs(found.filter((input) => input.kind !== 'missing'));
    for (const input of found) {
      if (this.#isClosed) return;
      const reading = new FileReading(input.name, this.#builder, this.#options.settings);
      if (input.kind === 'missing') reading.addUnreadable(input.reason);
      else yield* this.#readInput(reading, input);
      reading.end();
      yield this.#batch(0, false);
      await nextTurn();
    }
    yield this.#batch(0, true);
  }

  /** Bytes of an input's unpacked text; fewer than asked for only where it has become shorter. Rejects with an `InputFailure`. */
  readBytes(file: number, byteOffset: number, byteLength: number): Promise<Uint8Array> {
    return this.#sources.read(file, byteOffset, byteLength);
  }

  /** Lets go of all inputs; a read under way ends. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#sources.close();
  }

  /** Ends the reading but keeps standard input for the next one. */
  async closeButStdin(): Promise<ByteSource | null> {
    this.#isClosed = true;
    return this.#sources.closeButStdin();
  }

  async *#readInput(reading: FileReading, input: FoundInput): AsyncGenerator<Batch, void, undefined> {
    try {
      const source = await this.#sources.open(reading.file, input);
      if (source.bytesTotal === null) this.#bytesTotal = null;
      yield* this.#readSource(reading, source);
      this.#bytesBefore += source.byteLength;
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      reading.addUnreadable(failureWords(error));
    }
  }

  async *#readSource(reading: FileReading, source: ByteSource): AsyncGenerator<Batch, void, undefined> {
    const last = new LastPlace(source);
    for await (const { events, bytesRead } of splitDocuments(source)) {
      let turnBegan = performance.now();
      for (let place = 0; place < events.length; place++) {
        const event = events[place] as SplitEvent;
        last.see(event);
        await addEvent(reading, event, source);
        if (place % documentsPerLook !== 0 || performance.now() - turnBegan < turnMs) continue;
        yield this.#batch(bytesRead, false);
        await nextTurn();
        turnBegan = performance.now();
      }
      yield this.#batch(bytesRead, false);
      await nextTurn();
      if (this.#isClosed) return;
    }
    await tellEnd(reading, source, last);
  }

  #batch(bytesRead: number, isComplete: boolean): Batch {
    const progress: LoadProgress = {
      isComplete,
      bytesRead: this.#bytesBefore + bytesRead,
      bytesTotal: this.#bytesTotal,
    };
    return this.#builder.take(progress);
  }
}

async function addEvent(reading: FileReading, event: SplitEvent, source: ByteSource): Promise<void> {
  if (event.kind === 'broken') reading.addBroken(event);
  else if (event.kind === 'notice') reading.addNotice(await named(event.notice, source));
  else if (event.kind === 'empty') await addEmpty(reading, event, source);
  else if (event.bytes !== null) reading.addDocument(event, event.bytes);
  else {
    const bytes = await source.read(event.byteOffset, event.byteLength);
    reading.addDocument({ ...event, notices: namedNotices(event.notices, bytes, event.byteOffset) }, bytes);
  }
}

/** Of what could not be unpacked nobody knows whether it is empty: what went wrong is told instead. */
async function addEmpty(reading: FileReading, place: Place, source: ByteSource): Promise<void> {
  if (source.problems.length === 0) reading.addRemark(place, await emptinessOf(source));
}

/** A notice outside of all documents comes without the key that it is about. */
async function named(notice: ScanNotice, source: ByteSource): Promise<ScanNotice> {
  const { byteOffset } = notice;
  const bytes = await source.read(byteOffset, namedBytes);
  return namedNotices([notice], bytes, byteOffset)[0] ?? notice;
}

/** What went wrong with the input as a whole. That it ends too early is told once, by its own reason where it has one. */
async function tellEnd(reading: FileReading, source: ByteSource, last: LastPlace): Promise<void> {
  let isTruncationTold = last.truncatedAt === null;
  for (const { kind, message, byteOffset } of source.problems) {
    const place = await last.placeOf(byteOffset);
    if (kind === 'damaged' || last.truncatedAt === null) reading.addDamaged(place, message);
    if (kind !== 'truncated') continue;
    reading.addTruncated(place, message);
    isTruncationTold = true;
  }
  if (!isTruncationTold && last.truncatedAt !== null)
    reading.addTruncated(last.truncatedAt, 'the input ends within a value');
}

async function emptinessOf(source: ByteSource): Promise<string> {
  const start = await source.read(0, 64 * 1024);
  const isBlank = start.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isBlank ? 'the input is empty, where a run object was expected' : 'an array without runs';
}
