import { expect, test } from 'vitest';
import { signedAddress } from '../../source/model/signed-address.ts';

const s3 = 'https://packets.example.com/run_1/payload.json';

test.each([
  [`${s3}?X-Amz-Algorithm=AWS4&X-Amz-Credential=AKIA%2F1&X-Amz-Signature=abc`, s3],
  [`${s3}?X-Goog-Signature=abc`, s3],
  [`https://blob.example.com/a?sv=1&sig=abc%3D`, 'https://blob.example.com/a'],
  ['https://user:pass@example.com/a?token=abc', 'https://example.com/a'],
  [`${s3}?X-Amz-Date=1&X-Amz-Signature=${'a'.repeat(10_000)}`, s3],
])('%s is shown without its query', (text, address) => {
  expect(signedAddress(text)).toBe(address);
});

test.each([
  s3,
  `${s3}?page=2`,
  `${s3}#sig=1`,
  'see https://a.example/b?sig=1',
  'sig=1',
  '',
  `https://a.example/?q=${'sig '.repeat(2000)}`,
])('%s is any other text', (text) => {
  expect(signedAddress(text)).toBeNull();
});
