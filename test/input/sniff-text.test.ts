import { describe, expect, test } from 'vitest';
import { sniffText } from '../../source/input/sniff-text.ts';

describe('the first bytes tell', () => {
  test.each([
    ['nothing', [], 'utf-8', 0],
    ['one character', [0x31], 'utf-8', 0],
    ['UTF-8', [0x7b, 0x22, 0, 0], 'utf-8', 0],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x7b], 'utf-8', 3],
    ['half a mark', [0xef, 0xbb, 0x7b, 0x7d], 'utf-8', 0],
    ['gzip', [0x1f, 0x8b, 8, 0], 'gzip', 0],
    ['UTF-16, marked', [0xff, 0xfe, 0x7b, 0], 'utf-16le', 2],
    ['UTF-16, marked, the other end first', [0xfe, 0xff, 0, 0x7b], 'utf-16be', 2],
    ['UTF-16', [0x7b, 0, 0x22, 0], 'utf-16le', 0],
    ['UTF-16 of one character', [0x31, 0], 'utf-16le', 0],
    ['UTF-16 beginning in an object with é', [0x5b, 0, 0xe9, 0], 'utf-16le', 0],
    ['UTF-16, the other end first', [0, 0x7b, 0, 0x22], 'utf-16be', 0],
    ['UTF-32', [0x7b, 0, 0, 0], 'utf-32', 0],
    ['UTF-32, the other end first', [0, 0, 0, 0x7b], 'utf-32', 0],
    ['UTF-32, marked', [0xff, 0xfe, 0, 0], 'utf-32', 4],
    ['UTF-32, marked, the other end first', [0, 0, 0xfe, 0xff], 'utf-32', 0],
    ['a hole', [0, 0, 0, 0], 'utf-8', 0],
    ['junk', [0xff, 0xff, 0xff, 0xff], 'utf-8', 0],
  ])('%s', (_, head, kind, markBytes) => {
    expect(sniffText(Uint8Array.from(head), true)).toEqual({ kind, markBytes });
  });

  test.each([
    ['nothing yet', []],
    ['one byte', [0x7b]],
    ['what may be UTF-32', [0x7b, 0]],
    ['half a mark', [0xef, 0xbb]],
  ])('only when there are enough of them: %s', (_, head) => {
    expect(sniffText(Uint8Array.from(head), false)).toBe(null);
  });

  test('two are enough for plain text', () => {
    expect(sniffText(Uint8Array.from([0x7b, 0x7d]), false)).toEqual({ kind: 'utf-8', markBytes: 0 });
  });
});
