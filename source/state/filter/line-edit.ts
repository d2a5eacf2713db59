/** Editing within a line of text. */

export type LineEdit =
  | 'left'
  | 'right'
  | 'start'
  | 'end'
  | 'erase'
  | 'erase-ahead'
  | 'erase-word'
  | 'erase-line';

/** A line with its cursor, a UTF-16 offset that never parts a code point. */
export interface EditedLine {
  readonly text: string;
  readonly cursor: number;
}

/** The line with a text put in at the cursor. */
export function typedIn({ text, cursor }: EditedLine, typed: string): EditedLine {
  return { text: text.slice(0, cursor) + typed + text.slice(cursor), cursor: cursor + typed.length };
}

/** The line after an edit; the same where there is nothing to edit. */
export function edited(line: EditedLine, edit: LineEdit): EditedLine {
  const { text, cursor } = line;
  switch (edit) {
    case 'left':
      return { text, cursor: cursor - lengthBefore(text, cursor) };
    case 'right':
      return { text, cursor: cursor + lengthAt(text, cursor) };
    case 'start':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'erase':
      return without(line, cursor - lengthBefore(text, cursor), cursor);
    case 'erase-ahead':
      return without(line, cursor, cursor + lengthAt(text, cursor));
    case 'erase-word':
      return without(line, cursor - (/\S*\s*$/.exec(text.slice(0, cursor))?.[0].length ?? 0), cursor);
    case 'erase-line':
      return { text: '', cursor: 0 };
  }
}

function without({ text }: EditedLine, from: number, to: number): EditedLine {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

function lengthAt(text: string, at: number): number {
  return at >= text.length ? 0 : (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function lengthBefore(text: string, at: number): number {
  if (at === 0) return 0;
  return at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
}
