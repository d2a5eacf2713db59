/** The one place where text from outside is made fit to be drawn: code point by code point, with no grammar of sequences. */
import { type CharacterKind, characterKind } from './character-kind.ts';

/** A stretch of drawable text; `isHidden` where it stands for characters that cannot be shown as themselves. */
export interface VisiblePart {
  readonly text: string;
  readonly isHidden: boolean;
}

const plainText = /^[\x20-\x5b\x5d-\x7e]*$/;

/** What would be read as a mark of ours, right after the backslash; a backslash typed before it is doubled. */
const markAfterBackslash = /(?:x[89][0-9a-f]|u\{\+?[0-9a-f]{1,10}\})/y;

const marksACell = 8;
const joinsAPicture = 4;
const spacesForTab = '  ';

/**
 * Turns text into drawable parts. A control becomes its picture (`␛`), a C1 control `\x9b`, an unseen character `\u{200b}`, a lone
 * surrogate U+FFFD, a tab two spaces; of more than eight combining marks on a cell the rest is told as `\u{+12}`. What looks like
 * such a mark but was typed has its backslashes doubled, and a typed control picture is itself marked (`\u{241b}`), so the two can
 * always be told apart. Stops at the first cell that begins at or after `limit` UTF-16 units of output.
 */
export function visibleParts(text: string, limit = Number.POSITIVE_INFINITY): readonly VisiblePart[] {
  const start = text.length > limit ? text.slice(0, limit + 1) : text;
  if (plainText.test(start)) return start === '' ? [] : [{ text: start, isHidden: false }];
  return new Scan(text, limit).parts();
}

class Scan {
  readonly #text: string;
  readonly #limit: number;
  readonly #parts: VisiblePart[] = [];
  #plain = '';
  #written = 0;
  #at = 0;
  /** Kind of the code point that the next one could join; null after what is not drawn as itself. */
  #before: CharacterKind | null = null;
  #isToneable = false;
  #marks = 0;
  #joins = 0;
  #cutMarks = 0;
  #backslashes = 0;

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  parts(): readonly VisiblePart[] {
    while (this.#at < this.#text.length) {
      const codePoint = this.#text.codePointAt(this.#at) ?? 0;
      const kind = characterKind(codePoint);
      if (!this.#joinsCell(kind, codePoint)) {
        this.#endMarks();
        if (this.#written >= this.#limit) break;
        this.#begin(kind, codePoint);
      }
      this.#at += codePoint > 0xffff ? 2 : 1;
    }
    this.#endMarks();
    this.#flush();
    return this.#parts;
  }

  /** Takes a code point into the cell before it, if it belongs there. */
  #joinsCell(kind: CharacterKind, codePoint: number): boolean {
    const before = this.#before;
    if (before === null) return false;
    switch (kind) {
      case 'mark':
        this.#marks += 1;
        if (this.#marks > marksACell) this.#cutMarks += 1;
        else this.#write(String.fromCodePoint(codePoint));
        return true;
      case 'emoji selector':
        if (this.#marks > 0) return false;
        if (before === 'keycap base')
          return this.#text.charCodeAt(this.#at + 1) === 0x20e3 && this.#join(kind, codePoint);
        return before === 'pictograph' && this.#join(kind, codePoint);
      case 'tone':
        return this.#marks === 0 && this.#isToneable && this.#join(kind, codePoint);
      case 'joiner':
        if (this.#marks > 0 || this.#joins >= joinsAPicture) return false;
        if (before !== 'pictograph' && before !== 'emoji selector' && before !== 'tone') return false;
        return this.#kindAt(this.#at + 1) === 'pictograph' && this.#join(kind, codePoint);
      case 'pictograph':
        if (before !== 'joiner') return false;
        this.#joins += 1;
        this.#join(kind, codePoint);
        this.#isToneable = isModifierBase(codePoint);
        return true;
      case 'vowel':
        return this.#marks === 0 && before === 'lead' && this.#join(kind, codePoint);
      case 'trail':
        return (
          this.#marks === 0 && (before === 'vowel' || before === 'syllable') && this.#join(kind, codePoint)
        );
      default:
        return false;
    }
  }

  #join(kind: CharacterKind, codePoint: number): true {
    this.#write(String.fromCodePoint(codePoint));
    this.#before = kind;
    this.#isToneable = false;
    return true;
  }

  /** Starts a new cell, or a mark that stands for what has none. */
  #begin(kind: CharacterKind, codePoint: number): void {
    switch (kind) {
      case 'plain':
      case 'keycap base':
      case 'lead':
      case 'syllable':
      case 'pictograph':
        this.#write(String.fromCodePoint(codePoint));
        this.#before = kind;
        this.#marks = 0;
        this.#joins = 0;
        this.#isToneable = kind === 'pictograph' && isModifierBase(codePoint);
        return;
      case 'backslash':
        this.#typeBackslashes();
        return;
      case 'tab':
        this.#write(spacesForTab);
        this.#before = null;
        return;
      case 'surrogate':
        this.#mark('\ufffd');
        return;
      case 'control':
        if (codePoint < 0x20) this.#mark(String.fromCharCode(0x2400 + codePoint));
        else if (codePoint === 0x7f) this.#mark('\u2421');
        else this.#mark(`\\x${codePoint.toString(16)}`);
        return;
      default:
        this.#mark(`\\u{${codePoint.toString(16)}}`);
    }
  }

  #typeBackslashes(): void {
    let count = 1;
    const most = Math.min(this.#text.length - this.#at, this.#limit - this.#written + 1);
    while (count < most && this.#text.charCodeAt(this.#at + count) === 0x5c) count += 1;
    markAfterBackslash.lastIndex = this.#at + count;
    const isDoubled = markAfterBackslash.test(this.#text);
    this.#write('\\'.repeat(isDoubled ? 2 * count : count));
    this.#backslashes = isDoubled ? 0 : count;
    this.#before = 'plain';
    this.#marks = 0;
    this.#at += count - 1;
  }

  #endMarks(): void {
    if (this.#cutMarks === 0) return;
    this.#mark(`\\u{+${this.#cutMarks}}`);
    this.#cutMarks = 0;
  }

  #kindAt(offset: number): CharacterKind | null {
    const codePoint = this.#text.codePointAt(offset);
    return codePoint === undefined ? null : characterKind(codePoint);
  }

  #write(text: string): void {
    this.#plain += text;
    this.#written += text.length;
    this.#backslashes = 0;
  }

  #mark(text: string): void {
    if (this.#backslashes > 0 && text.startsWith('\\')) this.#write('\\'.repeat(this.#backslashes));
    this.#backslashes = 0;
    this.#flush();
    const last = this.#parts.at(-1);
    if (last?.isHidden) this.#parts[this.#parts.length - 1] = { text: last.text + text, isHidden: true };
    else this.#parts.push({ text, isHidden: true });
    this.#written += text.length;
    this.#before = null;
    this.#marks = 0;
  }

  #flush(): void {
    if (this.#plain !== '') this.#parts.push({ text: this.#plain, isHidden: false });
    this.#plain = '';
  }
}

const modifierBase = /\p{Emoji_Modifier_Base}/u;

function isModifierBase(codePoint: number): boolean {
  return modifierBase.test(String.fromCodePoint(codePoint));
}
