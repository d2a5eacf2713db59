/** How large a terminal is, in cells. */
import type { WriteStream } from 'node:tty';

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** What the terminal itself says now; one that does not know (0×0, as serial lines and some containers give) is 80×24. */
export function terminalSize(screen: Pick<WriteStream, 'getWindowSize'>): TerminalSize {
  let columns = 0;
  let rows = 0;
  try {
    [columns, rows] = screen.getWindowSize();
  } catch {
    // A terminal that is gone has no size; whoever writes to it next finds out.
  }
  return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}
