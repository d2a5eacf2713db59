/** A session on the screen from the first picture to the last key. */
import type { RunCollection } from '../model/run-collection.ts';
import type { FrameLocation } from '../model/stack-frame.ts';
import type { Screen } from '../presentation/screen.ts';
import { visibleStart } from '../presentation/visible.ts';
import type { Action } from '../state/action.ts';
import { countAhead } from '../state/lists/count-ahead.ts';
import type { Settings, Size, State, ThemeName } from '../state/state.ts';
import { clipboardSequence } from '../terminal/clipboard.ts';
import { crashExitCode } from '../terminal/guard-endings.ts';
import { holdTerminal } from '../terminal/hold-terminal.ts';
import { pretendNoCi } from '../terminal/pretend-no-ci.ts';
import { terminalSize } from '../terminal/terminal-size.ts';
import { aheadCounter } from './ahead-counter.ts';
import { alignColumns } from './align-columns.ts';
import { bodyFilterer } from './body-filterer.ts';
import { bodyLoader } from './body-loader.ts';
import { bodySearcher } from './body-searcher.ts';
import { createStore } from './create-store.ts';
import { editPlace } from './edit-place.ts';
import { firstRows } from './first-rows.ts';
import { frameText } from './frame-text.ts';
import { handleKeys, type KeyMeaning, type MouseMeaning } from './handle-keys.ts';
import { patternEngineLoader } from './pattern-engine-loader.ts';
import { printedView } from './printed-view.ts';
import { runCommand } from './run-command.ts';
import { sourceLoader } from './source-loader.ts';
import { type Theme, themeOf } from './theme.ts';
import type { UiSession } from './ui-session.ts';
import { viewSaver } from './view-saver.ts';

/** The pure part that the session drives. */
export interface ScreenMachine {
  readonly initialState: (settings: Settings, size: Size, runs: RunCollection) => State;
  readonly reduce: (state: State, action: Action) => State;
  readonly meaning: KeyMeaning;
  /** What a press or a step of the wheel at a cell of the screen means; null for nothing. */
  readonly mouseMeaning: MouseMeaning;
  readonly screenOf: (state: State) => Screen;
}

/** Resolves with the exit code once the terminal is given back. The feed is left open. */
export async function runScreen(session: UiSession, machine: ScreenMachine): Promise<number> {
  const { feed, terminal } = session;
  const themes: Readonly<Record<ThemeName, Theme>> = {
    default: themeOf('default', session.isColour),
    'colour-blind': themeOf('colour-blind', session.isColour),
  };
  const theme = (state: State): Theme => themes[state.theme];
  const store = createStore(
    machine.initialState(session.settings, terminalSize(terminal.screen), feed.current()),
    machine.reduce,
  );
  const bodies = bodyLoader(store, feed);
  const searcher = bodySearcher(store, feed);
  const filterer = bodyFilterer(store, feed);
  const patternEngine = patternEngineLoader(store, session.loadPatternEngine);
  const sources = sourceLoader(store, session.readSource);
  const counter = aheadCounter(store, countAhead);
  const saver = viewSaver(store, feed);
  let unmount = (): void => {};
  let isOver = false;

  return await new Promise<number>((resolve) => {
    const end = (code: number, lastWords?: string): void => {
      if (isOver) return;
      isOver = true;
      bodies.end();
      searcher.end();
      filterer.end();
      sources.end();
      counter.end();
      saver.end();
      for (const stop of subscriptions) stop();
      held.release(lastWords);
      unmount();
      resolve(code);
    };
    const crash = (error: unknown): void => end(crashExitCode, describeCrash(error));
    const held = holdTerminal(terminal, {
      onKeys: (events) =>
        handleKeys(events, store, machine, (command) => runCommand(command, world), printed.isTaken),
      onResized: (size) => store.apply({ kind: 'resized', size }),
      describe: describeCrash,
      align: alignColumns,
    });
    const printed = printedView(held);
    const world = {
      store,
      bodies,
      quit: (code: number) => end(code),
      suspend: held.suspend,
      reload: () => {
        feed.reload();
        searcher.forget();
        filterer.forget();
        saver.forget();
      },
      save: saver.save,
      print: () => printed.print(store.state()),
      edit: (place: FrameLocation) => {
        const { readSource, editor } = session;
        const lend = (use: () => string | null) => (isOver ? null : held.lend(use));
        editPlace(place, { store, readSource, editor, lend }).catch(crash);
      },
      copy: (text: string) => {
        const { sequence, byteLength } = clipboardSequence(text);
        if (sequence !== null) held.send(sequence);
        return { byteLength, isCopied: sequence !== null };
      },
    };
    const drawPlainly = (): void =>
      held.frames.show(frameText(machine.screenOf(store.state()), theme(store.state())));
    const followMouse = (): void => held.setMouse(store.state().isMouse);
    const endPlainDrawing = store.subscribe(drawPlainly);
    const subscriptions = [
      store.subscribe(bodies.follow),
      store.subscribe(searcher.follow),
      store.subscribe(filterer.follow),
      store.subscribe(() => void patternEngine().catch(crash)),
      store.subscribe(sources.follow),
      store.subscribe(counter.follow),
      store.subscribe(followMouse),
      feed.subscribe(() => store.apply({ kind: 'runs-changed', runs: feed.current() })),
      endPlainDrawing,
    ];
    const drawWithInk = async (): Promise<void> => {
      await firstRows(feed);
      if (isOver) return;
      pretendNoCi();
      const { mountApp } = await import('./mount-app.tsx');
      if (isOver) return;
      endPlainDrawing();
      unmount = mountApp(terminal, held, { store, theme, screenOf: machine.screenOf, onCrash: crash });
      // Its very first drawing may have failed.
      if (isOver) unmount();
    };
    try {
      followMouse();
      drawPlainly();
      bodies.follow();
      filterer.follow();
    } catch (error) {
      crash(error);
      return;
    }
    drawWithInk().catch(crash);
  });
}

/** One line for an error of ours, safe to write; no stack: that is nothing the person at the screen can use. */
function describeCrash(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `runlens: internal error: ${visibleStart(text, 300)}`;
}
