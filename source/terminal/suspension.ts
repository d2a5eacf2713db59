/** ctrl-z and `fg`, and STOP and CONT from outside. */
import type { TerminalModes } from './terminal-modes.ts';

export interface Suspension {
  /** Gives the terminal back and stops, with all of the pipeline; returns once it goes on. */
  suspend(): void;
  /** Watches again after `end`. */
  start(): void;
  end(): void;
}

/** Watches for being stopped; `onResume` is called with the modes set again and nothing drawn. */
export function watchSuspension(modes: TerminalModes, onResume: () => void): Suspension {
  const resume = (): void => {
    modes.set();
    onResume();
    // Who is stopped is not told of a new size; Node asks for it on this signal alone.
    process.kill(process.pid, 'SIGWINCH');
  };
  const suspend = (): void => {
    modes.restore();
    process.off('SIGTSTP', suspend);
    // The whole group, as the terminal itself would: a shell takes a job for stopped only when all of it is.
    process.kill(0, 'SIGTSTP');
    process.on('SIGTSTP', suspend);
    // Where there is no shell to come back from the signal is dropped, and no SIGCONT will come.
    resume();
  };
  const start = (): void => {
    process.on('SIGTSTP', suspend);
    process.on('SIGCONT', resume);
  };
  const end = (): void => {
    process.off('SIGTSTP', suspend);
    process.off('SIGCONT', resume);
  };
  start();
  return { suspend, start, end };
}
