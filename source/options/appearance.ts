/** How output looks where no option says it: read off the environment, as plain data. */
import type { Options } from './options.ts';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** IANA zone of the machine. */
  readonly timeZone: string;
  readonly nowMs: number;
}

export interface Appearance {
  readonly isAscii: boolean;
  readonly isColour: boolean;
  readonly timeZone: string;
  readonly nowMs: number;
}

/** Options win; then NO_COLOR, TERM and the locale are asked. A locale that is not set at all is taken for UTF-8: most containers set none. */
export function appearanceOf(options: Options, surroundings: Surroundings): Appearance {
  const { env, isTerminal } = surroundings;
  const isDumb = env['TERM'] === 'dumb';
  return {
    isAscii: options.isAscii ?? (isDumb || !isUtf8Locale(env)),
    isColour: options.isColour ?? (isTerminal && !isDumb && (env['NO_COLOR'] ?? '') === ''),
    timeZone: options.isUtc ? 'UTC' : surroundings.timeZone,
    nowMs: options.nowMs ?? surroundings.nowMs,
  };
}

function isUtf8Locale(env: Surroundings['env']): boolean {
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((name) => (name ?? '') !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
