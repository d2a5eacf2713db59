import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadBytes, windowLength } from '../../source/model/byte-ranges.ts';
import type { DocumentRecord } from '../../source/model/document.ts';
import { printNdjson } from '../../source/print/print-ndjson.ts';
import { gatheringSink } from './gathering-sink.ts';
import { runsOfDocuments } from './runs-of-documents.ts';

const utf8 = new TextEncoder();

/** Runs that have a document of their own are not loaded. */
const loadMergedRun = async (): Promise<never> => {
  throw new Error('loaded');
};

/** Lays texts one after the other, `between` them, as one input file. */
function layOut(texts: readonly (string | Uint8Array)[], between = '\n') {
  const parts: Uint8Array[] = [];
  const documents: DocumentRecord[] = [];
  let offset = 0;
  for (const text of texts) {
    const bytes = typeof text === 'string' ? utf8.encode(text) : text;
    documents.push({
      file: 0,
      byteOffset: offset,
      byteLength: bytes.length,
      line: documents.length + 1,
      column: 1,
      dialect: 'run-schema',
      verdict: 'ok',
    });
    const gap = utf8.encode(between);
    parts.push(bytes, gap);
    offset += bytes.length + gap.length;
  }
  const all = Buffer.concat(parts);
  const readBytes: ReadBytes = async (_, byteOffset, byteLength) =>
    all.subarray(byteOffset, byteOffset + byteLength);
  return { documents, readBytes };
}

async function printed(
  texts: readonly (string | Uint8Array)[],
  { isForTerminal = false, rows = texts.map((_, row) => row) } = {},
) {
  const { documents, readBytes } = layOut(texts);
  const { sink, bytes } = gatheringSink();
  await printNdjson(
    { runs: runsOfDocuments(documents), rows, readBytes, loadMergedRun, isForTerminal },
    sink,
  );
  return bytes();
}

const text = async (texts: readonly (string | Uint8Array)[], options = {}) =>
  new TextDecoder('utf-8', { fatal: true }).decode(await printed(texts, options));

describe('a document', () => {
  test.each([
    [
      'on one line is written as it stands',
      '{ "a" : 1.0e5,  "b":"\\u0041 " }',
      '{ "a" : 1.0e5,  "b":"\\u0041 " }',
    ],
    ['over lines loses the white space between tokens', '{\r\n\t"a" : [ 1 ,\n 2 ] }', '{"a":[1,2]}'],
    [
      'keeps digits, escapes and duplicate keys',
      '{"a":9007199254740993,\n"a":1e999,"b":"\\/\\u00e9"}',
      '{"a":9007199254740993,"a":1e999,"b":"\\/\\u00e9"}',
    ],
    [
      'keeps white space and escaped quotes in strings',
      '{\n"a b" : "x \\" y \\\\" , "c" : " , : "}',
      '{"a b":"x \\" y \\\\","c":" , : "}',
    ],
    ['broken by a lone carriage return is joined', '{\r"a":1}', '{"a":1}'],
  ])('%s', async (_, document, line) => {
    expect(await text([document])).toBe(`${line}\n`);
  });

  test('that is no UTF-8 is written with U+FFFD', async () => {
    expect(await text([Buffer.from('{"a":"\xe9\xff"}', 'latin1')])).toBe('{"a":"\ufffd\ufffd"}\n');
  });

  test('shows a terminal nothing that acts on it', async () => {
    const document = '{"a":"\u202ex\u009b\u{e0041}\ud83d\ude00"}';
    expect(await text([document])).toBe(`${document}\n`);
    expect(await text([document], { isForTerminal: true })).toBe(
      '{"a":"\\u202ex\\u009b\\udb40\\udc41\ud83d\ude00"}\n',
    );
  });

  test('longer than what is read at once comes out whole', async () => {
    const long = `{"a":"${'é"'.replace('"', '\\"').repeat(windowLength)}","b":1}`;
    const spread = long.replace('{', '{\n').replace('1}', ' 1 }');
    expect((await text([long])) === `${long}\n`).toBe(true);
    expect((await text([spread])) === `${long}\n`).toBe(true);
  });
});

test('runs are written in the order asked for, those without a document left out', async () => {
  expect(await text(['1', '2', '3'], { rows: [2, 0, 7] })).toBe('3\n1\n');
});

test('documents far apart are read one by one, those in a row together', async () => {
  const texts = Array.from({ length: 60 }, (_, place) => `{"n":${place},"s":"${'x'.repeat(100_000)}"}`);
  const { documents, readBytes } = layOut(texts);
  const rows = texts.map((_, row) => row);
  async function bytesRead(order: readonly number[]): Promise<number> {
    let count = 0;
    const counting: ReadBytes = async (file, byteOffset, byteLength) => {
      const bytes = await readBytes(file, byteOffset, byteLength);
      count += bytes.length;
      return bytes;
    };
    const { sink } = gatheringSink();
    await printNdjson(
      {
        runs: runsOfDocuments(documents),
        rows: order,
        readBytes: counting,
        loadMergedRun,
        isForTerminal: false,
      },
      sink,
    );
    return count;
  }
  const size = texts.length * 100_020;
  expect(await bytesRead(rows)).toBeLessThan(size * 1.5);
  expect(await bytesRead(rows.toReversed())).toBeLessThan(size * 2.5);
});

test('an input that has become shorter is told, not waited for', async () => {
  const { documents } = layOut(['{"a":1}']);
  const { sink } = gatheringSink();
  const job = {
    runs: runsOfDocuments(documents),
    rows: [0],
    readBytes: async () => new Uint8Array(0),
    loadMergedRun,
    isForTerminal: false,
  };
  await expect(printNdjson(job, sink)).rejects.toThrow('shorter');
});

test('any value keeps its meaning and takes one line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json(), { maxLength: 5 }), fc.nat(3), async (values, indent) => {
      const documents = values.map((value) => JSON.stringify(JSON.parse(value), null, indent));
      const lines = (await text(documents)).split('\n');
      expect(lines.pop()).toBe('');
      expect(lines).toEqual(documents.map((document) => JSON.stringify(JSON.parse(document))));
    }),
  );
});
