import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonText, mutatedJson } from './json-text.ts';
import { eventsOf, linesOf, memorySource } from './memory-source.ts';

const chunkBytes = fc.integer({ min: 1, max: 40 });

/** Documents' texts, in order. */
async function documentsOf(text: string, chunk: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  const events = await eventsOf(memorySource(bytes), { chunkBytes: chunk });
  return events.map((event) => {
    if (event.kind !== 'document') throw new Error(`${event.kind} in ${JSON.stringify(text)}`);
    const piece = bytes.subarray(event.byteOffset, event.byteOffset + event.byteLength);
    if (event.bytes !== null) expect(Buffer.from(event.bytes).equals(piece)).toBe(true);
    return piece.toString();
  });
}

/** Objects that are no list pages, however they are written. */
const runText = jsonText.map((text) => `{"id":1,"payload":${text}}`);

describe('documents', () => {
  test('joined by anything or nothing come out as they went in', async () => {
    const separator = fc.constantFrom('', ' ', '\n', '\r\n', '\n\n\t');
    await fc.assert(
      fc.asyncProperty(
        fc.array(runText, { minLength: 1 }),
        separator,
        chunkBytes,
        async (texts, between, chunk) => {
          expect(await documentsOf(texts.join(between), chunk)).toEqual(texts);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('in an array, on one line or many, come out as they went in', async () => {
    const separator = fc.constantFrom(',', ', ', ',\n', '\n,', '\n  ,\n  ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(jsonText, { minLength: 1 }),
        separator,
        chunkBytes,
        async (texts, between, chunk) => {
          expect(await documentsOf(`[${texts.join(between)}]`, chunk)).toEqual(texts);
          expect(await documentsOf(`{"data":[${texts.join(between)}],"pagination":{}}`, chunk)).toEqual(
            texts,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('broken text', () => {
  test('is told as JSON exactly where JSON.parse takes it', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedJson, async (text) => {
        const document = `{"id":1,"payload":${text}}`;
        const events = await eventsOf(memorySource(document));
        const isWhole = events.length === 1 && events[0]?.kind === 'document';
        expect(isWhole, JSON.stringify(document)).toBe(parses(document));
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the same whatever the size of the chunks', async () => {
    const texts = fc.tuple(
      fc.array(mutatedJson, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', ',', ''),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.boolean(), chunkBytes, async ([parts, between], isArray, chunk) => {
        const joined = parts.join(between);
        const text = isArray ? `[${joined}]` : joined;
        expect(await linesOf(text, { chunkBytes: chunk }), JSON.stringify(text)).toEqual(await linesOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('of any bytes ends, with each byte in at most one document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), chunkBytes, async (bytes, chunk) => {
        let end = 0;
        for (const event of await eventsOf(memorySource(bytes), { chunkBytes: chunk })) {
          if (event.kind !== 'document') continue;
          expect(event.byteOffset).toBeGreaterThanOrEqual(end);
          end = event.byteOffset + event.byteLength;
        }
        expect(end).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 500 },
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
