/** Where printed output goes: whoever opens it decides what it is and reports when it can take no more. */

/**
 * Takes text or UTF-8 bytes in order. A promise means: wait for it before writing on. Rejects when the output cannot be
 * written; whoever prints lets that pass through.
 */
export type Sink = (chunk: string | Uint8Array) => void | Promise<void>;
