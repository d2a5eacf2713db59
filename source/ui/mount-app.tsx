/** The only file that starts Ink; imported once the first picture is up, for Ink and React take a while to load. */
import { render } from 'ink';
import type { HeldTerminal } from '../terminal/hold-terminal.ts';
import type { Terminal } from '../terminal/open-terminal.ts';
import { App, type AppProps } from './app.tsx';

/** Draws the app to the held terminal; returns what takes it off. */
export function mountApp(terminal: Terminal, { frames }: HeldTerminal, props: AppProps): () => void {
  const stdout = frames as unknown as NodeJS.WriteStream;
  const { unmount } = render(<App {...props} />, {
    stdout,
    // What a library says on the console must not tear the picture: the frame that follows at once covers it.
    stderr: stdout,
    stdin: terminal.keyboard,
    patchConsole: true,
    exitOnCtrlC: false,
    // On, it draws wrong screens in Ink 6.8.
    incrementalRendering: false,
    maxFps: 60,
    isScreenReaderEnabled: false,
  });
  return unmount;
}
