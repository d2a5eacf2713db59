/** What the command line, the environment and the config file ask for, checked and typed. */
import type { DialectName } from '../model/dialect-name.ts';
import type {
  checkFormats,
  failConditions,
  keyPresets,
  printForms,
  sortOrders,
  themes,
  timeModes,
} from './flag-table.ts';
import type { PathMapping } from './parse-mapping.ts';

export interface Options {
  /** Files, folders, globs, `-`; as given. */
  readonly inputs: readonly string[];
  readonly print: (typeof printForms)[number] | null;
  readonly isCheck: boolean;
  readonly format: (typeof checkFormats)[number];
  readonly isCount: boolean;
  /** As given, the mistakes in it included; null for all runs. */
  readonly filter: string | null;
  readonly select: string | null;
  readonly sort: (typeof sortOrders)[number];
  readonly isStrict: boolean;
  readonly dialect: DialectName | null;
  /** What makes the exit code 1; none for no condition. */
  readonly failOn: readonly (typeof failConditions)[number][];
  /** Cells; null: the terminal's, else 80. */
  readonly widthCells: number | null;
  /** Null: as the terminal and NO_COLOR have it. */
  readonly isColour: boolean | null;
  readonly isAscii: boolean | null;
  readonly isUtc: boolean;
  readonly time: (typeof timeModes)[number];
  readonly nowMs: number | null;
  /** Folder below which the files of stacks are looked for, as given; null: the current one. */
  readonly sourceRoot: string | null;
  /** Beginnings of paths in stacks, and the folders that stand for them here, as given. */
  readonly sourceMappings: readonly PathMapping[];
  readonly keys: (typeof keyPresets)[number];
  /** Keys by the name of a command, as given; only the config file has any. */
  readonly bindings: ReadonlyMap<string, readonly string[]>;
  readonly isMouse: boolean;
  readonly theme: (typeof themes)[number];
  readonly maxUnpackedBytes: number | null;
  readonly completions: 'bash' | 'zsh' | 'fish' | null;
  readonly isHelp: boolean;
  readonly isVersion: boolean;
}

/** Why a command line cannot be followed, in one line without the program's name. Raw text: it quotes the command line. */
export interface UsageError {
  readonly usageError: string;
}
