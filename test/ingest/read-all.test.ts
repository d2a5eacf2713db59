import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputReading } from '../../source/ingest/input-reading.ts';
import { readAll } from '../../source/ingest/read-all.ts';
import type { ReadSettings } from '../../source/ingest/read-settings.ts';
import type { ByteSource } from '../../source/input/byte-source.ts';
import { printJson } from '../../source/print/print-json.ts';
import { checkLines } from './check-lines.ts';
import { temporaryFiles } from './temporary-files.ts';

const write = temporaryFiles();
const plain: ReadSettings = { isStrict: false, dialect: null };
const strict: ReadSettings = { isStrict: true, dialect: null };

const run = (id: string, more = '') =>
  `{"id":"${id}","status":"COMPLETED_SUCCESSFULLY","taskIdentifier":"t","createdAt":"2026-05-03T10:00:00Z","startedAt":"2026-05-03T10:00:01Z","finishedAt":"2026-05-03T10:00:02Z"${more}}`;

async function checked(content: string | Uint8Array, settings = plain) {
  const { out, err } = await checkLines([write('in.json', content)], settings);
  return { lines: out.slice(0, -1), totals: out.at(-1), err };
}

describe('documents are found in any arrangement', () => {
  const two = [run('run_a'), run('run_b')];
  test.each([
    ['lines', two.join('\n')],
    ['an array', `[${two.join(',')}]`],
    [
      'an indented array',
      JSON.stringify(
        two.map((text) => JSON.parse(text)),
        null,
        2,
      ),
    ],
    ['values without anything between', two.join('')],
    ['arrays in lines', `[${two[0]}]\n[[${two[1]}]]`],
    ['a page', `{"data":[${two.join(',')}],"pagination":{}}`],
    ['a page that ends with its data', `{"pagination":{},"data":[${two.join(',')}]}`],
    ['pages in lines', two.map((text) => `{"data":[${text}],"pagination":{}}`).join('\n')],
    ['pages in an array', `[{"data":[${two.join(',')}],"pagination":{}}]`],
    ['wrappers', two.map((text) => `{"response":{"body":${text}}}`).join('\n')],
  ])('%s', async (_, content) => {
    expect(await checked(content)).toEqual({
      lines: [],
      totals: '2 ok, 0 invalid, 0 duplicate, 0 warnings',
      err: [],
    });
  });
});

describe('--check tells, at its place,', () => {
  test.each([
    [
      'a broken schema',
      `${run('run_a')}\n${run('run_b', ',"tags":[5]')}`,
      /^in\.json:2:\d+: invalid \/tags\/0: must be a string, found 5$/,
    ],
    [
      'a broken schema in an element',
      `[\n  ${run('run_b', ',"version":5')}\n]`,
      /^in\.json:2:\d+: invalid \/version: must be a string or null, found 5$/,
    ],
    [
      'a broken schema in a nested array',
      `[[\n  ${run('run_b', ',"version":5')}\n]]`,
      /^in\.json:2:\d+: invalid \/version: must be a string or null, found 5$/,
    ],
    ['what is no JSON', `${run('run_a')}\n{"id":}\n${run('run_b')}`, /^in\.json:2:7: not JSON: /],
    ['what is no run', `${run('run_a')}\n5`, /^in\.json:2:1: not a run: a number/],
    [
      'a duplicate key',
      `\n${run('run_a', ',"payload":{"a":1,"a":2}')}`,
      /^in\.json:2:\d+: warning duplicate-key: duplicate key "a".* \(run_a\)$/,
    ],
    [
      'a duplicate key of a document too large to be held',
      `\n${run('run_a', `,"payload":{"a":"${'x'.repeat(9 << 20)}","a":2}`)}`,
      /^in\.json:2:\d+: warning duplicate-key: duplicate key "a".* \(run_a\)$/,
    ],
    [
      'a duplicate key of a page',
      `{"data":[${run('run_a')}],"next":1,"next":2}`,
      /^in\.json:1:\d+: warning duplicate-key: duplicate key "next": /,
    ],
    [
      'bytes that are no UTF-8',
      Buffer.from(`\n${run('run_a', ',"payload":"\xff"')}`, 'latin1'),
      /^in\.json:2:\d+: warning invalid-utf8: .* \(run_a\)$/,
    ],
    [
      'a number that programs misread',
      `\n\n${run('run_a', ',"payload":9007199254740993')}`,
      /^in\.json:3:\d+: warning number-out-of-range: 9007199254740993 .* \(run_a\)$/,
    ],
    [
      'hidden characters',
      `\n${run('run_a', ',"payload":"\\u202e"')}`,
      /^in\.json:2:1: warning hidden-characters: .*run_a/,
    ],
    ['a further document', `${run('run_a')}\n${run('run_a')}`, /^in\.json:2:1: warning duplicate: .*run_a/],
    [
      'a contradiction',
      run('run_a').replace('10:00:02Z', '09:00:00Z'),
      /^in\.json:1:1: warning finished-before-started: .*run_a/,
    ],
  ] as const)('%s', async (_, content, line) => {
    const { lines } = await checked(content);
    expect(lines).toEqual([expect.stringMatching(line)]);
  });

  test('an end that came too early', async () => {
    const { lines, totals } = await checked(`${run('run_a')}\n{"id":"run_b"`);
    expect(lines).toEqual([
      expect.stringMatching(/^in\.json:2:\d+: not JSON: /),
      expect.stringMatching(/^in\.json:2:\d+: warning truncated: /),
    ]);
    expect(totals).toBe('1 ok, 1 invalid, 0 duplicate, 1 warnings');
  });
});

