/** Regular expressions in linear time, by RE2. Large: to be imported only when a filter has one. */
import { RE2JS } from 're2js';
import { readPattern } from './pattern-syntax.ts';

/** Matches what can be slow in an ordinary engine with RE2, and the rest with the ordinary one. */
export function linearPattern(source: string, isCaseIgnored: boolean): (text: string) => boolean {
  const { re2, isSimple } = readPattern(source);
  if (isSimple) {
    const ordinary = new RegExp(source, isCaseIgnored ? 'i' : '');
    return (text) => ordinary.test(text);
  }
  const compiled = RE2JS.compile(re2, isCaseIgnored ? RE2JS.CASE_INSENSITIVE : 0);
  return (text) => compiled.test(text);
}
