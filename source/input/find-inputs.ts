/** Files, folders, globs and `-` as an ordered list of inputs. */
import type { FoundInput, MissingInput } from './found-input.ts';

/** In the order of the arguments. */
export async function findInputs(inputs: readonly string[]): Promise<readonly (FoundInput | MissingInput)[]> {
  return inputs.map((name) =>
    name === '-' ? { kind: 'stdin', name: 'stdin' } : { kind: 'file', name, path: name },
  );
}
