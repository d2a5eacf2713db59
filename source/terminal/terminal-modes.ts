/** The terminal's modes, set and taken back as one. */
import {
  enterSequence,
  leaveModesSequence,
  leaveSequence,
  mouseOff,
  mouseOn,
  normalScreenSequence,
} from './mode-sequences.ts';
import type { Terminal } from './open-terminal.ts';
import { writeAtOnce } from './write-at-once.ts';

export interface TerminalModes {
  /** Raw keys and our screen; also where somebody else changed them meanwhile, as a shell does while we are stopped. */
  set(): void;
  /** Whether the terminal tells of the mouse from now on, also after it was given back and taken again. */
  setMouse(isOn: boolean): void;
  /** Shows the normal screen while keys are still ours; `set` comes back to our screen. False where the terminal no longer takes it. */
  showNormalScreen(): boolean;
  /** Whether the normal screen is shown so. */
  isNormalScreenShown(): boolean;
  /** As it was found. False where the terminal no longer takes it. Harmless where nothing is set. Never throws. */
  restore(): boolean;
}

/** Modes of `terminal`, not yet set. */
export function terminalModes(terminal: Terminal): TerminalModes {
  let areSet = false;
  let isMouseOn = false;
  let isAside = false;
  return {
    set() {
      areSet = true;
      isAside = false;
      // libuv does nothing where it believes the mode to be set already.
      terminal.keyboard.setRawMode(false);
      terminal.keyboard.setRawMode(true);
      writeAtOnce(terminal.screenFd, isMouseOn ? enterSequence + mouseOn : enterSequence);
    },
    setMouse(isOn) {
      if (isOn === isMouseOn) return;
      isMouseOn = isOn;
      if (areSet && !isAside) writeAtOnce(terminal.screenFd, isOn ? mouseOn : mouseOff);
    },
    showNormalScreen() {
      if (!areSet || isAside) return true;
      isAside = true;
      return writeAtOnce(terminal.screenFd, normalScreenSequence);
    },
    isNormalScreenShown: () => isAside,
    restore() {
      if (!areSet) return true;
      areSet = false;
      const isAlive = writeAtOnce(terminal.screenFd, isAside ? leaveModesSequence : leaveSequence);
      isAside = false;
      try {
        terminal.keyboard.setRawMode(false);
      } catch {
        return false;
      }
      return isAlive;
    },
  };
}
