/**
 * The keyboard's bytes as keys. A machine of a few states, one byte at a time, so that it does not matter how the bytes are cut into
 * chunks; what is no key of ours (unknown sequences, other mouse reports than SGR's, answers to questions nobody asked, alt chords) is
 * passed over.
 */
import type { KeyEvent } from './key-event.ts';
import { mouseEventOf } from './mouse-report.ts';
import { keyOfControl, keyOfKeypad, keyOfSequence } from './named-keys.ts';

type Mode =
  | 'ground'
  | 'escape'
  | 'sequence'
  | 'keypad'
  /** Inside OSC, DCS, APC, PM or SOS, up to BEL or ESC \. */
  | 'string'
  | 'string-escape'
  /** Bytes of a fixed number that mean nothing to us: an X10 mouse report, a Linux console function key. */
  | 'skip'
  | 'character'
  | 'paste';

/** Where the machine stands between two chunks. */
export interface KeyState {
  readonly mode: Mode;
  /** Parameters of the open sequence, or the bytes of the open character as code units. */
  readonly held: string;
  /** Bytes still to come in `skip` and `character`. */
  readonly missing: number;
  /** Bytes of the open paste, and how many bytes of its end mark have matched. */
  readonly pasted: number;
  readonly matched: number;
}

export const initialKeyState: KeyState = { mode: 'ground', held: '', missing: 0, pasted: 0, matched: 0 };

const escapeByte = 0x1b;
const pasteEnd = '\u001b[201~';
/** Longer parameters belong to no key; their bytes need not be kept. */
const longestParameters = 32;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The events that `bytes` complete, and the state to go on with. */
export function parseKeys(
  state: KeyState,
  bytes: Uint8Array,
): { readonly state: KeyState; readonly events: readonly KeyEvent[] } {
  const machine = new KeyMachine(state);
  for (const byte of bytes) machine.take(byte);
  machine.endOfChunk();
  return { state: machine.state(), events: machine.events };
}

/** What the held bytes are once nothing follows them for a while: an escape alone is the key, half a sequence is nothing. */
export function flushKeys(state: KeyState): {
  readonly state: KeyState;
  readonly events: readonly KeyEvent[];
} {
  if (state.mode === 'escape') return { state: initialKeyState, events: [{ kind: 'key', key: 'escape' }] };
  if (state.mode === 'paste') {
    return { state: initialKeyState, events: [{ kind: 'paste', byteLength: state.pasted }] };
  }
  return { state: initialKeyState, events: [] };
}

class KeyMachine {
  readonly events: KeyEvent[] = [];
  #mode: Mode;
  #held: string;
  #missing: number;
  #pasted: number;
  #matched: number;
  /** Printable text not yet cut into graphemes. */
  #text = '';

  constructor(state: KeyState) {
    this.#mode = state.mode;
    this.#held = state.held;
    this.#missing = state.missing;
    this.#pasted = state.pasted;
    this.#matched = state.matched;
  }

  state(): KeyState {
    return {
      mode: this.#mode,
      held: this.#held,
      missing: this.#missing,
      pasted: this.#pasted,
      matched: this.#matched,
    };
  }

