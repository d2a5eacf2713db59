/** JavaScript's regular expressions, as far as they can be matched in linear time, written anew in RE2's syntax. */
import { readPatternClass } from './pattern-class.ts';
import { literal, notSpace, PatternProblem, readEscape, space } from './pattern-escape.ts';

/** A pattern that asks whether a text holds a match: groups capture nothing, and greed makes no difference. */
export interface LinearPattern {
  /** In RE2's syntax, flags not included. */
  readonly re2: string;
  /**
   * Whether a backtracking engine, too, can match it only in time linear in the text: nothing is repeated, and few ways lead through it.
   */
  readonly isSimple: boolean;
}

const deepestGroup = 200;
const mostRepeats = 1000;
/** Alternatives and options of a pattern that an ordinary engine may try at each place. */
const mostSimpleWays = 6;
const quantifier = /[*+?]|\{(\d+)(?:(,)(\d*))?\}/y;
const groupName = /<[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*>/uy;

interface OpenGroup {
  readonly at: number;
  /** The largest product of counted repeats within each other so far. */
  repeats: number;
}

/**
 * Reads what stands between the slashes of `/source/`, by the rules that JavaScript has without its flag `u`; one character is one code
 * point. Throws a `PatternProblem` where it is no pattern, or has what takes more than linear time.
 */
export function readPattern(source: string): LinearPattern {
  const re2: string[] = [];
  const groups: OpenGroup[] = [{ at: -1, repeats: 1 }];
  let ways = 0;
  let at = 0;
  /** Counted repeats within the part just read; 0 where it cannot be repeated. */
  let atom = 0;
  const put = (text: string, repeats: number): void => {
    re2.push(text);
    atom = repeats;
  };
  while (at < source.length) {
    const character = source.charAt(at);
    const start = at;
    quantifier.lastIndex = at;
    const repeat = quantifier.exec(source);
    if (repeat !== null) {
      at = quantifier.lastIndex;
      if (atom === 0) throw new PatternProblem(start, 'there is nothing to repeat');
      const counted = checkRepeat(repeat, start, atom);
      const group = groups.at(-1);
      if (group !== undefined) group.repeats = Math.max(group.repeats, counted);
      re2.push(repeat[0]);
      ways += repeat[0] === '?' ? 1 : mostSimpleWays + 1;
      // Lazy or not: a match is a match.
      if (source.charAt(at) === '?') at++;
      atom = 0;
      continue;
    }
    if (character === '(') {
      at = endOfGroupHead(source, at);
      if (groups.length > deepestGroup)
        throw new PatternProblem(start, `groups are nested deeper than ${deepestGroup}`);
      groups.push({ at: start, repeats: 1 });
      put('(?:', 0);
      continue;
    }
    at++;
    if (character === ')') {
      const group = groups.length > 1 ? groups.pop() : undefined;
      if (group === undefined) throw new PatternProblem(start, 'no ( is open here');
      const outer = groups.at(-1);
      if (outer !== undefined) outer.repeats = Math.max(outer.repeats, group.repeats);
      put(')', group.repeats);
    } else if (character === '|') {
      ways++;
      put('|', 0);
    } else if (character === '^') put('\\A', 0);
    else if (character === '$') put('\\z', 0);
    else if (character === '.') put('[^\\n\\r\\x{2028}\\x{2029}]', 1);
    else if (character === '[') {
      const found = readPatternClass(source, start);
      at = found.end;
      put(found.re2, 1);
    } else if (character === '\\') {
      const escaped = readEscape(source, start, false);
      at = escaped.end;
      if (escaped.kind === 'boundary') put(escaped.re2, 0);
      else if (escaped.kind === 'set')
        put(escaped.name === 's' ? `[${space}]` : escaped.name === 'S' ? `[${notSpace}]` : escaped.re2, 1);
      else put(literal(escaped.codePoint), 1);
    } else {
      const codePoint = source.codePointAt(start) ?? 0;
      at = start + (codePoint > 0xffff ? 2 : 1);
      put(literal(codePoint), 1);
    }
  }
  const open = groups.at(-1);
  if (open !== undefined && open.at >= 0) throw new PatternProblem(open.at, 'this group has no )');
  return { re2: re2.join(''), isSimple: ways <= mostSimpleWays };
}

/** The counted repeats of a part and of what it is in. */
function checkRepeat(repeat: RegExpExecArray, at: number, atom: number): number {
  const [text, least, comma, most] = repeat;
  if (least === undefined) return atom;
  const lowest = Number(least);
  const highest = comma === undefined ? lowest : most === '' || most === undefined ? lowest : Number(most);
  if (highest < lowest) throw new PatternProblem(at + 1, `the numbers of ${text} are out of order`);
  const product = Math.max(1, highest) * atom;
  if (product > mostRepeats)
    throw new PatternProblem(at + 1, `repeats are counted to ${mostRepeats} at most`);
  return product;
}

/** Where what is in a group begins. */
function endOfGroupHead(source: string, at: number): number {
  if (source.charAt(at + 1) !== '?') return at + 1;
  const kind = source.slice(at + 2, at + 4);
  if (kind.startsWith(':')) return at + 3;
  if (kind === '<=' || kind === '<!') throw new PatternProblem(at, notLinear('lookbehind'));
  if (kind.startsWith('=') || kind.startsWith('!')) throw new PatternProblem(at, notLinear('lookahead'));
  groupName.lastIndex = at + 2;
  if (groupName.test(source)) return groupName.lastIndex;
  throw new PatternProblem(at, 'a group begins with (, (?: or (?<name>');
}

/** What is said of parts of JavaScript's syntax that no linear engine has. */
export function notLinear(part: string): string {
  return `${part} cannot be matched in linear time and is not supported`;
}
