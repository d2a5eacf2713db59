/** Whatever ends the process, the terminal is given back first. */
import { dieOfSignal } from './die-of-signal.ts';
import type { Terminal } from './open-terminal.ts';
import type { TerminalModes } from './terminal-modes.ts';
import { writeAtOnce } from './write-at-once.ts';

const endingSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];

export interface EndingsGuard {
  /** While another program has the terminal, keys that interrupt or quit are meant for it. */
  readonly lend: (isNow: boolean) => void;
  /** Takes the guard off. */
  readonly end: () => void;
}

/** Exit code of a mistake of ours, the one that Node itself uses for it. */
export const crashExitCode = 1;

/**
 * Guards against signals, uncaught errors and rejections, streams that break and a terminal that is gone. To be called before the
 * first mode is set. `describe` makes the one line, safe to write, that is told on the main screen after a crash.
 */
export function guardEndings(
  terminal: Terminal,
  modes: TerminalModes,
  describe: (error: unknown) => string,
): EndingsGuard {
  let isLent = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isLent && (signal === 'SIGINT' || signal === 'SIGQUIT')) return;
    modes.restore();
    dieOfSignal(signal);
  };
  const onCrash = (error: unknown): void => {
    if (!modes.restore()) {
      dieOfSignal('SIGHUP');
      return;
    }
    writeAtOnce(2, `${describe(error)}\n`);
    process.exit(crashExitCode);
  };
  const onLost = (): void => {
    modes.restore();
    dieOfSignal('SIGHUP');
  };
  const onScreenError = (error: NodeJS.ErrnoException): void => {
    if (error.code === 'EIO' || error.code === 'ENXIO' || error.code === 'EBADF') onLost();
    else onCrash(error);
  };
  const onExit = (): void => {
    modes.restore();
  };
  const ignore = (): void => {};

  for (const signal of endingSignals) process.on(signal, onSignal);
  process.on('uncaughtException', onCrash);
  process.on('unhandledRejection', onCrash);
  process.on('exit', onExit);
  terminal.screen.on('error', onScreenError);
  terminal.keyboard.on('error', onLost);
  // A keyboard in raw mode has no end but that of its terminal.
  terminal.keyboard.on('end', onLost);
  // These stay: a stream that breaks once the terminal is given back is nobody's news.
  for (const stream of [terminal.screen, terminal.keyboard, process.stderr]) stream.on('error', ignore);

  const end = (): void => {
    for (const signal of endingSignals) process.off(signal, onSignal);
    process.off('uncaughtException', onCrash);
    process.off('unhandledRejection', onCrash);
    process.off('exit', onExit);
    terminal.screen.off('error', onScreenError);
    terminal.keyboard.off('error', onLost);
    terminal.keyboard.off('end', onLost);
  };
  return {
    lend(isNow) {
      isLent = isNow;
    },
    end,
  };
}
