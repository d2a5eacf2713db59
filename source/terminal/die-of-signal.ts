/** Ends this process as a signal would have ended it, so that whoever waits for it learns the truth. */

/** Gives the signal its own meaning back and raises it. Not by `process.exit`: on a terminal that is gone Node 20 aborts there with a core. */
export function dieOfSignal(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200);
}
