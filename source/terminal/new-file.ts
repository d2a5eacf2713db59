/** A file that the person names, written piece by piece. */
import { unlinkSync } from 'node:fs';
import { constants, type FileHandle, open } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeFailureWords } from './write-failure-words.ts';

export interface NewFile {
  /** Resolves once it is written. Rejects with a `FileFailure`. */
  readonly write: (text: string) => Promise<void>;
  /** Closes it: all is written. */
  readonly finish: () => Promise<void>;
  /** At once: what is written is of no use. A file that was not there before is removed again. */
  readonly abandon: () => void;
}

/** Why a file cannot be written, in words that follow its name. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
}

const wordsByCode: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'is there already: save! replaces it'],
  ['ENOENT', 'cannot be made: its folder is not there'],
  ['ENOTDIR', 'cannot be made: what should be its folder is a file'],
  ['EISDIR', 'is a folder'],
  ['EACCES', 'may not be written'],
  ['EPERM', 'may not be written'],
  ['ENXIO', 'is a pipe that nobody reads from'],
  ['ENAMETOOLONG', 'is too long a name'],
  ['ELOOP', 'is a link that leads back to itself'],
]);

/** Opens a new file, relative to the current folder, `~/` being the person's own; one that is there is replaced only with `isOverwriting`. Rejects with a `FileFailure`. */
export async function createFile(path: string, isOverwriting: boolean): Promise<NewFile> {
  const place = path.startsWith('~/') ? join(homedir(), path.slice(2)) : path;
  const handle = await openFile(place, isOverwriting);
  return {
    write: (text) => failingInWords(handle.writeFile(text)),
    finish: () => failingInWords(handle.close()),
    abandon() {
      handle.close().catch(() => {});
      if (isOverwriting) return;
      try {
        unlinkSync(place);
      } catch {
        // Somebody else has removed it already.
      }
    },
  };
}

async function openFile(place: string, isOverwriting: boolean): Promise<FileHandle> {
  const { O_CREAT, O_EXCL, O_NONBLOCK, O_TRUNC, O_WRONLY } = constants;
  // A pipe without a reader must not hold up a thread for ever.
  const flags = O_WRONLY | O_CREAT | (isOverwriting ? O_TRUNC | O_NONBLOCK : O_EXCL);
  return failingInWords(open(place, flags, 0o666));
}

async function failingInWords<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileFailure(wordsByCode.get(code) ?? `cannot be written: ${writeFailureWords(error)}`);
  }
}
