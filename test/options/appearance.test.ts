import { expect, test } from 'vitest';
import { appearanceOf } from '../../source/options/appearance.ts';
import { parseOptions } from '../../source/options/parse-options.ts';

function look(argv: string[], env: Record<string, string>, isTerminal = true) {
  const options = parseOptions({ argv, env: {}, config: {} });
  if ('usageError' in options) throw new Error(options.usageError);
  return appearanceOf(options, { env, isTerminal, timeZone: 'Europe/Berlin', nowMs: 7 });
}

test.each([
  [[], { LANG: 'en_US.UTF-8' }, false],
  [[], { LANG: 'C.utf8' }, false],
  [[], {}, false],
  [[], { LANG: 'C' }, true],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'POSIX' }, true],
  [[], { LANG: 'C', LC_CTYPE: 'C.UTF-8' }, false],
  [[], { LANG: 'en_US.UTF-8', TERM: 'dumb' }, true],
  [['--ascii'], { LANG: 'en_US.UTF-8' }, true],
  [['--no-ascii'], { LANG: 'C' }, false],
] as const)('%j in %j: ASCII is %j', (argv, env, isAscii) => {
  expect(look([...argv], env).isAscii).toBe(isAscii);
});

test.each([
  [[], {}, true, true],
  [[], {}, false, false],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { NO_COLOR: '' }, true, true],
  [[], { TERM: 'dumb' }, true, false],
  [['--color'], { NO_COLOR: '1' }, false, true],
  [['--no-color'], {}, true, false],
] as const)('%j in %j, terminal %j: colour is %j', (argv, env, isTerminal, isColour) => {
  expect(look([...argv], env, isTerminal).isColour).toBe(isColour);
});

test('--utc and --now win over the zone and the clock of the machine', () => {
  expect(look(['--utc', '--now', '1970-01-01T00:00:01Z'], {})).toMatchObject({
    timeZone: 'UTC',
    nowMs: 1000,
  });
  expect(look([], {})).toMatchObject({ timeZone: 'Europe/Berlin', nowMs: 7 });
});
