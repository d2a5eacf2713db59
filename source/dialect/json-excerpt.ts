/** A JSON value written out on one line, up to a limit: any depth and size, at the cost of the excerpt alone. */
import { signedAddress } from '../model/signed-address.ts';
import { cutText } from '../schema/cut-text.ts';

interface Open {
  readonly isArray: boolean;
  readonly entries: Iterator<readonly [string | number, unknown]>;
  isEmpty: boolean;
}

/** The value as compact JSON, signed addresses without their query, `…` where it goes on beyond `limit` UTF-16 units. Never recurses. */
export function jsonExcerpt(value: unknown, limit: number): string {
  const open: Open[] = [];
  let text = begin(value, open, limit);
  while (open.length > 0 && text.length <= limit) {
    const container = open.at(-1);
    if (container === undefined) break;
    const next = container.entries.next();
    if (next.done === true) {
      text += container.isArray ? ']' : '}';
      open.pop();
      continue;
    }
    const [key, member] = next.value;
    text += container.isEmpty ? '' : ',';
    container.isEmpty = false;
    if (!container.isArray) text += `${scalar(key, limit)}:`;
    text += begin(member, open, limit);
  }
  return cutText(text, limit);
}

function begin(value: unknown, open: Open[], limit: number): string {
  if (typeof value !== 'object' || value === null) return scalar(value, limit);
  const isArray = Array.isArray(value);
  open.push({ isArray, entries: isArray ? value.entries() : membersOf(value), isEmpty: true });
  return isArray ? '[' : '{';
}

function* membersOf(object: object): Generator<readonly [string, unknown]> {
  for (const key of Object.keys(object)) yield [key, (object as Readonly<Record<string, unknown>>)[key]];
}

/** A signed address without its signature, which is a secret (formats.md §1.10). */
function unsigned(text: string): string {
  return signedAddress(text) ?? text;
}

function scalar(value: unknown, limit: number): string {
  if (typeof value === 'string') return JSON.stringify(unsigned(value).slice(0, limit + 1));
  return typeof value === 'number' && !Number.isFinite(value) ? 'a number too large' : String(value);
}
