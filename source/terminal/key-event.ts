/** What the keyboard said, once its bytes are understood. */

/**
 * A key by name: a printable grapheme as itself, else `up` `down` `left` `right` `home` `end` `pageup` `pagedown` `tab` `shift-tab`
 * `enter` `escape` `backspace` `delete` `space` or `ctrl-` with `a` … `z`, `\`, `]`, `^`, `_`, `@`.
 */
export interface KeyPress {
  readonly kind: 'key';
  readonly key: string;
}

/** Text that came in one piece from a clipboard rather than from fingers. */
export interface Paste {
  readonly kind: 'paste';
  readonly byteLength: number;
}

/** A press of the left button, or a step of the wheel, at a cell counted from 0. */
export interface MouseEvent {
  readonly kind: 'mouse';
  readonly gesture: 'press' | 'wheel-up' | 'wheel-down';
  readonly column: number;
  readonly row: number;
}

export type KeyEvent = KeyPress | Paste | MouseEvent;
