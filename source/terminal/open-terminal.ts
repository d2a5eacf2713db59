/** Finds out whether there is a terminal to draw on and a keyboard to listen to. */
import { closeSync, openSync } from 'node:fs';
import { isatty, ReadStream, type WriteStream } from 'node:tty';

export interface Terminal {
  readonly screen: WriteStream;
  /** File descriptor of `screen`, for the writes that must happen before the process is gone. */
  readonly screenFd: number;
  readonly keyboard: ReadStream;
}

/** A terminal, or why there is none, in words that finish `no screen: …`. */
export type OpenedTerminal =
  | { readonly kind: 'terminal'; readonly terminal: Terminal }
  | { readonly kind: 'none'; readonly reason: string };

/** The screen is standard output. The keyboard is standard input where that is a terminal, else /dev/tty: then the input came by a pipe. */
export function openTerminal(): OpenedTerminal {
  if (!process.stdout.isTTY) return none('standard output is not a terminal');
  const name = process.env['TERM'] ?? '';
  if (name === '' || name === 'dumb') {
    return none(name === '' ? 'TERM is not set' : 'the terminal is a dumb one (TERM=dumb)');
  }
  const keyboard = openKeyboard();
  if (keyboard === null) return none('no keyboard: /dev/tty cannot be opened');
  return { kind: 'terminal', terminal: { screen: process.stdout, screenFd: 1, keyboard } };
}

function none(reason: string): OpenedTerminal {
  return { kind: 'none', reason };
}

function openKeyboard(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin;
  let fd: number;
  try {
    // Read and write: some systems refuse to set the modes of a terminal opened for reading alone.
    fd = openSync('/dev/tty', 'r+');
  } catch {
    return null;
  }
  try {
    if (isatty(fd)) return new ReadStream(fd);
  } catch {
    // Not a terminal after all: fall through to give the descriptor back.
  }
  closeSync(fd);
  return null;
}