describe('packed data', () => {
  const packed = gzipSync(Array.from({ length: 2000 }, (_, place) => run(`run_${place}`)).join('\n'));

  test('that is cut off is told so, once', async () => {
    const { lines } = await checked(packed.subarray(0, packed.length >> 1));
    expect(lines).toEqual([
      expect.stringMatching(/: not JSON: ends inside /),
      expect.stringMatching(/: warning truncated: the gzip data is cut off$/),
    ]);
  });

  test('of which nothing could be read is not called empty', async () => {
    const { err, totals } = await checked(packed.subarray(0, 5));
    expect(err).toEqual([]);
    expect(totals).toBe('0 ok, 1 invalid, 0 duplicate, 1 warnings');
  });

  test('that is damaged is told so, behind what could be read', async () => {
    const damaged = Buffer.from(packed);
    damaged[packed.length - 6] = (damaged[packed.length - 6] ?? 0) ^ 0xff;
    const { lines, totals } = await checked(damaged);
    expect(lines).toEqual([expect.stringMatching(/^in\.json:2000:\d+: not JSON: .*CRC/)]);
    expect(totals).toBe('2000 ok, 1 invalid, 0 duplicate, 0 warnings');
  });
});

describe('what holds no run is told for what it is', () => {
  test.each([
    ['an error of the API', '{"error":"Run not found"}', 'in.json:1:1: API error: Run not found', 1],
    ['an empty page', '{"data":[],"pagination":{}}', 'in.json:1:1: a list page without runs', 1],
    ['an empty array', '\n []', 'in.json:2:2: an array without runs', 0],
    ['empty arrays in an array', '[[[]]]', 'in.json:1:2: an array without runs', 0],
    ['nothing but a blank', ' ', 'in.json:1:2: the input is empty, where a run object was expected', 0],
    ['nothing', '', 'in.json:1:1: the input is empty, where a run object was expected', 0],
  ])('%s', async (_, content, line, ok) => {
    for (const settings of [plain, strict])
      expect(await checked(content, settings)).toEqual({
        lines: [],
        totals: `${ok} ok, 0 invalid, 0 duplicate, 0 warnings`,
        err: [line],
      });
  });
});

test('a missing input is told, and the others are read', async () => {
  const path = write('in.json', run('run_a'));
  const { out, err } = await checkLines(['/nowhere/in.json', path]);
  expect(out).toEqual(['1 ok, 0 invalid, 0 duplicate, 0 warnings']);
  expect(err).toEqual([expect.stringMatching(/^in\.json: no such file/)]);
});

