/** Regular expressions in linear time, by RE2. Large: to be imported only when a filter has one. */
import { RE2JS } from 're2js';
import { readPattern } from './pattern-syntax.ts';

/** Matches what can be slow in an ordinary engine with RE2, and the rest with the ordinary one. */
export function linearPattern(source: string, isCaseIgnored: boolean): (text: string) => boolean {
  const { re2, isSimple } = readPattern(source);
  const ordinary = isSimple ? ordinaryPattern(source, isCaseIgnored) : null;
  if (ordinary !== null) return (text) => ordinary.test(text);
  const compiled = RE2JS.compile(re2, isCaseIgnored ? RE2JS.CASE_INSENSITIVE : 0);
  return (text) => compiled.test(text);
}

/** Null for what only this machine's JavaScript refuses: two groups of one name. */
function ordinaryPattern(source: string, isCaseIgnored: boolean): RegExp | null {
  try {
    return new RegExp(source, isCaseIgnored ? 'i' : '');
  } catch {
    return null;
  }
}
