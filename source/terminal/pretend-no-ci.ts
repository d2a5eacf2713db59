/** Ink draws only its last frame where it believes to run in continuous integration; a person at a terminal wants them all. */

/** To be called before Ink is imported: it looks once. */
export function pretendNoCi(): void {
  delete process.env['CI'];
  delete process.env['CONTINUOUS_INTEGRATION'];
}