describe('lists are bounded, totals exact', () => {
  test('a hundred problems of a document', async () => {
    const tags = Array.from({ length: 500 }, () => '5').join(',');
    const { lines, totals } = await checked(run('run_a', `,"tags":[${tags}]`));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toMatch(/: warning too-many-problems: … and 401 more in this document \(run_a\)$/);
    expect(totals).toBe('0 ok, 1 invalid, 0 duplicate, 0 warnings');
  });

  test('a thousand problems of a file', async () => {
    const { lines, totals } = await checked('5\n'.repeat(2500));
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toMatch(/: warning too-many-problems: … and 1500 more in this file$/);
    expect(totals).toBe('0 ok, 2500 invalid, 0 duplicate, 0 warnings');
  });

  test('a hundred remarks of a file', async () => {
    const { err, totals } = await checked('{"error":"no"}\n'.repeat(300));
    expect(err).toHaveLength(101);
    expect(err.at(-1)).toBe('in.json: … and 200 more that hold no run');
    expect(totals).toBe('300 ok, 0 invalid, 0 duplicate, 0 warnings');
  });
});

test('strictness is literal: null is not absent, and the API has words of its own', async () => {
  const content = [
    run('run_a', ',"version":null'),
    run('run_b').replace('COMPLETED_SUCCESSFULLY', 'COMPLETED'),
  ].join('\n');
  expect((await checked(content)).lines.filter((line) => line.includes(':1:'))).toEqual([]);
  const { lines } = await checked(content, strict);
  expect(lines).toEqual([
    expect.stringMatching(/^in\.json:1:\d+: invalid \/version: must be a string, found null$/),
    expect.stringMatching(/^in\.json:2:\d+: invalid \/status: must be one of /),
  ]);
});

test('a run is loaded with its JSON and all that is wrong with its document', async () => {
  const content = `[${run('run_a')},\n${run('run_b', ',"version":5,"payload":{"n":1e999,"k":1,"k":2}')}]`;
  const result = await readAll({
    inputs: [write('in.json', content)],
    settings: plain,
    maxUnpackedBytes: null,
  });
  const body = await result.loadRun(result.runs.index.rowOf('run_b'));
  expect(body.run).toMatchObject({ id: 'run_b', taskIdentifier: 't' });
  expect(Buffer.from(body.json.bytes).toString()).toMatch(/^\{"id":"run_b".*\}$/);
  expect(body.problems.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
    '2 invalid',
    '2 number-out-of-range',
    '2 duplicate-key',
  ]);
  expect(body.problems).toEqual(result.runs.problems);
  await result.close();
});

test('a run of a hundred documents is loaded with what only its oldest tells', async () => {
  const states = Array.from({ length: 100 }, (_, place) =>
    run(
      'run_a',
      `,"updatedAt":"2026-05-03T10:${String(place % 60).padStart(2, '0')}:${place < 60 ? '00' : '30'}Z"${place === 0 ? ',"payload":{"n":7}' : place === 1 ? ',"metadata":{"m":8}' : ''}`,
    ),
  );
  const inputs = [write('in.ndjson', states.join('\n'))];
  const result = await readAll({ inputs, settings: plain, maxUnpackedBytes: null });
  const { parts, documents } = await result.loadRun(result.runs.index.rowOf('run_a'));
  expect(parts.payload).not.toBeNull();
  expect(parts.metadata).not.toBeNull();
  expect(documents.length).toBeLessThan(100);
  await result.close();
});

test('runs of a hundred files are loaded, though not all files are held open', async () => {
  const inputs = Array.from({ length: 100 }, (_, place) => write(`file-${place}.json`, run(`run_${place}`)));
  const result = await readAll({ inputs, settings: plain, maxUnpackedBytes: null });
  for (const place of [0, 99, 50, 0]) {
    const body = await result.loadRun(result.runs.index.rowOf(`run_${place}`));
    expect(body).toMatchObject({ inputName: inputs[place], run: { id: `run_${place}` } });
  }
  await result.close();
});

