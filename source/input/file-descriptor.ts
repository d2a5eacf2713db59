/** Node's descriptor calls as promises; an error becomes an `InputFailure` with its reason in words. */
import { type BigIntStats, close, constants, fstat, open, read, write } from 'node:fs';
import { failureWords, InputFailure } from './input-failure.ts';

function failed(error: unknown): InputFailure {
  return new InputFailure(failureWords(error), { cause: error });
}

/** Opens for reading without waiting for a writer at a pipe's other end and without taking a terminal over. */
export function openForReading(path: string | Buffer): Promise<number> {
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
  return new Promise((resolve, reject) =>
    open(path, flags, (error, fd) => (error ? reject(failed(error)) : resolve(fd))),
  );
}

/** What a descriptor stands for. */
export function statOf(fd: number): Promise<BigIntStats> {
  return new Promise((resolve, reject) =>
    fstat(fd, { bigint: true }, (error, stats) => (error ? reject(failed(error)) : resolve(stats))),
  );
}

/** Reads into a part of a buffer; 0 at the end. A null position reads on from where the descriptor stands. */
export function readInto(
  fd: number,
  buffer: Uint8Array,
  start: number,
  length: number,
  position: number | null,
): Promise<number> {
  return new Promise((resolve, reject) =>
    read(fd, buffer, start, length, position, (error, count) =>
      error ? reject(failed(error)) : resolve(count),
    ),
  );
}

/** Writes all of the bytes at a position. */
export async function writeAll(fd: number, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += await new Promise<number>((resolve, reject) =>
      write(fd, bytes, written, bytes.length - written, position + written, (error, count) =>
        error ? reject(failed(error)) : resolve(count),
      ),
    );
  }
}

/** Closes without a word: there is nothing to be done when that fails. */
export function closeQuietly(fd: number): Promise<void> {
  return new Promise((resolve) => close(fd, () => resolve()));
}
