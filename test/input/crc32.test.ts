import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, crc32InTable } from '../../source/input/crc32.ts';

test('the checksum is that of the standard, in one piece or in two', () => {
  for (const checksum of [crc32, crc32InTable]) {
    expect(checksum(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
    expect(checksum(Buffer.from('456789'), checksum(Buffer.from('123'), 0))).toBe(0xcbf43926);
    expect(checksum(Buffer.alloc(0), 0)).toBe(0);
  }
});

test('is the same by our table and by Node', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, before) => {
      expect(crc32InTable(bytes, before)).toBe(crc32(bytes, before));
    }),
  );
});
