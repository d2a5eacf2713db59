import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../source/input/byte-source.ts';
import { openSource } from '../../source/input/open-source.ts';
import type { SourceOptions } from '../../source/input/source-options.ts';
import { textOf } from './source-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

function openPath(path: string, options: SourceOptions = {}): Promise<ByteSource> {
  return openSource({ kind: 'file', name: path, path }, options);
}

/** A file with these bytes, opened; its text and its problems. */
async function readBack(bytes: Uint8Array | string, options: SourceOptions = {}) {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, bytes);
  const source = await openPath(path, options);
  const text = await textOf(source);
  const problems = source.problems.map(
    ({ kind, message, byteOffset }) => `${byteOffset} ${kind}: ${message}`,
  );
  await source.close();
  return { text, problems };
}

const sample = '{"id":"run_é😀"}\n[1,2]';

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('the text of a file', () => {
  test.each([
    ['plain', Buffer.from(sample)],
    ['with a byte order mark', Buffer.from(`\ufeff${sample}`)],
    ['UTF-16, little end first, marked', Buffer.from(`\ufeff${sample}`, 'utf16le')],
    ['UTF-16, big end first, marked', utf16be(`\ufeff${sample}`)],
    ['UTF-16, little end first, not marked', Buffer.from(sample, 'utf16le')],
    ['UTF-16, big end first, not marked', utf16be(sample)],
    ['gzip', gzipSync(sample)],
    ['gzip with a mark in it', gzipSync(`\ufeff${sample}`)],
    ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${sample}`, 'utf16le'))],
    [
      'joined gzip members',
      Buffer.concat([gzipSync(sample.slice(0, 9)), gzipSync(''), gzipSync(sample.slice(9))]),
    ],
    ['gzip padded with zeros', Buffer.concat([gzipSync(sample), Buffer.alloc(700)])],
  ])('%s', async (_, bytes) => {
    expect(await readBack(bytes)).toEqual({ text: sample, problems: [] });
  });

  test('that is empty', async () => {
    expect(await readBack('')).toEqual({ text: '', problems: [] });
    expect(await readBack('\ufeff')).toEqual({ text: '', problems: [] });
    expect(await readBack(gzipSync(''))).toEqual({ text: '', problems: [] });
  });

  test('keeps bytes that are no UTF-8 for the scanner to tell', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, Buffer.from([0x22, 0xe9, 0x22]));
    const source = await openPath(path);
    expect([...(await source.read(0, 10))]).toEqual([0x22, 0xe9, 0x22]);
    await source.close();
  });

  test('with a gzip head of every kind', async () => {
    const plain = gzipSync(sample);
    const head = Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]);
    const named = Buffer.concat([
      head,
      Buffer.from('name\0comment\0'),
      Buffer.from([0, 0]),
      plain.subarray(10),
    ]);
    expect(await readBack(named)).toEqual({ text: sample, problems: [] });
  });
});

describe('gzip that is not whole keeps what could be unpacked', () => {
  const long = Array.from(
    { length: 3000 },
    (_, index) => `{"id":"run_${index}","x":${Math.sin(index)}}`,
  ).join('\n');
  const packed = gzipSync(long);

  test('cut in its data', async () => {
    const { text, problems } = await readBack(packed.subarray(0, packed.length / 2));
    expect(long.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(long.length / 3);
    expect(problems).toEqual([`${text.length} truncated: the gzip data is cut off`]);
  });

  test('cut in its head, in its checksum', async () => {
    expect(await readBack(packed.subarray(0, 7))).toEqual({
      text: '',
      problems: ['0 truncated: the gzip data is cut off'],
    });
    expect(await readBack(packed.subarray(0, -5))).toEqual({
      text: long,
      problems: [`${long.length} truncated: the gzip data is cut off: its checksum is missing`],
    });
  });

  test('with a wrong checksum, or a wrong length', async () => {
    const wrong = Buffer.from(packed);
    wrong[packed.length - 8]! ^= 1;
    expect(await readBack(wrong)).toEqual({
      text: long,
      problems: [`${long.length} damaged: the gzip data is damaged: its checksum (CRC) does not agree`],
    });
    const short = Buffer.from(packed);
    short[packed.length - 1]! ^= 1;
    expect((await readBack(short)).problems[0]).toContain('its length does not agree');
  });

  test('with garbage behind it', async () => {
    const problems = [`${long.length} damaged: what follows the gzip data is not gzip data; it is left out`];
    expect(await readBack(Buffer.concat([packed, Buffer.from('garbage')]))).toEqual({ text: long, problems });
  });

  test('with damage in the middle', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, packed.length / 2, packed.length / 2 + 40);
    const { text, problems } = await readBack(damaged);
    expect(text.slice(0, 20_000)).toBe(long.slice(0, 20_000));
    expect(problems.join()).toContain('the gzip data is damaged');
  });

  test('that is none but for its first bytes', async () => {
    expect(await readBack(Buffer.from([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual({
      text: '',
      problems: ['0 damaged: the gzip data cannot be unpacked: its header is not valid'],
    });
  });

  test('that unpacks to more than the ceiling', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, 0x20));
    const { text, problems } = await readBack(bomb, { maxUnpackedBytes: 1_000_000 });
    expect(text.length).toBe(1_000_000);
    expect(problems).toEqual([
      '1000000 truncated: unpacks to more than 1000000 bytes; raise the ceiling with --max-unpacked',
    ]);
    expect((await readBack(bomb, { maxUnpackedBytes: 1024 ** 2 })).problems[0]).toContain('more than 1 MiB;');
    expect((await readBack(gzipSync('12345'), { maxUnpackedBytes: 5 })).problems).toEqual([]);
  });
});

describe('what cannot be had is refused in words', () => {
  test('by its kind', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    writeFileSync(join(folder, 'utf32'), Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0]));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const reasons = [
      ['missing', 'no such file or folder'],
      ['folder', 'is a folder'],
      ['dangling', 'no such file or folder'],
      ['loop', 'is a link that leads back to itself'],
      ['utf32/x', 'a part of the path is no folder'],
      ['utf32', 'is UTF-32, which is not read; convert it to UTF-8'],
      ['socket', 'is a socket'],
      ['pipe', 'is a pipe that nothing is written to'],
      ['x'.repeat(300), 'the name is too long'],
    ] as const;
    const found = await Promise.allSettled(reasons.map(([name]) => openPath(join(folder, name))));
    expect(
      found.map((result) => (result.status === 'rejected' ? String(result.reason.message) : 'opened')),
    ).toEqual(reasons.map(([, reason]) => reason));
    await expect(openPath('/dev/zero')).rejects.toThrow('is a device, not a file');
    server.close();
  });
});

describe('a file', () => {
  test('is read by range', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '\ufeff0123456789');
    const source = await openPath(path);
    expect(source.byteLength).toBe(10);
    expect(source.bytesTotal).toBe(10);
    expect(Buffer.from(await source.read(3, 4)).toString()).toBe('3456');
    expect(Buffer.from(await source.read(8, 4)).toString()).toBe('89');
    expect((await source.read(10, 4)).length).toBe(0);
    await source.close();
    await source.close();
    await expect(source.read(0, 1)).rejects.toThrow('is closed');
  });

  test('that shrinks is called truncated', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'x'.repeat(1000));
    const source = await openPath(path);
    truncateSync(path, 400);
    expect((await source.read(0, 1000)).length).toBe(400);
    expect(source.byteLength).toBe(400);
    expect(source.problems).toEqual([
      { kind: 'truncated', message: 'the file became shorter while it was read', byteOffset: 400 },
    ]);
    await source.close();
  });

  test('with holes, larger than memory, opens at once and is read anywhere', async () => {
    const path = join(temporaryFolder(), 'sparse');
    const handle = await open(path, 'w');
    await handle.truncate(5 * 1024 ** 3);
    await handle.write('end', 5 * 1024 ** 3 - 3);
    await handle.close();
    const source = await openPath(path);
    expect(source.byteLength).toBe(5 * 1024 ** 3);
    expect(Buffer.from(await source.read(5 * 1024 ** 3 - 3, 10)).toString()).toBe('end');
    await source.close();
  });
});

describe('a named pipe', () => {
  test('is read as it is written to, to its end', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', [
      '-c',
      `(printf '{"id"'; sleep 0.2; printf ':1}\\n'; sleep 0.1; printf '{}') > '${pipe}'`,
    ]);
    const exited = new Promise((resolve) => writer.once('exit', resolve));
    const source = await openPath(pipe);
    expect(await textOf(source)).toBe('{"id":1}\n{}');
    expect(source.problems).toEqual([]);
    await source.close();
    await exited;
  });

  test('that never ends can be closed', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writer = spawn('sh', ['-c', `exec yes '{"id":1}' > '${pipe}'`], { stdio: 'ignore' });
    const exited = new Promise((resolve) => writer.once('exit', resolve));
    const source = await openPath(pipe);
    while (source.byteLength < 1_000_000) {
      await source.read(0, source.byteLength);
      await source.grown();
    }
    const ended = source.grown();
    await source.close();
    await ended;
    await exited;
  });
});
