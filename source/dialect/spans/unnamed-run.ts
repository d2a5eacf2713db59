/** The run that spans without a run id belong to: the file is named after it, or nobody knows. */

/** `run_abc.jsonl`, `run_abc (1).jsonl.gz`, whatever folder it is in. */
const runFile = /^(run_[A-Za-z0-9]+)(?![A-Za-z0-9_-])/;

/** The id in an input's name (formats.md §2, 13); else one that says that it is unknown, and is of this input alone. Raw text. */
export function unnamedRun(inputName: string): string {
  const file = inputName.slice(Math.max(inputName.lastIndexOf('/'), inputName.lastIndexOf('\\')) + 1);
  return runFile.exec(file)?.[1] ?? `unknown run (${inputName === '' ? 'no name' : inputName})`;
}
