/** A terminal in our hands: modes set, keys read, frames drawn, and given back on every ending. */
import { FrameStream } from './frame-stream.ts';
import { guardEndings } from './guard-endings.ts';
import type { KeyEvent } from './key-event.ts';
import { eraseLine } from './mode-sequences.ts';
import type { Terminal } from './open-terminal.ts';
import { readKeys } from './read-keys.ts';
import { watchSuspension } from './suspension.ts';
import { terminalModes } from './terminal-modes.ts';
import { type TerminalSize, terminalSize } from './terminal-size.ts';
import { writeAtOnce } from './write-at-once.ts';

export interface TerminalListeners {
  readonly onKeys: (events: readonly KeyEvent[]) => void;
  readonly onResized: (size: TerminalSize) => void;
  /** One line, safe to write, for an error that nobody caught. */
  readonly describe: (error: unknown) => string;
  /** See `FrameStreamOptions`. */
  readonly align: (line: string) => string;
}

export interface HeldTerminal {
  /** What Ink draws to, and the first picture before Ink is there. */
  readonly frames: FrameStream;
  /** Writes a sequence of ours that is no part of a frame. */
  readonly send: (sequence: string) => void;
  readonly suspend: () => void;
  /** Whether the mouse is listened to. */
  readonly setMouse: (isOn: boolean) => void;
  /** Gives the terminal back while `use` runs, takes it again and draws all anew. */
  readonly lend: <Result>(use: () => Result) => Result;
  /**
   * Leaves our screen and writes lines on the normal one, where they can be selected and scrolled back to; the last, `prompt`, is taken
   * away by `comeBack`. Keys are still heard meanwhile, nothing is drawn. All texts safe to write.
   */
  readonly printAside: (lines: readonly string[], prompt: string) => void;
  /** Whether it is so now. */
  readonly isAside: () => boolean;
  readonly comeBack: () => void;
  /** Gives the terminal back; `lastWords` then stand on the main screen, on standard error. */
  readonly release: (lastWords?: string) => void;
}

/** Takes hold of the terminal. Nothing is drawn yet. */
export function holdTerminal(terminal: Terminal, listeners: TerminalListeners): HeldTerminal {
  const { screen, keyboard } = terminal;
  const modes = terminalModes(terminal);
  const guard = guardEndings(terminal, modes, listeners.describe);
  const frames = new FrameStream({
    size: terminalSize(screen),
    write: (text) => {
      screen.write(text);
    },
    align: listeners.align,
  });
  const resize = (): void => {
    const size = terminalSize(screen);
    if (!modes.isNormalScreenShown()) frames.refresh(size);
    listeners.onResized(size);
  };
  const suspension = watchSuspension(modes, resize);
  modes.set();
  screen.on('resize', resize);
  let isMouseHeard = false;
  const onEvents = (events: readonly KeyEvent[]): void => {
    // In raw mode the terminal makes no signal of it.
    if (events.some((event) => event.kind === 'key' && event.key === 'ctrl-\\')) {
      process.kill(process.pid, 'SIGQUIT');
      return;
    }
    listeners.onKeys(events);
  };
  const endKeys = readKeys(keyboard, onEvents, () => isMouseHeard);

  return {
    frames,
    send: (sequence) => {
      screen.write(sequence);
    },
    suspend: () => suspension.suspend(),
    setMouse(isOn) {
      isMouseHeard = isOn;
      modes.setMouse(isOn);
    },
    lend(use) {
      guard.lend(true);
      // ctrl-z stops the other program and us as the terminal has it, `fg` brings the other program back.
      suspension.end();
      modes.restore();
      try {
        return use();
      } finally {
        modes.set();
        suspension.start();
        // Who is busy is not told of a new size; Node asks for it on this signal alone.
        process.kill(process.pid, 'SIGWINCH');
        resize();
        // Signals that came meanwhile are told in the next turn.
        setImmediate(() => setImmediate(() => guard.lend(false)));
      }
    },
    printAside(lines, prompt) {
      frames.hide();
      modes.showNormalScreen();
      screen.write(`\r${lines.map((line) => `${line}\n`).join('')}${prompt}`);
    },
    isAside: modes.isNormalScreenShown,
    comeBack() {
      if (!modes.isNormalScreenShown()) return;
      screen.write(eraseLine);
      modes.set();
      resize();
    },
    release(lastWords) {
      frames.close();
      screen.off('resize', resize);
      suspension.end();
      endKeys();
      modes.restore();
      if (lastWords !== undefined) writeAtOnce(2, `${lastWords}\n`);
      guard.end();
      if (keyboard !== process.stdin) keyboard.destroy();
    },
  };
}
