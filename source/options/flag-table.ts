/** The one table of command-line options: it parses, suggests, and writes the usage text and the shell completions. */
import { dialectNames } from '../model/dialect-name.ts';

export interface FlagFacts {
  readonly type: 'boolean' | 'string' | 'number';
  /** What stands for the value in the usage text. */
  readonly placeholder?: string;
  /** The only values allowed, where they are few. */
  readonly values?: readonly string[];
  readonly shortFlag?: string;
  /** May be given several times. */
  readonly isMultiple?: boolean;
  readonly help: string;
}

export const sortOrders = ['start', 'duration', 'status', 'task', 'input'] as const;
export const printForms = ['tree', 'brief', 'ndjson', 'json'] as const;
export const checkFormats = ['text', 'json', 'github'] as const;
export const timeModes = ['absolute', 'root', 'failure'] as const;
export const failConditions = ['failed', 'invalid', 'warning', 'match'] as const;
export const themes = ['default', 'colour-blind'] as const;
export const keyPresets = ['default', 'trigger', 'less'] as const;

/** By long name without dashes, in the order of the usage text. */
export const flagTable = {
  print: {
    type: 'string',
    placeholder: 'FORM',
    values: printForms,
    help: 'text tree, what failed and why, the original bytes a line a run, or one JSON document',
  },
  check: { type: 'boolean', help: 'validate only: what is wrong, at which line and pointer' },
  format: { type: 'string', placeholder: 'FORMAT', values: checkFormats, help: 'how --check tells it' },
  count: { type: 'boolean', help: 'the number of matching runs, nothing else' },
  filter: {
    type: 'string',
    placeholder: 'QUERY',
    help: 'which runs: status:failed task:send-* (docs/query-language.md)',
  },
  select: { type: 'string', placeholder: 'RUN_ID', help: 'where to stand' },
  sort: { type: 'string', placeholder: 'ORDER', values: sortOrders, help: 'order of the families' },
  strict: { type: 'boolean', help: 'hold every document against the run schema alone' },
  dialect: {
    type: 'string',
    placeholder: 'NAME',
    values: dialectNames,
    help: "don't detect of which shape the documents are (docs/formats.md)",
  },
  'fail-on': {
    type: 'string',
    placeholder: 'WHAT',
    values: failConditions,
    isMultiple: true,
    help: 'exit 1 if there is any; repeatable',
  },
  width: { type: 'number', placeholder: 'N', help: 'columns of text output' },
  color: { type: 'boolean', help: 'colours though there is no terminal; --no-color: none' },
  ascii: { type: 'boolean', help: 'glyphs, guides and bars in ASCII' },
  utc: { type: 'boolean', help: 'times in UTC' },
  time: { type: 'string', placeholder: 'MODE', values: timeModes, help: 'how times are told' },
  now: { type: 'string', placeholder: 'ISO', help: 'fixes the clock' },
  'source-root': {
    type: 'string',
    placeholder: 'DIR',
    help: "folder of the stack's files (the current one)",
  },
  map: {
    type: 'string',
    placeholder: 'FROM=TO',
    isMultiple: true,
    help: 'where files of a stack are that begin with FROM; repeatable',
  },
  keys: {
    type: 'string',
    placeholder: 'PRESET',
    values: keyPresets,
    help: "the screen's keys: its own, with the dashboard's, or with those of less",
  },
  mouse: {
    type: 'boolean',
    help: 'wheel and click on the screen; the terminal selects text with shift held',
  },
  theme: { type: 'string', placeholder: 'NAME', values: themes, help: 'palette of the screen' },
  'max-unpacked': { type: 'string', placeholder: 'SIZE', help: 'ceiling on what a .gz unpacks to (8G)' },
  completions: {
    type: 'string',
    placeholder: 'SHELL',
    values: ['bash', 'zsh', 'fish'],
    help: 'completions for a shell, to be sourced',
  },
  help: { type: 'boolean', shortFlag: 'h', help: 'this text' },
  version: { type: 'boolean', help: 'the version' },
} as const satisfies Readonly<Record<string, FlagFacts>>;

export type FlagName = keyof typeof flagTable;
