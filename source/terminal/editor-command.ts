/** How the editors that people use are told a file, a line and a column. Pure. */
import { splitCommand } from './split-command.ts';

/** A place in a file; `file` is absolute, so that it cannot pass for an option. Line and column from 1; a column below 1 is not known. */
export interface EditedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A command as an argument vector: it never sees a shell. */
export interface EditorCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether it needs the terminal for itself; else it has a window of its own and runs beside. */
  readonly isInTerminal: boolean;
}

type Arguments = (file: string, line: number, column: number) => readonly string[];

interface Editor {
  readonly names: readonly string[];
  readonly arguments: Arguments;
  /** By the arguments that it is called with anyway. */
  readonly isInTerminal: (given: readonly string[]) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;
const jetBrains = ['idea', 'webstorm', 'phpstorm', 'pycharm', 'goland', 'rubymine', 'rider', 'clion'];

const editors: readonly Editor[] = [
  {
    names: ['vim', 'nvim', 'vimx', 'lvim'],
    arguments: (file, line, column) => [`+call cursor(${line},${column})`, '--', file],
    isInTerminal: always,
  },
  {
    names: ['gvim', 'mvim', 'nvim-qt', 'neovide'],
    arguments: (file, line, column) => [`+call cursor(${line},${column})`, '--', file],
    isInTerminal: never,
  },
  {
    names: ['vi', 'nvi', 'elvis'],
    arguments: (file, line) => [`+${line}`, '--', file],
    isInTerminal: always,
  },
  {
    names: ['nano', 'pico', 'rnano'],
    arguments: (file, line, column) => [`+${line},${column}`, file],
    isInTerminal: always,
  },
  { names: ['emacs'], arguments: plusPlace, isInTerminal: always },
  {
    names: ['emacsclient'],
    arguments: plusPlace,
    isInTerminal: (given) => given.some((one) => /^(?:-t|-nw|-tty|--tty|--no-window-system)$/.test(one)),
  },
  { names: ['kak', 'micro'], arguments: plusPlace, isInTerminal: always },
  { names: ['hx', 'helix'], arguments: (...place) => ['--', colonPlace(...place)], isInTerminal: always },
  {
    names: ['code', 'code-insiders', 'codium', 'vscodium', 'cursor', 'windsurf', 'positron', 'trae'],
    arguments: (...place) => ['--goto', colonPlace(...place)],
    isInTerminal: never,
  },
  { names: ['zed', 'zeditor'], arguments: (...place) => [colonPlace(...place)], isInTerminal: never },
  { names: ['subl', 'sublime_text'], arguments: (...place) => [colonPlace(...place)], isInTerminal: never },
  {
    names: jetBrains,
    arguments: (file, line, column) => ['--line', String(line), '--column', String(column), file],
    isInTerminal: never,
  },
  {
    names: ['mate'],
    arguments: (file, line, column) => ['--line', `${line}:${column}`, '--', file],
    isInTerminal: never,
  },
];

function plusPlace(file: string, line: number, column: number): readonly string[] {
  return [`+${line}:${column}`, file];
}

function colonPlace(file: string, line: number, column: number): string {
  return `${file}:${line}:${column}`;
}

/**
 * The command that opens a place with an editor as `$VISUAL` and `$EDITOR` name it, with options of its own (`code --wait`). An editor that is
 * not known gets the file alone, and the terminal. Null where the text names none.
 */
export function editorCommand(text: string, { file, line, column }: EditedPlace): EditorCommand | null {
  const [program, ...given] = splitCommand(text) ?? [];
  if (program === undefined || program === '') return null;
  const name = nameOf(program);
  const editor = editors.find(({ names }) => names.includes(name));
  if (editor === undefined) return { program, args: [...given, file], isInTerminal: true };
  const args = [...given, ...editor.arguments(file, Math.max(line, 1), Math.max(column, 1))];
  return { program, args, isInTerminal: editor.isInTerminal(given) };
}

/** `/usr/local/bin/code` is `code`, `idea64.exe`, `idea.sh` and `vim.basic` are what they begin with. */
function nameOf(program: string): string {
  const name = program.split(/[\\/]/).at(-1)?.toLowerCase() ?? '';
  return name.replace(/\.(?:exe|cmd|bat|sh|basic|tiny|gtk3|nox)$/, '').replace(/^(idea|webstorm)64$/, '$1');
}
