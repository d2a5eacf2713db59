/**
 * Stands before @alcalzone/ansi-tokenize in the bundle: Ink takes every line of every frame apart and puts it together again, though
 * few of them have changed. Styled characters are shared here, never written to; Ink does not either.
 */
import {
  type AnsiCode,
  ansiCodesToString,
  diffAnsiCodes,
  tokenize as originalTokenize,
  reduceAnsiCodesIncremental,
  type StyledChar,
  type Token,
} from '@alcalzone/ansi-tokenize';
import { isSingleCells } from '../../presentation/grapheme.ts';
import { Memo } from './memo.ts';

/** More lines than any screen has. */
const mostLines = 300;

const tokensByLine = new Memo<string, Token[]>(mostLines);
const tokensByColour = new Memo<string, Token[]>(mostLines);
const tokenByCell = new Map<string, Token>();
const charsByTokens = new WeakMap<Token[], StyledChar[]>();

const colour = /(\u001b\[[0-9;]*m)/;

/** As the original; equal arrays may be the same array. */
export function tokenize(line: string, endChar?: number): Token[] {
  if (endChar !== undefined) return originalTokenize(line, endChar);
  const known = tokensByLine.get(line);
  if (known !== undefined) return known;
  const tokens = tokensOfLine(line);
  tokensByLine.set(line, tokens);
  return tokens;
}

/** Every second part is a colour; the text between is cut by units where each is a character of its own. */
function tokensOfLine(line: string): Token[] {
  const tokens: Token[] = [];
  for (const [index, part] of line.split(colour).entries()) {
    if (index % 2 === 1) for (const token of tokensOfColour(part)) tokens.push(token);
    else if (!isSingleCells(part)) return originalTokenize(line);
    else for (const value of part) tokens.push(tokenOfCell(value));
  }
  return tokens;
}

/** One token a sign for all lines: the signs that take a single cell are some two thousand. */
function tokenOfCell(value: string): Token {
  let token = tokenByCell.get(value);
  if (token === undefined) {
    token = { type: 'char', value, fullWidth: false };
    tokenByCell.set(value, token);
  }
  return token;
}

function tokensOfColour(sequence: string): Token[] {
  const known = tokensByColour.get(sequence);
  if (known !== undefined) return known;
  const tokens = originalTokenize(sequence);
  tokensByColour.set(sequence, tokens);
  return tokens;
}

/** As the original; characters of one style share its array. */
export function styledCharsFromTokens(tokens: Token[]): StyledChar[] {
  const known = charsByTokens.get(tokens);
  if (known !== undefined) return known;
  const chars: StyledChar[] = [];
  let styles: AnsiCode[] = [];
  for (const token of tokens) {
    if (token.type === 'ansi') styles = reduceAnsiCodesIncremental(styles, [token]);
    else chars.push({ type: 'char', value: token.value, fullWidth: token.fullWidth, styles });
  }
  charsByTokens.set(tokens, chars);
  return chars;
}

const noStyles: AnsiCode[] = [];

/** As the original; styles are compared only where they may differ. */
export function styledCharsToString(chars: readonly StyledChar[]): string {
  let text = '';
  let styles = noStyles;
  for (const char of chars) {
    const next = char.styles.length === 0 ? noStyles : char.styles;
    if (next !== styles) text += transition(styles, next);
    text += char.value;
    styles = next;
  }
  return styles === noStyles ? text : text + transition(styles, noStyles);
}

const transitionsByStyles = new WeakMap<AnsiCode[], WeakMap<AnsiCode[], string>>();

/** The codes from one style to another; lines that have not changed ask for the same pair again. */
function transition(from: AnsiCode[], to: AnsiCode[]): string {
  let transitions = transitionsByStyles.get(from);
  if (transitions === undefined) {
    transitions = new WeakMap();
    transitionsByStyles.set(from, transitions);
  }
  let codes = transitions.get(to);
  if (codes === undefined) {
    codes = ansiCodesToString(diffAnsiCodes(from, to));
    transitions.set(to, codes);
  }
  return codes;
}
