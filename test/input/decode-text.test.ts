import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../source/input/decode-text.ts';
import { transcodeUtf16 } from '../../source/input/transcode-utf16.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decoded(bytes: Uint8Array, size: number): Promise<{ text: string; problems: string[] }> {
  const pieces: Uint8Array[] = [];
  const problems: string[] = [];
  const text = decodeText(inPieces(bytes, size), 1e9, (_, message) => problems.push(message));
  for await (const piece of text) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString('utf8'), problems };
}

/** Text as a JSON text may begin: with an ASCII character. */
const text = fc
  .tuple(fc.constantFrom('{', '[', '"', ' ', '1'), fc.string({ unit: 'binary' }))
  .map((parts) => parts.join(''));

const encodings: readonly (readonly [string, (content: string) => Uint8Array])[] = [
  ['UTF-8', (content) => Buffer.from(content)],
  ['UTF-8 with a mark', (content) => Buffer.from(`\ufeff${content}`)],
  ['UTF-16LE with a mark', (content) => Buffer.from(`\ufeff${content}`, 'utf16le')],
  ['UTF-16BE with a mark', (content) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16()],
  ['gzip', (content) => gzipSync(content)],
  ['gzip in two members', (content) => Buffer.concat([gzipSync(content), gzipSync('')])],
];

describe('text is the same however its bytes come', () => {
  test.each(encodings)('%s', async (_, encode) => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (content, size) => {
        // A zero as the second character looks like UTF-16, which it is then taken for.
        fc.pre(content[1] !== '\0');
        expect(await decoded(encode(content), size)).toEqual({ text: content, problems: [] });
      }),
    );
  });

  test('UTF-16 that ends within a character is told so', async () => {
    const bytes = Buffer.from('{"a":1}', 'utf16le');
    expect(await decoded(bytes.subarray(0, -1), 3)).toEqual({
      text: '{"a":1',
      problems: ['the UTF-16 text ends within a character'],
    });
  });

  test.each([1, 2, 3, 4, 5, 100])(
    'half a pair in UTF-16 is no UTF-8 either, read %i bytes at a time',
    async (size) => {
      const units = Buffer.from('"\ud800\ud83c\udf89\udc00\ud801"', 'utf16le');
      for (const [bytes, isBigEndian] of [
        [units, false],
        [Buffer.from(units).swap16(), true],
      ] as const) {
        const pieces: Uint8Array[] = [];
        for await (const piece of transcodeUtf16(inPieces(bytes, size), isBigEndian, () => undefined))
          pieces.push(piece);
        expect(Buffer.concat(pieces).toString('latin1')).toBe('"\xff\xf0\x9f\x8e\x89\xff\xff"');
      }
    },
  );

  test('what is packed twice is unpacked once', async () => {
    const inner = gzipSync('{}');
    const pieces: Uint8Array[] = [];
    for await (const piece of decodeText(inPieces(gzipSync(inner), 9), 1e9, () => undefined))
      pieces.push(piece);
    expect(Buffer.concat(pieces).equals(inner)).toBe(true);
  });
});