test('standard input, whose bytes come once, is kept for the next reading', async () => {
  const bytes = Buffer.from(`${run('run_a')}\n${run('run_b')}`);
  let isClosed = false;
  const stdin: ByteSource = {
    name: 'stdin',
    isInPlace: false,
    byteLength: bytes.length,
    isComplete: true,
    bytesTotal: null,
    problems: [],
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    grown: async () => {},
    close: async () => {
      isClosed = true;
    },
  };
  const options = { inputs: ['-'], settings: plain, maxUnpackedBytes: null };
  async function idsOf(reading: InputReading): Promise<string[]> {
    const ids: string[] = [];
    for await (const { records } of reading.batches()) ids.push(...records.map(({ id }) => id));
    return ids;
  }
  const first = new InputReading(options, stdin);
  expect(await idsOf(first)).toEqual(['run_a', 'run_b']);
  const kept = await first.closeButStdin();
  expect(kept).toBe(stdin);
  const second = new InputReading(options, kept);
  expect(await idsOf(second)).toEqual(['run_a', 'run_b']);
  expect(isClosed).toBe(false);
  await second.close();
  expect(isClosed).toBe(true);
});

test('a run whose file is gone from under it is told in a sentence', async () => {
  const path = write('changing.json', `${run('run_a')}\n`);
  const result = await readAll({ inputs: [path], settings: plain, maxUnpackedBytes: null });
  write('changing.json', '[1,2');
  await expect(result.loadRun(0)).rejects.toThrow(/changed|shorter/);
  await result.close();
});

describe('the same runs give the same JSON, file and line apart,', () => {
  const family = [
    run(
      'run_r',
      ',"relatedRuns":{"children":[{"id":"run_a","status":"FAILED_TO_RUN","taskIdentifier":"c"}]}',
    ),
    run('run_b', ',"relatedRuns":{"root":{"id":"run_r"},"parent":{"id":"run_r"}}'),
    run('run_x', ',"status":"EXECUTING"'),
    run('run_r'),
    '{"a":1}',
  ];
  async function json(name: string, content: string | Uint8Array): Promise<string> {
    const result = await readAll({ inputs: [write(name, content)], settings: plain, maxUnpackedBytes: null });
    let text = '';
    await printJson(result.runs, 'input', (chunk) => {
      text += chunk;
    });
    await result.close();
    return text
      .replace(/"file": "[^"]*"/g, '"file"')
      .replace(/"line": \d+/g, '"line"')
      .replace(/ \(line \d+\)/g, '');
  }
  const lines = family.join('\n');

  test.each([
    ['from an array', `[${family.join(',')}]`],
    [
      'from an indented array',
      JSON.stringify(
        family.map((text) => JSON.parse(text)),
        null,
        2,
      ).replaceAll('"status": "EXECUTING"', '"status": "EXECUTING"'),
    ],
    ['from a page', `{"data":[${family.join(',')}],"pagination":{}}`],
    ['packed', gzipSync(lines)],
    ['packed in two members', Buffer.concat([gzipSync(lines.slice(0, 100)), gzipSync(lines.slice(100))])],
    ['in UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['with a byte order mark', `\ufeff${lines}`],
    ['with Windows line ends', lines.replaceAll('\n', '\r\n')],
  ])('%s', async (_, content) => {
    // The key that stands twice is lost where the text was written anew.
    const withoutKeyWarning = (text: string) =>
      text.replace(/\n.*duplicate-key.*/, '').replace(/"warnings": \d+/, '');
    expect(withoutKeyWarning(await json('b', content))).toBe(withoutKeyWarning(await json('a', lines)));
  });
});

describe('whatever the bytes', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      ' ',
      '\u0000',
      '\ufeff',
      run('run_a'),
      '{"data":[',
    ),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
  );

  test('reading ends, and its counts agree', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (content, isStrict) => {
        const inputs = [write('fuzz', content)];
        const result = await readAll({
          inputs,
          settings: { isStrict, dialect: null },
          maxUnpackedBytes: null,
        });
        const { totals, documents, index, progress } = result.runs;
        expect(totals.ok).toBe(documents.filter(({ verdict }) => verdict === 'ok').length);
        expect(totals.documents).toBe(totals.ok + totals.invalid);
        expect(progress.isComplete).toBe(true);
        for (let row = 0; row < index.size; row++)
          if (index.presence(row) === 'loaded')
            expect((await result.loadRun(row)).run.id).toBe(index.id(row));
        await result.close();
      }),
      { numRuns: 300 },
    );
  });
});
