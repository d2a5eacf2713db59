/** What of the options a link to a view repeats as it was given. */
import type { Options } from './options/options.ts';
import type { GivenCommandLine } from './state/view-link.ts';

/** The part of a command line that no key changes; `inputs` as they were given, `-` for standard input. */
export function givenCommandLine(options: Options, inputs: readonly string[]): GivenCommandLine {
  const given: (readonly [string, string | null])[] = [];
  const tell = (name: string, value: string | null): void => {
    if (value !== null) given.push([name, value]);
  };
  const onOrOff = (name: string, isOn: boolean | null): void => {
    if (isOn !== null) given.push([isOn ? name : `no-${name}`, null]);
  };
  if (options.isStrict) given.push(['strict', null]);
  tell('dialect', options.dialect);
  onOrOff('color', options.isColour);
  onOrOff('ascii', options.isAscii);
  tell('now', options.nowMs === null ? null : new Date(options.nowMs).toISOString());
  tell('source-root', options.sourceRoot);
  for (const { from, to } of options.sourceMappings) tell('map', `${from}=${to}`);
  tell('max-unpacked', options.maxUnpackedBytes === null ? null : String(options.maxUnpackedBytes));
  return { inputs, options: given };
}
