/** Any value of a document as a short text for people. */
import { cutText } from '../schema/cut-text.ts';
import { jsonExcerpt } from './json-excerpt.ts';

/** Characters of a fact's value that are kept. */
export const factValueLimit = 2000;

/** Text as it stands, else compact JSON, cut to 2,000 characters; addresses without their query, which may bear a secret. Raw text. */
export function plainValue(value: unknown): string {
  if (typeof value !== 'string') return jsonExcerpt(value, factValueLimit);
  return cutText(withoutQuery(value), factValueLimit);
}

/** Host and path of an address: its query, its fragment and a user in it may be secrets. */
function withoutQuery(text: string): string {
  const address = /^[a-z][a-z0-9+.-]{0,20}:\/\/([^?#]*)/i.exec(text)?.[1];
  return address === undefined ? text : address.replace(/^[^/@]*@/, '');
}
