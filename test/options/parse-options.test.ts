import { describe, expect, test } from 'vitest';
import { dialectNames } from '../../source/model/dialect-name.ts';
import type { Options } from '../../source/options/options.ts';
import { parseOptions } from '../../source/options/parse-options.ts';

const parse = (...argv: string[]) => parseOptions({ argv, env: {}, config: {} });

function optionsOf(...argv: string[]): Options {
  const options = parse(...argv);
  if ('usageError' in options) throw new Error(options.usageError);
  return options;
}

describe('a command line', () => {
  test('without options inspects its inputs, in their order', () => {
    expect(optionsOf('b.json', '-', 'a/')).toMatchObject({
      inputs: ['b.json', '-', 'a/'],
      print: null,
      isCheck: false,
      sort: 'input',
    });
  });

  test.each([
    [['--print', 'json'], { print: 'json' }],
    [['--print=ndjson'], { print: 'ndjson' }],
    [['--check', '--format', 'github', '--strict'], { isCheck: true, format: 'github', isStrict: true }],
    [['--count'], { isCount: true }],
    [['--width', '120', '--no-color', '--utc'], { widthCells: 120, isColour: false, isUtc: true }],
    [['--color'], { isColour: true }],
    [[], { isColour: null, isAscii: null }],
    [['--time', 'failure', '--sort', 'duration'], { time: 'failure', sort: 'duration' }],
    [['--now', '2026-05-03T10:00:00Z'], { nowMs: Date.UTC(2026, 4, 3, 10) }],
    [[], { failOn: [] }],
    [['--fail-on', 'failed', '--fail-on=warning', '--fail-on', 'failed'], { failOn: ['failed', 'warning'] }],
    [['--print', 'brief'], { print: 'brief' }],
    [['--filter', 'status:failed'], { filter: 'status:failed' }],
    [['--filter='], { filter: '' }],
    [[], { filter: null }],
    [[], { keys: 'default', isMouse: false, bindings: new Map() }],
    [['--keys', 'less', '--mouse'], { keys: 'less', isMouse: true }],
    [['--max-unpacked', '1.5G'], { maxUnpackedBytes: 1.5 * 2 ** 30 }],
    [['--', '--check'], { inputs: ['--check'], isCheck: false }],
    [['123'], { inputs: ['123'] }],
    [['--source-root', 'worker'], { sourceRoot: 'worker' }],
    [
      ['--map', '/app=worker', '--map=C:\\a=b=c'],
      {
        sourceMappings: [
          { from: '/app', to: 'worker' },
          { from: 'C:\\a=b', to: 'c' },
        ],
      },
    ],
    [['-h'], { isHelp: true }],
    [['--check=false'], { isCheck: false }],
    [['--color', '--no-color'], { isColour: false }],
    [['--now', '2026-05-03'], { nowMs: Date.UTC(2026, 4, 3) }],
  ] as const)('%j', (argv, expected) => {
    expect(optionsOf(...argv)).toMatchObject(expected);
  });
});

describe('a mistake names the nearest right word', () => {
  test.each([
    [['--chekc'], 'unknown option --chekc; did you mean --check?'],
    [['--frobnicate-all'], 'unknown option --frobnicate-all'],
    [['--no-strcit'], 'unknown option --no-strcit; did you mean --no-strict?'],
    [['--no-width'], 'unknown option --no-width'],
    [['-x'], 'unknown option -x'],
    [['--print', 'jsn'], '--print: "jsn" is not one of tree, brief, ndjson, json; did you mean json?'],
    [['--sort', 'colour'], '--sort: "colour" is not one of start, duration, status, task, input'],
    [['--keys', 'vim'], '--keys: "vim" is not one of default, trigger, less'],
    [['--map', '/app'], '--map wants FROM=TO such as /app=./worker, not "/app"'],
    [['--sort'], '--sort wants a value: start, duration, status, task, input'],
    [
      ['--dialect', 'trace-exprot'],
      `--dialect: "trace-exprot" is not one of ${dialectNames.join(', ')}; did you mean trace-export?`,
    ],
    [
      ['--dialect', 'api'],
      `--dialect: "api" is not one of ${dialectNames.join(', ')}; did you mean api-run?`,
    ],
    [['--dialect', 'postgres'], `--dialect: "postgres" is not one of ${dialectNames.join(', ')}`],
    [
      ['--fail-on', 'fail'],
      '--fail-on: "fail" is not one of failed, invalid, warning, match; did you mean failed?',
    ],
    [['--fail-on'], '--fail-on wants a value: failed, invalid, warning, match'],
    [['--select'], '--select wants a value: --select RUN_ID'],
    [['--width', '0'], '--width wants a whole number from 1 to 10000, not "0"'],
    [['--width', 'wide'], '--width wants a whole number from 1 to 10000, not "wide"'],
    [['--now', 'soon'], '--now wants a date and time such as 2026-05-03T10:00:00Z, not "soon"'],
    [['--max-unpacked', 'huge'], '--max-unpacked wants a size such as 500M or 8G, not "huge"'],
    [['--check', '--print', 'json'], '--check and --print ask for different outputs'],
    [['--format', 'json'], '--format goes with --check'],
    [['--filter', 'x', '--check'], '--filter does not go with --check, which judges every document'],
    [['--sort', 'start', '--sort', 'task'], '--sort can be given only once'],
    [['--width'], '--width wants a value: --width N'],
    [['--width', '--check'], '--width wants a value: --width N'],
    [['--width='], '--width wants a value: --width N'],
    [['--width=1e2'], '--width wants a whole number from 1 to 10000, not "1e2"'],
    [
      ['--width=99999999999999999999'],
      '--width wants a whole number from 1 to 10000, not "99999999999999999999"',
    ],
    [['--now', '5'], '--now wants a date and time such as 2026-05-03T10:00:00Z, not "5"'],
    [['--check=foo'], '--check takes no value, but was given "foo"'],
    [['--help=x'], '--help takes no value, but was given "x"'],
    [['--no-color=true'], '--no-color takes no value, but was given "true"'],
    [['--check', '--count'], '--check and --count ask for different outputs'],
    [['--count', '--print', 'json'], '--print and --count ask for different outputs'],
  ] as const)('%j', (argv, usageError) => {
    expect(parse(...argv)).toEqual({ usageError });
  });
});

