import { MistakeFound } from './filter-mistake.ts';

/** A value and where it stands. */
export interface ScannedValue {
  readonly text: string;
  readonly isQuoted: boolean;
  /** UTF-16 offset of its first character, the quote not counted. */
  readonly at: number;
}

const space = /\s*/y;
const unquoted = /[^\s)|]*/y;
const colonAhead = /[^\s)|:]*:/y;
const signs = /(?:[<>=]|!=)+/y;
const identifier = /[A-Za-z_][\w-]*/y;
const longestExcerpt = 40;

/** Reads a filter from left to right. Offsets are UTF-16 units from 0. */
export class FilterScanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The character that stands next, empty at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether a `:` stands before the next white space, `)` or `|`. */
  get hasColon(): boolean {
    colonAhead.lastIndex = this.at;
    return colonAhead.test(this.text);
  }

  skipSpace(): void {
    this.read(space);
  }

  /** Reads what a sticky pattern matches here, empty where it does not match. */
  read(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Reads a text if it stands here. */
  take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** Reads the name of a field, empty where none stands here. */
  readIdentifier(): string {
    return this.read(identifier);
  }

  /** Reads signs of comparison that stand together, right ones or not. */
  readSigns(): string {
    return this.read(signs);
  }

  /** Reads all up to white space, `)` or `|`. */
  readUnquoted(): string {
    return this.read(unquoted);
  }

  /** Reads a phrase in double quotes; `\"` and `\\` stand for `"` and `\`, any other backslash for itself. */
  readQuoted(): string {
    const opener = this.at;
    let text = '';
    let from = opener + 1;
    for (let at = from; ; at++) {
      const character = this.text.charAt(at);
      if (character === '') throw new MistakeFound(opener, 'this quote has no end');
      if (character === '"') {
        this.at = at + 1;
        return text + this.text.slice(from, at);
      }
      const escaped = character === '\\' ? this.text.charAt(at + 1) : '';
      if (escaped !== '"' && escaped !== '\\') continue;
      text += this.text.slice(from, at) + escaped;
      at++;
      from = at + 1;
    }
  }

  /** Reads a value, quoted or not; throws where there is none. `wanted` says what one would be. */
  readValue(wanted: string): ScannedValue {
    if (this.next === '"') {
      const at = this.at + 1;
      return { text: this.readQuoted(), isQuoted: true, at };
    }
    const at = this.at;
    const text = this.readUnquoted();
    if (text === '') throw new MistakeFound(at, `${wanted} is missing`);
    return { text, isQuoted: false, at };
  }
}

/** A text as a mistake quotes it: cut where it is long. Raw text. */
export function excerpt(text: string): string {
  const characters = [...text.slice(0, longestExcerpt + 1)];
  return characters.length <= longestExcerpt
    ? `"${text}"`
    : `"${characters.slice(0, longestExcerpt).join('')}…"`;
}
