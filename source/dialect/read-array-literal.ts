/** Arrays in Postgres' own notation, as Electric passes them on. */

interface Cursor {
  readonly text: string;
  at: number;
}

/** The texts of `{a,"b, c",NULL}`, null elements left out; null where the text is no such array of one dimension. Linear in its length. */
export function readArrayLiteral(text: string): readonly string[] | null {
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  const elements: string[] = [];
  const cursor: Cursor = { text, at: 1 };
  if (text === '{}') return elements;
  for (;;) {
    const isQuoted = text.charAt(cursor.at) === '"';
    const element = isQuoted ? readQuoted(cursor) : readBare(cursor);
    if (element === null) return null;
    if (isQuoted || element.toUpperCase() !== 'NULL') elements.push(element);
    const mark = text.charAt(cursor.at++);
    if (mark === '}') return cursor.at === text.length ? elements : null;
    if (mark !== ',') return null;
  }
}

function readQuoted(cursor: Cursor): string | null {
  const { text } = cursor;
  const parts: string[] = [];
  let from = ++cursor.at;
  for (; cursor.at < text.length; cursor.at++) {
    const letter = text.charAt(cursor.at);
    if (letter === '"') {
      parts.push(text.slice(from, cursor.at++));
      return parts.join('');
    }
    if (letter !== '\\') continue;
    parts.push(text.slice(from, cursor.at));
    from = ++cursor.at;
  }
  return null;
}

function readBare(cursor: Cursor): string | null {
  const from = cursor.at;
  while (cursor.at < cursor.text.length && !/[,{}"\\]/.test(cursor.text.charAt(cursor.at))) cursor.at++;
  return cursor.at === from ? null : cursor.text.slice(from, cursor.at);
}
