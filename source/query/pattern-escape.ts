/** The escapes of JavaScript's regular expressions without the flag `u`. */

/** Why a pattern is none; `at` counts UTF-16 units of the pattern from 0. */
export class PatternProblem extends Error {
  readonly at: number;

  constructor(at: number, what: string) {
    super(what);
    this.at = at;
  }
}

/** White space as JavaScript has it, to stand in an RE2 class: RE2's own `\s` is ASCII. */
export const space =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/** All else. */
export const notSpace =
  '\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';

export type PatternEscape =
  | { readonly kind: 'boundary'; readonly re2: string; readonly end: number }
  | {
      readonly kind: 'set';
      readonly name: 'd' | 'D' | 'w' | 'W' | 's' | 'S';
      readonly re2: string;
      readonly end: number;
    }
  | { readonly kind: 'character'; readonly codePoint: number; readonly end: number };

const controls: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
]);
const octal = /[0-3][0-7]{0,2}|[4-7][0-7]?/y;
const hexadecimal = /x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})/y;
const lowSurrogate = /\\u([dD][c-fC-F][0-9A-Fa-f]{2})/y;

/** Reads the escape whose backslash is at `at`. Throws a `PatternProblem` for back references and a backslash at the end. */
export function readEscape(source: string, at: number, isInClass: boolean): PatternEscape {
  const letter = source.charAt(at + 1);
  const end = at + 2;
  if (letter === '') throw new PatternProblem(at, 'nothing follows this backslash');
  if (letter === 'b' && isInClass) return { kind: 'character', codePoint: 8, end };
  if ((letter === 'b' || letter === 'B') && !isInClass) return { kind: 'boundary', re2: `\\${letter}`, end };
  if ('dDwWsS'.includes(letter)) {
    return { kind: 'set', name: letter as 'd', re2: `\\${letter}`, end };
  }
  const control = controls.get(letter);
  if (control !== undefined) return { kind: 'character', codePoint: control, end };
  if (!isInClass && (/[1-9]/.test(letter) || (letter === 'k' && source.charAt(end) === '<')))
    throw new PatternProblem(at, 'a back reference cannot be matched in linear time and is not supported');
  if ((letter === 'p' || letter === 'P') && source.charAt(end) === '{')
    throw new PatternProblem(at, `\\${letter}{…} is not supported: JavaScript has it only with the flag u`);
  return readCodeEscape(source, at);
}

function readCodeEscape(source: string, at: number): PatternEscape {
  octal.lastIndex = at + 1;
  const digits = octal.exec(source)?.[0];
  if (digits !== undefined) return character(Number.parseInt(digits, 8), octal.lastIndex);
  hexadecimal.lastIndex = at + 1;
  const hex = hexadecimal.exec(source);
  if (hex !== null)
    return withLowSurrogate(source, Number.parseInt(hex[1] ?? hex[2] ?? '', 16), hexadecimal.lastIndex);
  const letter = source.charAt(at + 1);
  if (letter === 'c') {
    const named = source.charAt(at + 2);
    // Without a letter behind it the backslash stands for itself, and the `c` for itself.
    return /[A-Za-z]/.test(named) ? character(named.charCodeAt(0) % 32, at + 3) : character(0x5c, at + 1);
  }
  const codePoint = source.codePointAt(at + 1) ?? 0;
  return character(codePoint, at + (codePoint > 0xffff ? 3 : 2));
}

/** Two `\u` escapes that are one character. */
function withLowSurrogate(source: string, unit: number, end: number): PatternEscape {
  lowSurrogate.lastIndex = end;
  const low = unit >= 0xd800 && unit <= 0xdbff ? lowSurrogate.exec(source) : null;
  if (low === null) return character(unit, end);
  const pair = String.fromCharCode(unit, Number.parseInt(low[1] ?? '', 16));
  return character(pair.codePointAt(0) ?? 0, lowSurrogate.lastIndex);
}

function character(codePoint: number, end: number): PatternEscape {
  return { kind: 'character', codePoint, end };
}

/** A character in RE2's syntax, in a class or out of it. */
export function literal(codePoint: number): string {
  const isPlain =
    (codePoint >= 0x30 && codePoint <= 0x39) ||
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a);
  return isPlain ? String.fromCharCode(codePoint) : `\\x{${codePoint.toString(16)}}`;
}
