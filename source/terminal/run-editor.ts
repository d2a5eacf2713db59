/** Starts an editor: in the terminal's place, or beside it in a window of its own. Never by a shell. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { EditorCommand } from './editor-command.ts';

/** Characters of a program that a notice has room for. */
const longestName = 200;

/**
 * Runs it until it ends, with a terminal that has been given back. Nothing of ours runs meanwhile: not a key of the person's is taken from it.
 * Null where it went well, else why not, raw text.
 */
export function runInTerminal({ program, args }: EditorCommand): string | null {
  const terminal = openTerminalAnew();
  try {
    const stdio = terminal === null ? ('inherit' as const) : [terminal, terminal, 2];
    const { error, status, signal } = spawnSync(program, args, { stdio });
    return error === undefined ? endingWords(program, status, signal) : failureWords(program, error);
  } finally {
    if (terminal !== null) closeSync(terminal);
  }
}

/** Starts it and goes on at once; `onFailure` is told why it did not start, or that it ended badly. It lives on when we end. */
export function runBeside({ program, args }: EditorCommand, onFailure: (reason: string) => void): void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', (error) => onFailure(failureWords(program, error)));
  child.on('exit', (status, signal) => {
    const words = endingWords(program, status, signal);
    if (words !== null) onFailure(words);
  });
  child.unref();
}

/** Our own descriptors do not wait for input, which a program that shares them may not expect. */
function openTerminalAnew(): number | null {
  try {
    return openSync('/dev/tty', 'r+');
  } catch {
    return null;
  }
}

function endingWords(program: string, status: number | null, signal: NodeJS.Signals | null): string | null {
  if (signal !== null) return `${shortName(program)} was ended by ${signal}`;
  return status === 0 || status === null ? null : `${shortName(program)} ended with code ${status}`;
}

function failureWords(program: string, error: NodeJS.ErrnoException): string {
  const name = shortName(program);
  if (error.code === 'ENOENT') return `${name} is not found: $VISUAL or $EDITOR names the editor`;
  if (error.code === 'EACCES') return `${name} may not be started`;
  return `${name} cannot be started (${error.code ?? 'no reason given'})`;
}

function shortName(program: string): string {
  return program.slice(0, longestName);
}
