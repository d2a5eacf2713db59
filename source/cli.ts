#!/usr/bin/env node
import { resolve } from 'node:path';
import { type ExitCode, exitCode } from './exit-code.ts';
import { givenCommandLine } from './given-command-line.ts';
import type { ReadOptions } from './ingest/input-reading.ts';
/** The door: options in; the screen, a text or a verdict out; an exit code. Loads the screen only when there is one. */
import { appearanceOf } from './options/appearance.ts';
import { completionScript } from './options/completions.ts';
import type { Options } from './options/options.ts';
import { parseOptions } from './options/parse-options.ts';
import { usageText } from './options/usage.ts';
import type { VisibleText } from './presentation/line.ts';
import { own, visible } from './presentation/visible.ts';
import { printText } from './print-text.ts';
import { needsPatternEngine } from './query/compile-filter.ts';
import type { PatternEngine } from './query/filter-engine.ts';
import type { FilterExpression } from './query/filter-expression.ts';
import { mistakeText } from './query/filter-mistake.ts';
import { parseFilter } from './query/parse-filter.ts';
import { configPath, readConfig } from './read-config.ts';
import { openTerminal, type Terminal } from './terminal/open-terminal.ts';
import { openOutputSink, ReaderGone } from './terminal/output-sink.ts';
import { writeAtOnce } from './terminal/write-at-once.ts';
import { writeFailureWords } from './terminal/write-failure-words.ts';
import { paintLine } from './ui/paint-line.ts';
import { themeOf } from './ui/theme.ts';
import { version } from './version.ts';

const defaultWidthCells = 80;

function tell(line: VisibleText): void {
  writeAtOnce(2, `runlens: ${line}\n`);
}

async function main(): Promise<ExitCode | number> {
  const options = await readOptions();
  if (options === null) return exitCode.usage;
  if (options.isHelp) return say(usageText());
  if (options.isVersion) return say(`${version}\n`);
  if (options.completions !== null) return say(completionScript(options.completions));
  const filter = options.filter === null || options.isCheck ? null : readFilter(options.filter);
  if (filter === 'mistaken') return exitCode.usage;
  const inputs = options.inputs.length === 0 && !process.stdin.isTTY ? ['-'] : options.inputs;
  if (inputs.length === 0) {
    writeAtOnce(2, usageText());
    return exitCode.usage;
  }
  const reading: ReadOptions = {
    inputs,
    settings: {
      isStrict: options.isStrict,
      dialect: options.dialect,
    },
    maxUnpackedBytes: options.maxUnpackedBytes,
  };
  const terminal = isScreenWanted(options) ? terminalOrWhyNot() : null;
  return terminal === null
    ? printOut(options, reading, filter)
    : showScreen(options, reading, terminal, filter);
}

async function readOptions(): Promise<Options | null> {
  try {
    const config = readConfig(configPath(process.env, process.platform));
    const options = parseOptions({ argv: process.argv.slice(2), env: process.env, config });
    if (!('usageError' in options)) return await withKeys(options);
    tell(visible(options.usageError));
  } catch (error) {
    tell(visible(error instanceof Error ? error.message : String(error)));
  }
  return null;
}

/** The options with keys as the keyboard names them; null where the config file gives keys that there are not. */
async function withKeys(options: Options): Promise<Options | null> {
  if (options.bindings.size === 0) return options;
  const { checkedBindings } = await import('./state/keys/checked-bindings.ts');
  const checked = checkedBindings(options.bindings);
  if (checked.kind === 'bindings') return { ...options, bindings: checked.bindings };
  tell(visible(checked.text));
  return null;
}

function readFilter(text: string): FilterExpression | 'mistaken' {
  const parsed = parseFilter(text);
  if (parsed.kind === 'filter') return parsed.expression;
  tell(visible(`--filter: ${mistakeText(parsed.mistake)}`));
  return 'mistaken';
}

async function say(text: string): Promise<ExitCode> {
  const sink = openOutputSink(process.stdout);
  try {
    await sink.write(text);
    return exitCode.done;
  } catch (error) {
    if (error instanceof ReaderGone) return exitCode.done;
    tell(visible(`the output could not be written: ${writeFailureWords(error)}`));
    return exitCode.nothingRead;
  }
}

function isScreenWanted(options: Options): boolean {
  return process.stdout.isTTY === true && options.print === null && !options.isCheck && !options.isCount;
}

function terminalOrWhyNot(): Terminal | null {
  const opened = openTerminal();
  if (opened.kind === 'terminal') return opened.terminal;
  tell(own(`no screen: ${opened.reason}; here is the tree as text`));
  return null;
}

function appearance(options: Options) {
  return appearanceOf(options, {
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
    nowMs: Date.now(),
  });
}

function printOut(
  options: Options,
  reading: ReadOptions,
  filter: FilterExpression | null,
): Promise<ExitCode> {
  // Other signals are left to end the process as they do.
  process.once('SIGINT', () => process.exit(exitCode.interrupted));
  const { isAscii, isColour, timeZone } = appearance(options);
  const palette = themeOf(options.theme, isColour);
  const columns = process.stdout.isTTY ? process.stdout.columns : 0;
  return printText({
    options,
    reading,
    filter,
    look: {
      widthCells: options.widthCells ?? (columns > 0 ? columns : defaultWidthCells),
      paint: isColour ? (line) => paintLine(line, palette) : null,
      isAscii,
      timeZone,
      timeMode: options.time,
      sort: options.sort,
      select: options.select,
      matched: null,
    },
    sink: openOutputSink(process.stdout),
    isForTerminal: process.stdout.isTTY === true,
    tell,
  });
}

async function loadPatternEngine(): Promise<PatternEngine> {
  return (await import('./query/linear-pattern.ts')).linearPattern;
}

async function showScreen(
  options: Options,
  reading: ReadOptions,
  terminal: Terminal,
  filter: FilterExpression | null,
): Promise<number> {
  const patternEngine = filter !== null && needsPatternEngine(filter) ? await loadPatternEngine() : null;
  const { isAscii, isColour, timeZone, nowMs } = appearance(options);
  const [{ runUi }, { WorkerFeed }, { sourceReader }] = await Promise.all([
    import('./ui/run-ui.ts'),
    import('./ingest/worker-feed.ts'),
    import('./code/source-reader.ts'),
  ]);
  const feed = new WorkerFeed(reading);
  const code = await runUi({
    feed,
    settings: {
      isAscii,
      timeZone,
      nowMs,
      keys: options.keys,
      bindings: options.bindings,
      isMouse: options.isMouse,
      theme: options.theme,
      sort: options.sort,
      select: options.select,
      timeMode: options.time,
      filter: options.filter,
      patternEngine,
      given: givenCommandLine(options, reading.inputs),
    },
    terminal,
    loadPatternEngine,
    isColour,
    readSource: sourceReader({
      root: resolve(options.sourceRoot ?? '.'),
      mappings: options.sourceMappings,
    }),
    editor: process.env['VISUAL'] || process.env['EDITOR'] || null,
  });
  await feed.close();
  return code;
}

process.stderr.on('error', () => {});
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    tell(visible(`internal error: ${error instanceof Error ? error.message : String(error)}`));
    process.exit(1);
  },
);
