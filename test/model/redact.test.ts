import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonTree } from '../../source/model/parse-json-tree.ts';
import { redactJson } from '../../source/model/redact-json.ts';
import { isSecretName, redactText } from '../../source/model/redact-text.ts';

const utf8 = new TextEncoder();
const letters = 'abcDEF123456ghiJKL789012';

describe('text', () => {
  test.each([
    ['a key of Trigger.dev', `curl -H x tr_prod_${letters}`, 'curl -H x [redacted]'],
    ['a bearer token', `Authorization: Bearer ${letters}`, 'Authorization: Bearer [redacted]'],
    ['a payment key', `sk_live_${letters} failed`, '[redacted] failed'],
    ['a cloud key', 'AKIAABCDEFGHIJKLMNOP is wrong', '[redacted] is wrong'],
    ['a JWT', `eyJhbGciOiJI.eyJzdWIiOiIx.${letters}`, '[redacted]'],
    ['a password in an address', 'postgres://app:hunter2@db:5432/x', 'postgres://app:[redacted]@db:5432/x'],
    [
      'a signature in an address',
      'https://s3/x?X-Amz-Signature=abc123&y=1',
      'https://s3/x?X-Amz-Signature=[redacted]&y=1',
    ],
    ['name=value', 'login password=hunter2, retry', 'login password=[redacted], retry'],
    ['JSON within text', '{"apiKey":"abcd1234"}', '{"apiKey":"[redacted]"}'],
    [
      'a private key',
      `-----BEGIN RSA PRIVATE KEY-----\n${letters}\n-----END RSA PRIVATE KEY-----.`,
      '[redacted].',
    ],
  ])('%s', (_, text, expected) => {
    expect(redactText(text).text).toBe(expected);
    expect(redactText(text).maskCount).toBeGreaterThan(0);
  });

  test.each([
    'run_p4omhh45hgxxnq1re6ovy failed after 3 attempts',
    'CarrierError: label rejected by carrier (HTTP 422)',
    '    at createLabel (file:///app/src/trigger/ship.ts:42:11)',
    'https://cloud.trigger.dev/orgs/acme/runs/run_abc',
    'the token expired',
    'maxTokens: 4096',
  ])('%s is no secret', (text) => {
    expect(redactText(text)).toEqual({ text, maskCount: 0 });
  });

  test('what was masked once stays as it is', () => {
    const { text } = redactText(`password=hunter2 Bearer ${letters} postgres://a:bcde@h`);
    expect(redactText(text)).toEqual({ text, maskCount: 0 });
  });
});

test.each([
  ['password', true],
  ['dbPassword', true],
  ['API_KEY', true],
  ['x-auth-token', true],
  ['set-cookie', true],
  ['maxTokens', false],
  ['publicKey', false],
  ['idempotencyKey', false],
  ['author', false],
])('%s names a secret: %s', (key, expected) => {
  expect(isSecretName(key)).toBe(expected);
});

describe('JSON', () => {
  test.each([
    ['a string below such a key', '{"user":"ada","password":"x"}', '{"user":"ada","password":"[redacted]"}'],
    ['a number, white space kept', '{ "pin": 1, "otp" : 123456 }', '{ "pin": 1, "otp" : "[redacted]" }'],
    [
      'all below it',
      '{"credentials":{"a":[1,"b",null]},"c":2}',
      '{"credentials":{"a":["[redacted]","[redacted]",null]},"c":2}',
    ],
    ['a shape in any string', `["x tr_dev_${letters} y"]`, '["x [redacted] y"]'],
    ['an escaped key', '{"pass\\u0077ord":"x"}', '{"pass\\u0077ord":"[redacted]"}'],
    ['nothing to mask, digits kept', '{"n":1.0e1,"t":"\\u0041"}', '{"n":1.0e1,"t":"\\u0041"}'],
  ])('%s', (_, text, expected) => {
    expect(redactJson(parseJsonTree(utf8.encode(text)), 0).text).toBe(expected);
  });

  test('stays JSON of the same shape, whatever it was', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { text: redacted } = redactJson(parseJsonTree(utf8.encode(text)), 0);
        expect(shapeOf(JSON.parse(redacted))).toEqual(shapeOf(JSON.parse(text)));
      }),
    );
  });
});

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]);
}
