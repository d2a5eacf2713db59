import { literal, notSpace, PatternProblem, readEscape, space } from './pattern-escape.ts';

const anything = '\\x{0}-\\x{10ffff}';

/** Reads the class (`[…]`) that begins at `at`, into RE2's syntax. Throws a `PatternProblem`. */
export function readPatternClass(source: string, at: number): { readonly re2: string; readonly end: number } {
  const isNegated = source.charAt(at + 1) === '^';
  const items: string[] = [];
  let next = at + (isNegated ? 2 : 1);
  while (source.charAt(next) !== ']') {
    const from = readAtom(source, next, at);
    const isRange = source.charAt(from.end) === '-' && !isOver(source, from.end + 1);
    if (!isRange) {
      items.push(from.re2);
      next = from.end;
      continue;
    }
    const to = readAtom(source, from.end + 1, at);
    if (from.codePoint === null || to.codePoint === null) items.push(from.re2, literal(0x2d), to.re2);
    else if (from.codePoint > to.codePoint) throw new PatternProblem(next, 'this range is out of order');
    else items.push(`${from.re2}-${to.re2}`);
    next = to.end;
  }
  const end = next + 1;
  if (items.length > 0) return { re2: `[${isNegated ? '^' : ''}${items.join('')}]`, end };
  return { re2: isNegated ? `[${anything}]` : `[^${anything}]`, end };
}

interface ClassAtom {
  readonly re2: string;
  /** Null for a set such as `\d`. */
  readonly codePoint: number | null;
  readonly end: number;
}

function readAtom(source: string, at: number, opener: number): ClassAtom {
  if (at >= source.length) throw new PatternProblem(opener, 'this class has no ]');
  if (source.charAt(at) !== '\\') {
    const codePoint = source.codePointAt(at) ?? 0;
    return { re2: literal(codePoint), codePoint, end: at + (codePoint > 0xffff ? 2 : 1) };
  }
  const escaped = readEscape(source, at, true);
  if (escaped.kind === 'character')
    return { re2: literal(escaped.codePoint), codePoint: escaped.codePoint, end: escaped.end };
  const isSpace = escaped.kind === 'set' && escaped.name === 's';
  const isNotSpace = escaped.kind === 'set' && escaped.name === 'S';
  return { re2: isSpace ? space : isNotSpace ? notSpace : escaped.re2, codePoint: null, end: escaped.end };
}

/** Whether the class or the pattern ends here: a `-` before it stands for itself. */
function isOver(source: string, at: number): boolean {
  return at >= source.length || source.charAt(at) === ']';
}
