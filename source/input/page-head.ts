/** Recognises a page by its head: an object whose first key, apart from what may stand before it, is its array's. */
import { JsonScanner } from './json-scanner.ts';
import { TextCursor } from './text-cursor.ts';

/** `bracket`: index of the array's bracket; `keys`: those that have stood, the array's last. */
export type PageHead =
  | { readonly kind: 'page'; readonly bracket: number; readonly keys: readonly string[] }
  | { readonly kind: 'other' }
  | { readonly kind: 'more' };

/** Keys that may stand before a page's array: of list pages and of ClickHouse's `FORMAT JSON`, and of the answer to a query. */
const keysBefore: ReadonlyMap<string, readonly string[]> = new Map([
  ['data', ['pagination', 'meta']],
  ['results', ['format']],
]);

const allKeysBefore: ReadonlySet<string> = new Set([...keysBefore.values()].flat());

/** A head longer than this is no page's. */
const longestHeadBytes = 256 * 1024;

const longestKeyBytes = 64;

const other: PageHead = { kind: 'other' };

/** Looks at the object whose brace stands at index `brace`. `more`: its head goes on behind `to`. */
export function pageHead(bytes: Uint8Array, brace: number, to: number, isEnd: boolean): PageHead {
  const unfinished: PageHead = isEnd || to - brace > longestHeadBytes ? other : { kind: 'more' };
  const keys: string[] = [];
  let i = brace + 1;
  for (;;) {
    i = skipSpace(bytes, i, to);
    const close = i < to && bytes[i] === 0x22 ? closingQuote(bytes, i, to) : -1;
    if (close < 0) return i < to && (bytes[i] !== 0x22 || close === -2) ? other : unfinished;
    const key = keyText(bytes, i, close);
    const isArray = isArrayKey(key, keys);
    if (keys.includes(key) || (!isArray && !allKeysBefore.has(key))) return other;
    keys.push(key);
    i = skipSpace(bytes, close + 1, to);
    if (i === to) return unfinished;
    if (bytes[i] !== 0x3a) return other;
    i = skipSpace(bytes, i + 1, to);
    if (i === to) return unfinished;
    if (isArray) return bytes[i] === 0x5b ? { kind: 'page', bracket: i, keys } : other;
    const scanner = new JsonScanner(new TextCursor());
    scanner.begin();
    const outcome = scanner.scan(bytes, i, to, 0);
    if (outcome !== 'done') return outcome === 'more' ? unfinished : other;
    i = skipSpace(bytes, scanner.stoppedAt, to);
    if (i === to) return unfinished;
    if (bytes[i] !== 0x2c) return other;
    i++;
  }
}

/** Rows of a query are known by their format, which stands first; `results` alone may be anybody's. */
function isArrayKey(key: string, before: readonly string[]): boolean {
  const expected = keysBefore.get(key);
  if (expected === undefined || (key === 'results' && before.length === 0)) return false;
  return before.every((one) => expected.includes(one));
}

function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && (bytes[i] === 0x20 || (bytes[i]! >= 0x09 && bytes[i]! <= 0x0d))) i++;
  return i;
}

/** Index of the quote that ends a short string; −1 where it is not there yet, −2 where it is longer than any key that matters. */
function closingQuote(bytes: Uint8Array, quote: number, to: number): number {
  const limit = Math.min(to, quote + longestKeyBytes);
  for (let i = quote + 1; i < limit; i++) {
    if (bytes[i] === 0x22) return i;
    if (bytes[i] === 0x5c) i++;
  }
  return limit === to ? -1 : -2;
}

function keyText(bytes: Uint8Array, quote: number, close: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + quote, close + 1 - quote).toString('latin1');
  if (!text.includes('\\')) return text.slice(1, -1);
  try {
    const key: unknown = JSON.parse(text);
    return typeof key === 'string' ? key : '';
  } catch {
    return '';
  }
}
