/** How much there is to read. */
import { stat } from 'node:fs/promises';
import type { FoundInput } from '../input/found-input.ts';

/** Bytes of all inputs as far as the file system tells; null where one has no size, such as a pipe. */
export async function bytesOfInputs(inputs: readonly FoundInput[]): Promise<number | null> {
  let total = 0;
  for (const input of inputs) {
    if (input.kind === 'stdin') return null;
    const facts = await stat(input.path).catch(() => null);
    if (facts === null) continue;
    if (!facts.isFile()) return null;
    total += facts.size;
  }
  return total;
}
