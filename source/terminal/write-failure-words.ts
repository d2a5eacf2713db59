/** Why output cannot be written, in words. */

const wordsByCode: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'no space is left on the device'],
  ['EDQUOT', 'no space is left in the quota'],
  ['EFBIG', 'the file has become too large'],
  ['EIO', 'the device cannot take it'],
  ['EROFS', 'the device is read-only'],
  ['EBADF', 'standard output is not open for writing'],
]);

/** The reason for a stream's error; of an unknown one its own message. Raw text. */
export function writeFailureWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return wordsByCode.get(code) ?? error.message;
}
