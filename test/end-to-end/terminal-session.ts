/** A program in a real pseudo-terminal, seen through a real terminal's emulation: what a person would see, and what was left behind. */
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

/** Generous: nothing here measures time, a slow machine only waits longer. */
const longestWaitMs = 25_000;

export interface SessionOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Added to the environment; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

export interface Ending {
  readonly exitCode: number;
  readonly signal: number;
}

export class TerminalSession {
  readonly #pty: ReturnType<typeof spawn>;
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  readonly #checks = new Set<() => void>();
  #raw = '';
  #ending: Ending | null = null;

  constructor(command: string, args: readonly string[], options: SessionOptions = {}) {
    const { columns = 80, rows = 24 } = options;
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    const env = environmentOf(options.environment ?? {});
    // The name is what TERM becomes, whatever the environment says.
    this.#pty = spawn(command, [...args], { cols: columns, rows, name: env['TERM'] ?? '', env });
    this.#pty.onData((data) => {
      this.#raw += data;
      this.#terminal.write(data, () => this.#check());
    });
    this.#pty.onExit(({ exitCode, signal = 0 }) => {
      this.#ending = { exitCode, signal };
      this.#terminal.write('', () => this.#check());
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All that the program has written. */
  get raw(): string {
    return this.#raw;
  }

  /** Lines of the screen as they stand now, without blanks at their ends. */
  screen(): readonly string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  text(): string {
    return this.screen().join('\n');
  }

  isAlternateScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /** Modes that a program may leave behind, as they stand now. */
  leftovers(): readonly string[] {
    const { modes } = this.#terminal;
    return [
      this.isAlternateScreen() ? 'alternate screen' : '',
      this.#raw.lastIndexOf('\x1b[?25l') > this.#raw.lastIndexOf('\x1b[?25h') ? 'hidden cursor' : '',
      modes.wraparoundMode ? '' : 'no wrapping',
      modes.bracketedPasteMode ? 'bracketed paste' : '',
      modes.mouseTrackingMode === 'none' ? '' : 'mouse',
      modes.sendFocusMode ? 'focus reports' : '',
      modes.applicationCursorKeysMode ? 'application cursor keys' : '',
    ].filter((name) => name !== '');
  }

  press(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(Math.max(columns, 1), Math.max(rows, 1));
    this.#pty.resize(Math.max(columns, 1), Math.max(rows, 1));
  }

  /** Resolves once the screen holds what is waited for; rejects with the screen where that takes too long. */
  waitFor(wanted: string | RegExp): Promise<void> {
    return this.waitUntil(`${wanted}`, () =>
      typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text()),
    );
  }

  waitUntil(what: string, isThere: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        if (!isThere()) return;
        clearTimeout(timer);
        this.#checks.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#checks.delete(check);
        reject(new Error(`waited in vain for ${what}; the screen:\n${this.text()}`));
      }, longestWaitMs);
      this.#checks.add(check);
      check();
    });
  }

  async ended(): Promise<Ending> {
    await this.waitUntil('the end of the program', () => this.#ending !== null);
    return this.#ending ?? { exitCode: -1, signal: 0 };
  }

  /** Closes the terminal under the program, as a lost connection does. */
  hangUp(): void {
    (this.#pty as unknown as { destroy(): void }).destroy();
  }

  /** For the end of a test, whatever became of the program. */
  stop(): void {
    if (this.#ending === null) this.#pty.kill('SIGKILL');
    this.#terminal.dispose();
  }

  #check(): void {
    for (const check of [...this.#checks]) check();
  }
}

function environmentOf(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
  const environment: Record<string, string> = { TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete environment[name];
    else environment[name] = value;
  }
  return environment;
}
