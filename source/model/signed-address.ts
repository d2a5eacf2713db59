/** Addresses that bear a signature: whoever has the whole of one may fetch what lies there (formats.md §1.10). */

const signed =
  /^https?:\/\/[^?#\s]*\?[^\s]*?\b(?:X-Amz-Signature|X-Amz-Credential|X-Goog-Signature|Signature|sig|token)=/i;

/** Characters in which the signature of an address is looked for. */
export const signedAddressReach = 4096;

/**
 * Scheme, host and path of a signed address; null for any other text. Only the address is shown, never its query. `text` may be the
 * start of a longer one.
 */
export function signedAddress(text: string): string | null {
  if (!text.startsWith('http') || !signed.test(text.slice(0, signedAddressReach))) return null;
  // What stands before an @ is a user and a password.
  return text.slice(0, text.indexOf('?')).replace(/^(https?:\/\/)[^/@]*@/, '$1');
}
