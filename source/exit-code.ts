/** contract.md's exit codes; a signal other than ctrl-c ends the process by that signal instead. */
export const exitCode = {
  done: 0,
  /** `--check` found an invalid document, or `--fail-on` was met. */
  found: 1,
  usage: 2,
  /** No input gave a run or a reference to one, or the output could not be written. */
  nothingRead: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