  take(byte: number): void {
    switch (this.#mode) {
      case 'ground':
        this.#takeGround(byte);
        break;
      case 'character':
        this.#takeCharacter(byte);
        break;
      case 'escape':
        this.#takeEscape(byte);
        break;
      case 'sequence':
        this.#takeSequence(byte);
        break;
      case 'keypad':
        this.#takeKeypad(byte);
        break;
      case 'string':
      case 'string-escape':
        this.#takeString(byte);
        break;
      case 'skip':
        this.#missing -= 1;
        if (this.#missing === 0) this.#mode = 'ground';
        break;
      case 'paste':
        this.#takePaste(byte);
        break;
    }
  }

  endOfChunk(): void {
    if (this.#text === '') return;
    if (/^[\x20-\x7e]*$/.test(this.#text)) {
      for (const character of this.#text) this.#press(character === ' ' ? 'space' : character);
    } else {
      for (const { segment } of graphemes.segment(this.#text))
        this.#press(segment === ' ' ? 'space' : segment);
    }
    this.#text = '';
  }

  #press(key: string): void {
    this.events.push({ kind: 'key', key });
  }

  #takeGround(byte: number): void {
    if (byte >= 0x20 && byte < 0x7f) {
      this.#text += String.fromCharCode(byte);
      return;
    }
    if (byte >= 0x80) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (byte < 0xc2 || byte > 0xf4) return;
      this.#mode = 'character';
      this.#held = String.fromCharCode(byte);
      this.#missing = length - 1;
      return;
    }
    this.endOfChunk();
    if (byte === escapeByte) this.#mode = 'escape';
    else this.#press(keyOfControl(byte));
  }

  #takeCharacter(byte: number): void {
    if (byte < 0x80 || byte > 0xbf) {
      this.#mode = 'ground';
      this.#takeGround(byte);
      return;
    }
    this.#held += String.fromCharCode(byte);
    this.#missing -= 1;
    if (this.#missing > 0) return;
    this.#mode = 'ground';
    const codePoint = codePointOf(this.#held);
    if (codePoint !== null) this.#text += String.fromCodePoint(codePoint);
  }

  #takeEscape(byte: number): void {
    const character = String.fromCharCode(byte);
    this.#held = '';
    if (character === '[') this.#mode = 'sequence';
    else if (character === 'O') this.#mode = 'keypad';
    else if (']P^_X'.includes(character)) this.#mode = 'string';
    else if (byte === escapeByte) this.#press('escape');
    else if (byte < 0x20) {
      this.#press('escape');
      this.#mode = 'ground';
      this.#takeGround(byte);
    } else {
      // An alt chord: no key of ours, so that it cannot be mistaken for escape and a letter.
      this.#mode = 'ground';
      if (byte >= 0x80) this.#takeGround(byte);
    }
  }

  #takeSequence(byte: number): void {
    if (byte < 0x20 || byte > 0x7e) {
      this.#breakOff(byte);
      return;
    }
    const character = String.fromCharCode(byte);
    if (byte < 0x40) {
      if (this.#held.length < longestParameters) this.#held += character;
      return;
    }
    this.#mode = 'ground';
    if (this.#held === '' && character === 'M') this.#skip(3);
    else if (this.#held === '' && character === '[') this.#skip(1);
    else if (this.#held === '200' && character === '~') this.#openPaste();
    else if (this.#held.startsWith('<')) this.#point(character);
    else {
      const key = keyOfSequence(this.#held, character);
      if (key !== null) this.#press(key);
    }
  }

  #point(final: string): void {
    const event = mouseEventOf(this.#held, final);
    if (event !== null) this.events.push(event);
  }

  #takeKeypad(byte: number): void {
    if (byte < 0x20 || byte > 0x7e) {
      this.#breakOff(byte);
      return;
    }
    this.#mode = 'ground';
    const key = keyOfKeypad(String.fromCharCode(byte));
    if (key !== null) this.#press(key);
  }

  #takeString(byte: number): void {
    if (byte === 0x07) this.#mode = 'ground';
    else if (this.#mode === 'string-escape') {
      this.#mode = 'escape';
      if (byte === 0x5c) this.#mode = 'ground';
      else this.#takeEscape(byte);
    } else if (byte === escapeByte) this.#mode = 'string-escape';
    else if (byte < 0x20) this.#breakOff(byte);
  }

  /** A control byte ends whatever was open and counts for itself: ctrl-c after half a sequence is still ctrl-c. */
  #breakOff(byte: number): void {
    this.#mode = 'ground';
    this.#takeGround(byte);
  }

  #skip(count: number): void {
    this.#mode = 'skip';
    this.#missing = count;
  }

  #openPaste(): void {
    this.#mode = 'paste';
    this.#pasted = 0;
    this.#matched = 0;
  }

  #takePaste(byte: number): void {
    this.#pasted += 1;
    const isNext = byte === pasteEnd.charCodeAt(this.#matched);
    this.#matched = isNext ? this.#matched + 1 : byte === escapeByte ? 1 : 0;
    if (this.#matched < pasteEnd.length) return;
    this.#mode = 'ground';
    this.events.push({ kind: 'paste', byteLength: this.#pasted - pasteEnd.length });
  }
}

/** Code point of a whole UTF-8 sequence; null for one that is too long for its value, a surrogate or a C1 control. */
function codePointOf(units: string): number | null {
  const lead = units.charCodeAt(0);
  let value = lead & (0x7f >> units.length);
  for (let index = 1; index < units.length; index += 1) {
    value = (value << 6) | (units.charCodeAt(index) & 0x3f);
  }
  const least = units.length === 4 ? 0x10000 : units.length === 3 ? 0x800 : 0x80;
  const isSurrogate = value >= 0xd800 && value <= 0xdfff;
  if (value < least || value > 0x10ffff || isSurrogate) return null;
  return value >= 0x80 && value <= 0x9f ? null : value;
}
