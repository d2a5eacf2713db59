/** The view as plain text on the normal screen, for as long as a person wants to select from it. */
import { printedLines } from '../presentation/plain/printed-text.ts';
import { own } from '../presentation/visible.ts';
import type { State } from '../state/state.ts';
import type { HeldTerminal } from '../terminal/hold-terminal.ts';
import type { KeyEvent } from '../terminal/key-event.ts';

export interface PrintedView {
  readonly print: (state: State) => void;
  /** Any key comes back and means nothing else, but for those that quit and suspend. */
  readonly isTaken: (event: KeyEvent) => boolean;
}

const prompt = own('-- any key: back to runlens --');

/** Prints to a terminal that is held. */
export function printedView(held: Pick<HeldTerminal, 'printAside' | 'isAside' | 'comeBack'>): PrintedView {
  return {
    print: (state) => held.printAside(printedLines(state), prompt),
    isTaken(event) {
      if (!held.isAside()) return false;
      if (event.kind !== 'key') return true;
      held.comeBack();
      return event.key !== 'ctrl-c' && event.key !== 'ctrl-z';
    },
  };
}
