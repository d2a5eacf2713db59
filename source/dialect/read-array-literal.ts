/** Arrays as databases write them as text: `{a,"b c"}` of Postgres, `['a','b c']` of ClickHouse, `[a, 'b, c']` of DuckDB. */

interface Cursor {
  readonly text: string;
  at: number;
}

/** Postgres' null stands bare; ClickHouse and DuckDB write theirs so too. */
const nullWord = /^null$/i;

/** The texts of an array of one dimension, null elements left out; null where the text is no such array. Linear in its length. */
export function readArrayLiteral(text: string): readonly string[] | null {
  const close = closingBracket(text);
  if (close === null) return null;
  const elements: string[] = [];
  const cursor: Cursor = { text, at: 1 };
  if (text.length === 2) return elements;
  for (;;) {
    skipSpace(cursor);
    const quote = text.charAt(cursor.at);
    const isQuoted = quote === '"' || (quote === "'" && close === ']');
    const element = isQuoted ? readQuoted(cursor, quote) : readBare(cursor, bareEnd[close]);
    if (element === null) return null;
    if (isQuoted || !nullWord.test(element)) elements.push(element);
    const mark = text.charAt(cursor.at++);
    if (mark === close) return cursor.at === text.length ? elements : null;
    if (mark !== ',') return null;
  }
}

function closingBracket(text: string): '}' | ']' | null {
  if (text.startsWith('{') && text.endsWith('}')) return '}';
  return text.startsWith('[') && text.endsWith(']') ? ']' : null;
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text.charAt(cursor.at) === ' ') cursor.at++;
}

/** A backslash escapes what follows it; a quote is also written twice. */
function readQuoted(cursor: Cursor, quote: string): string | null {
  const { text } = cursor;
  const parts: string[] = [];
  let from = ++cursor.at;
  for (; cursor.at < text.length; cursor.at++) {
    const letter = text.charAt(cursor.at);
    if (letter !== quote && letter !== '\\') continue;
    parts.push(text.slice(from, cursor.at));
    from = ++cursor.at;
    if (letter === quote && text.charAt(cursor.at) !== quote) return parts.join('');
  }
  return null;
}

/** What no text without quotes has in it. DuckDB leaves a backslash bare; Postgres never does. */
const bareEnd = { '}': /[,[\]{}"\\]/, ']': /[,[\]{}"]/ } as const;

function readBare(cursor: Cursor, end: RegExp): string | null {
  const from = cursor.at;
  while (cursor.at < cursor.text.length && !end.test(cursor.text.charAt(cursor.at))) cursor.at++;
  return cursor.at === from ? null : cursor.text.slice(from, cursor.at);
}