describe('environment and config file', () => {
  const bindingsIn = (config: Readonly<Record<string, unknown>>) => {
    const options = parseOptions({ argv: [], env: {}, config });
    return 'usageError' in options ? options.usageError : options.bindings;
  };

  test('keys for commands stand in the config file alone, one key or a list', () => {
    expect(bindingsIn({ bindings: { 'next-failure': 'ctrl-n', help: ['?', 'F1'], open: [] } })).toEqual(
      new Map([
        ['next-failure', ['ctrl-n']],
        ['help', ['?', 'F1']],
        ['open', []],
      ]),
    );
    expect(bindingsIn({})).toEqual(new Map());
    expect(bindingsIn({ mouse: true, keys: 'trigger' })).toEqual(new Map());
  });

  test.each([
    [{ bindings: [] }, 'config file: "bindings" wants an object of commands and their keys'],
    [{ bindings: 'less' }, 'config file: "bindings" wants an object of commands and their keys'],
    [
      { bindings: { open: 3 } },
      'config file: "bindings": "open" wants a key or a list of keys, such as ["ctrl-n"]',
    ],
    [
      { bindings: { open: ['x', null] } },
      'config file: "bindings": "open" wants a key or a list of keys, such as ["ctrl-n"]',
    ],
    [{ bindngs: {} }, 'config file: unknown option "bindngs"; did you mean "bindings"?'],
  ])('%j', (config, usageError) => {
    expect(bindingsIn(config)).toBe(usageError);
  });

  test('several values of one option stand with commas between them', () => {
    const sources = { argv: [] };
    const env = { RUNLENS_FAIL_ON: 'failed, invalid' };
    expect(parseOptions({ ...sources, env, config: {} })).toMatchObject({ failOn: ['failed', 'invalid'] });
    expect(parseOptions({ ...sources, env: {}, config: { 'fail-on': 'match' } })).toMatchObject({
      failOn: ['match'],
    });
  });

  test('the command line wins over the environment, that over the config file', () => {
    const sources = {
      env: { RUNLENS_SORT: 'task', RUNLENS_UTC: '1' },
      config: { sort: 'status', time: 'root' },
    };
    expect(parseOptions({ argv: ['--sort', 'start'], ...sources })).toMatchObject({
      sort: 'start',
      isUtc: true,
      time: 'root',
    });
    expect(parseOptions({ argv: [], ...sources })).toMatchObject({ sort: 'task' });
    expect(parseOptions({ argv: [], env: {}, config: sources.config })).toMatchObject({
      sort: 'status',
    });
  });

  test.each([
    [{ RUNLENS_WIDTH: 'wide' }, {}, 'RUNLENS_WIDTH wants a whole number from 1 to 10000, not "wide"'],
    [
      { RUNLENS_SORT: 'durations' },
      {},
      'RUNLENS_SORT: "durations" is not one of start, duration, status, task, input; did you mean duration?',
    ],
    [{ RUNLENS_ASCII: 'maybe' }, {}, 'RUNLENS_ASCII wants true or false, not "maybe"'],
    [{ RUNLENS_WDTH: '40' }, {}, 'unknown variable RUNLENS_WDTH; did you mean RUNLENS_WIDTH?'],
    [{}, { width: -40 }, 'config file: "width" wants a whole number from 1 to 10000, not "-40"'],
    [{}, { wdth: 40 }, 'config file: unknown option "wdth"; did you mean "width"?'],
    [{}, { help: true }, 'config file: unknown option "help"'],
    [{}, { __proto__: null, constructor: 1 }, 'config file: unknown option "constructor"'],
  ])('a mistake in %j %j is told with its place', (env, config, usageError) => {
    expect(parseOptions({ argv: [], env, config })).toEqual({ usageError });
  });

  test.each([
    [
      { RUNLENS_VERSION: '1.2.3', RUNLENS_HELP: '1', RUNLENS_HOME_FOLDER: '/' },
      [],
      { isVersion: false, isHelp: false },
    ],
    [{ RUNLENS_PRINT: 'json' }, ['--check'], { isCheck: true, print: null }],
    [{ RUNLENS_CHECK: '1' }, ['--print', 'json'], { isCheck: false, print: 'json' }],
    [{ RUNLENS_FORMAT: 'json' }, [], { format: 'json', isCheck: false }],
    [{ RUNLENS_FORMAT: 'json' }, ['--check'], { format: 'json', isCheck: true }],
  ] as const)('%j never stands in the way of %j', (env, argv, expected) => {
    expect(parseOptions({ argv, env, config: {} })).toMatchObject(expected);
  });

  test('a boolean of the environment can be turned off', () => {
    expect(parseOptions({ argv: [], env: { RUNLENS_ASCII: '0' }, config: {} })).toMatchObject({
      isAscii: false,
    });
  });

  test('a value of the wrong type is told with its key', () => {
    expect(parseOptions({ argv: [], env: {}, config: { utc: 'yes' } })).toEqual({
      usageError: 'config file: "utc" wants a boolean',
    });
  });

  test('names that an object inherits are no settings', () => {
    expect(parseOptions({ argv: ['--constructor'], env: {}, config: {} })).toEqual({
      usageError: 'unknown option --constructor',
    });
  });
});
