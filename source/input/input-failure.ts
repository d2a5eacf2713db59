/** An input that cannot be had, with the reason in words. */

/** `message` is a sentence for the user without the input's name: `no such file`. */
export class InputFailure extends Error {
  override readonly name = 'InputFailure';
}

const wordsByCode: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'a part of the path is no folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'is a folder'],
  ['ELOOP', 'is a link that leads back to itself'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENXIO', 'is a socket or a device that nothing answers at'],
  ['ENODEV', 'is a device that is not there'],
  ['EIO', 'the device cannot read it'],
  ['ENOSPC', 'no space is left on the device'],
  ['EDQUOT', 'no space is left in the quota'],
  ['EROFS', 'the device is read-only'],
  ['ESTALE', 'the file is gone from its server'],
  ['EBADF', 'is closed'],
  ['EINVAL', 'cannot be read as a file'],
]);

/** The reason for an error of the file system in words; an unknown one by its code, never with Node's own sentence. */
export function failureWords(error: unknown): string {
  if (error instanceof InputFailure) return error.message;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  return wordsByCode.get(code) ?? `cannot be read (${code})`;
}
