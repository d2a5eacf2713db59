/** Masks secrets in text by their shape: keys of well-known services, tokens, passwords in addresses, `password=…`. */

/** Text on its way out, and how many secrets were masked in it. */
export interface Redacted {
  readonly text: string;
  readonly maskCount: number;
}

/** What stands for a secret. */
export const mask = '[redacted]';

/** Each pattern's first group, where it has one, is kept before the mask, its second after it. All are linear: no group repeats within a repetition. */
const shapes: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[\s\S]*?(?:-----END (?:[A-Z]+ )?PRIVATE KEY-----|$)/g,
  // Trigger.dev's own: tr_dev_…, tr_prod_…, tr_pat_…
  /\btr_[a-z]{2,10}_[A-Za-z0-9]{8,}/g,
  /\b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{8,}/g,
  /\bsk-[A-Za-z0-9_-]{16,}/g,
  /\b(?:whsec|npm|glpat|shpat|dop_v1|lin_api|re)_[A-Za-z0-9]{16,}/g,
  /\bgh[opsur]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bAIza[A-Za-z0-9_-]{30,}/g,
  /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /(\b(?:Bearer|Basic) )[A-Za-z0-9+/=._~-]{8,}/gi,
  // The password in scheme://user:password@host.
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,200}:)[^\s/@"']{1,500}(?=@)/gi,
  // Signatures and tokens in an address.
  /([?&](?:X-Amz-Signature|X-Amz-Credential|X-Amz-Security-Token|X-Goog-Signature|sig|signature|token|access_token|api_?key|key|secret|password)=)[^\s&#"'<>]+/gi,
  // name=value, name: value, "name":"value".
  /((?:password|passwd|pwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization|cookie)["']?\s{0,3}[:=]\s{0,3}["']?)(?!(?:(?:Bearer|Basic) )?\[redacted\])(?:(?:Bearer|Basic) )?[^\s"',;&)}\]]{4,}/gi,
];

/** The text with what looks like a secret masked. Linear in its length. */
export function redactText(text: string): Redacted {
  let maskCount = 0;
  let redacted = text;
  for (const shape of shapes) {
    redacted = redacted.replace(shape, (found: string, kept: unknown) => {
      const before = typeof kept === 'string' ? kept : '';
      if (found === `${before}${mask}`) return found;
      maskCount += 1;
      return `${before}${mask}`;
    });
  }
  return { text: redacted, maskCount };
}

const secretNames: readonly string[] = [
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'secret',
  'token',
  'apikey',
  'accesskey',
  'secretkey',
  'privatekey',
  'signingkey',
  'encryptionkey',
  'credential',
  'credentials',
  'authorization',
  'cookie',
  'cookies',
  'sessionid',
  'connectionstring',
  'databaseurl',
  'dsn',
  'jwt',
  'otp',
  'cvv',
  'cvc',
  'ssn',
  'cardnumber',
  'iban',
];

/** Whether what stands under a key of this name is a secret: `dbPassword`, `API_KEY`, `x-auth-token`; not `maxTokens`, `publicKey`. */
export function isSecretName(key: string): boolean {
  if (key.length > 100) return false;
  const plain = key.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return secretNames.some((name) => plain.endsWith(name));
}
