import type { ErrorPatternTerm, FilterTerm } from './filter-expression.ts';
import { MistakeFound } from './filter-mistake.ts';
import { excerpt, type FilterScanner } from './filter-scanner.ts';
import { PatternProblem } from './pattern-escape.ts';
import { readPattern } from './pattern-syntax.ts';

/** `error~text`, from after the tilde. */
export function parseErrorText(scanner: FilterScanner): FilterTerm {
  return { kind: 'error-text', text: scanner.readValue('a text').text };
}

/** `error:/pattern/i`, from after the colon. */
export function parseErrorPattern(scanner: FilterScanner): ErrorPatternTerm {
  const opener = scanner.at;
  if (!scanner.take('/')) {
    const { text, at } = scanner.readValue('a regular expression');
    const meant = /^[^\s"()|]+$/.test(text) ? `error~${text}` : `error~"…"`;
    throw new MistakeFound(at, `${excerpt(text)} is not a regular expression between slashes`, meant);
  }
  const start = scanner.at;
  const end = closingSlash(scanner.text, start);
  if (end < 0) throw new MistakeFound(opener, 'this regular expression has no closing /');
  const source = scanner.text.slice(start, end);
  if (source === '') throw new MistakeFound(opener, 'this regular expression is empty');
  checkPattern(source, start);
  scanner.at = end + 1;
  return { kind: 'error-pattern', source, isCaseIgnored: readFlags(scanner) };
}

/** Offset of the next `/` that is not escaped, −1 where there is none. */
function closingSlash(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '/') return at;
    if (character === '\\') at++;
  }
  return -1;
}

function checkPattern(source: string, start: number): void {
  try {
    readPattern(source);
  } catch (problem) {
    if (problem instanceof PatternProblem) throw new MistakeFound(start + problem.at, problem.message);
    throw problem;
  }
}

function readFlags(scanner: FilterScanner): boolean {
  const at = scanner.at;
  const flags = scanner.readUnquoted();
  if (flags === '' || flags === 'i') return flags === 'i';
  const wrongAt = at + (flags.startsWith('i') ? 1 : 0);
  throw new MistakeFound(
    wrongAt,
    `the only flag is i, not ${excerpt(scanner.text.slice(wrongAt, scanner.at))}`,
  );
}
