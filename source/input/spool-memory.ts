/** Memory that spooled inputs share before they go to a temporary file. */
export class SpoolMemory {
  readonly #limitBytes: number;
  #usedBytes = 0;

  constructor(limitBytes = 64 * 1024 * 1024) {
    this.#limitBytes = limitBytes;
  }

  /** Takes so many bytes; false when that would be over the limit. */
  take(bytes: number): boolean {
    if (this.#usedBytes + bytes > this.#limitBytes) return false;
    this.#usedBytes += bytes;
    return true;
  }

  /** Gives back what was taken. */
  release(bytes: number): void {
    this.#usedBytes -= bytes;
  }
}
