import { describe, expect, test } from 'vitest';
import { messageShape } from '../../source/model/message-shape.ts';

describe('replaces what differs from run to run', () => {
  test.each([
    ['run run_x8k2mdfq0vbn3ty6wz1rc failed', 'run <run> failed'],
    ['order ord_9001 not found', 'order <id> not found'],
    ['customer cus_NffrFeUfNV2Hib is gone', 'customer <id> is gone'],
    ['customer cus_NffrFeUfNVyHib is gone', 'customer <id> is gone'],
    ['key sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'key <id>'],
    ['user 7f8b1c1e-0f3a-4b9e-9b57-2f1a9c3d4e5f', 'user <uuid>'],
    ['object 507f1f77bcf86cd799439011', 'object <id>'],
    ['at 2026-08-21T11:02:00.004Z', 'at <time>'],
    ['at 2026-08-21 11:02:00.004 +', 'at <time> +'],
    ['since 1755777600', 'since <time>'],
    ['since 1755777600123', 'since <time>'],
    ['took 12345 ms', 'took <number> ms'],
    ['GET https://api.example.com/v1/orders/17?x=1 said 502', 'GET <url> said 502'],
    ['postgres://u:p@db:5432/x refused', '<url> refused'],
    ["ENOENT: open '/tmp/upload/17.pdf'", "ENOENT: open '<path>'"],
    ['open C:\\Temp\\a.txt', 'open <path>'],
    ['mail to jane.doe+x@example.co.uk bounced', 'mail to <email> bounced'],
    ['segfault at 0x7ffee4c3', 'segfault at <address>'],
    ['rejected "the quick brown fox jumps over"', 'rejected <quote>'],
    ['two\n  lines\tof  text', 'two lines of text'],
  ])('%s', (message, shape) => {
    expect(messageShape(message)).toBe(shape);
  });
});

describe('keeps what tells one failure from another', () => {
  test.each([
    ['HTTP 422'],
    ['status ERR_BAD_4XX'],
    ['Card was declined (insufficient_funds)'],
    ['trigger.dev internal error (MAX_DURATION_EXCEEDED)'],
    ["can't reach the carrier, it isn't there"],
    ['and/or'],
    ['expected "a", found "b"'],
    ['version 1.2.3'],
    ['call getUserById failed in module_loader'],
  ])('%s', (message) => {
    expect(messageShape(message)).toBe(message);
  });
});

// Anything but bounded steps would not end within the test's time.
test.each([
  ['a', 100_000_000],
  ['a_', 5_000_000],
  ['a.', 5_000_000],
  ['/a', 5_000_000],
  ['"', 5_000_000],
  ['1', 5_000_000],
  ['x@', 5_000_000],
  [' ', 5_000_000],
  ['0x', 5_000_000],
])('a message of %j again and again is compared by its beginning', (text, count) => {
  expect(messageShape(text.repeat(count)).length).toBeLessThanOrEqual(20_000);
});
