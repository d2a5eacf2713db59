/** `:link`: the command line that opens a view again, read back by a real shell and by the real options. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenCommandLine } from '../../source/given-command-line.ts';
import type { Options } from '../../source/options/options.ts';
import { parseOptions } from '../../source/options/parse-options.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { printFilter } from '../../source/query/print-filter.ts';
import { isCommand } from '../../source/state/command.ts';
import { meantBy } from '../../source/state/command-line/command-meant.ts';
import { copyLink } from '../../source/state/copy-link.ts';
import { setFilter } from '../../source/state/set-filter.ts';
import type { State } from '../../source/state/state.ts';
import { viewLink } from '../../source/state/view-link.ts';
import { pressed, stateOf } from '../helpers/session-state.ts';
import { anyFilter } from '../query/any-filter.ts';
import { orders } from '../state/order-family.ts';

function optionsOf(argv: readonly string[]): Options {
  const options = parseOptions({ argv, env: {}, config: {} });
  if ('usageError' in options) throw new Error(options.usageError);
  return options;
}

/** A session as the door begins it with a command line. */
function sessionOf(argv: readonly string[]): State {
  const options = optionsOf(argv);
  return stateOf(orders, undefined, {
    timeZone: options.isUtc ? 'UTC' : 'Europe/Berlin',
    keys: options.keys,
    theme: options.theme,
    isMouse: options.isMouse,
    sort: options.sort,
    select: options.select,
    timeMode: options.time,
    filter: options.filter,
    given: givenCommandLine(options, options.inputs),
  });
}

function linkOf(state: State): string {
  return viewLink(state, state.settings.given);
}

/** The words that a POSIX shell makes of a command line, without the program's own. */
function wordsOf(link: string): readonly string[] {
  const script = `runlens() { for word; do printf '%s\\0' "$word"; done; }; ${link}`;
  const { stdout, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

function viewOf(state: State) {
  const { cursor, sorting, timeMode, isUtc, keys, theme, isMouse, filter, settings, visible } = state;
  const text = filter.shown === null ? null : printFilter(filter.shown.expression);
  const { given } = settings;
  return { cursor, sorting, timeMode, isUtc, keys, theme, isMouse, text, given, rows: [...visible.row] };
}

test.each([
  ['nothing but the input', ['dump.ndjson'], ''],
  ['standard input', ['-'], 'T'],
  ['inputs with signs', ["it's $HOME.json", '*.json', 'a b/'], 'T u'],
  ['an input that looks like an option', ['--', '-x.json', '-'], 'T'],
  ['options of the start', ['--sort', 'duration', '--time', 'root', '--keys', 'less', '--mouse', 'a'], ''],
  ['what a key changed back', ['--time', 'failure', 'a'], 'T'],
  [
    'options that no key changes',
    [
      '--strict',
      '--no-color',
      '--ascii',
      '--map',
      'a=b',
      '--map',
      'c=d',
      '--max-unpacked',
      '2G',
      '--now',
      '2026-11-03T00:00:00Z',
      '--source-root',
      's',
      'a',
    ],
    '',
  ],
])('%s', (_, argv, keys) => {
  const state = pressed(sessionOf(argv), keys);
  expect(viewOf(sessionOf(wordsOf(linkOf(state))))).toEqual(viewOf(state));
});

test('a filter, the run under the cursor and the order come back', () => {
  const state = pressed(setFilter(sessionOf(['a.json']), "is:cause | task:'x"), 's');
  const link = linkOf(state);
  expect(link).toMatch(/^runlens --filter 'is:cause \| task:'\\''x' --select run_\w+ --sort start a\.json$/);
  expect(viewOf(sessionOf(wordsOf(link)))).toEqual(viewOf(state));
});

test('any filter comes back as it is printed, also one that begins with a dash', () => {
  fc.assert(
    fc.property(fc.oneof(anyFilter, fc.constantFrom('-a', '--filter', '-\'"', '=')), (filter) => {
      const text = typeof filter === 'string' ? filter : printFilter(filter);
      const parsed = parseFilter(text);
      if (parsed.kind === 'mistake' || text.includes('error:/') || text.includes('\0')) return;
      const options = optionsOf(wordsOf(linkOf(stateOf(orders, undefined, { filter: text }))));
      expect(options.filter).toBe(printFilter(parsed.expression));
    }),
    { numRuns: 40 },
  );
});

test(':link and yl copy it, and say what no option tells', () => {
  const state = sessionOf(['a.json']);
  const link = copyLink(state);
  expect(link).toMatchObject({ kind: 'copy-text', what: 'a link to this view', text: linkOf(state) });
  expect(meantBy(state, 'link')).toEqual(link);
  const narrowed = copyLink(pressed(state, 'g z S'));
  expect(isCommand(narrowed) && narrowed.kind === 'copy-text' && narrowed.what).toBe(
    'a link without the order and the narrowing to a run',
  );
});
