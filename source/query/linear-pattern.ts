/** Regular expressions in linear time, by RE2. Large: to be imported only when a filter has one. */
import { RE2JS } from 're2js';
import { readPattern } from './pattern-syntax.ts';

/** Half of a character that takes two, as itself or spelled in a pattern. */
const halfCharacter = /[\ud800-\udfff]|\\u[dD][89a-fA-F]/;

/**
 * Matches what can be slow in an ordinary engine with RE2, and the rest with the ordinary one. That takes a character beyond U+FFFF for two:
 * where there is one, RE2 is asked too.
 */
export function linearPattern(source: string, isCaseIgnored: boolean): (text: string) => boolean {
  const { re2, isSimple } = readPattern(source);
  const compile = (): RE2JS => RE2JS.compile(re2, isCaseIgnored ? RE2JS.CASE_INSENSITIVE : 0);
  const ordinary = isSimple && !halfCharacter.test(source) ? ordinaryPattern(source, isCaseIgnored) : null;
  let compiled = ordinary === null ? compile() : null;
  return (text) => {
    if (ordinary !== null && !halfCharacter.test(text)) return ordinary.test(text);
    compiled ??= compile();
    return compiled.test(text);
  };
}

/** Null for what only this machine's JavaScript refuses: two groups of one name. */
function ordinaryPattern(source: string, isCaseIgnored: boolean): RegExp | null {
  try {
    return new RegExp(source, isCaseIgnored ? 'i' : '');
  } catch {
    return null;
  }
}
