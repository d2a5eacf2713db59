import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SpoolMemory } from '../../source/input/spool-memory.ts';
import { SpooledSource } from '../../source/input/spooled-source.ts';
import { textOf } from './source-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

const block = 64 * 1024;

/** Bytes that tell where they stand. */
function numbered(length: number): Buffer {
  return Buffer.from(
    Array.from({ length: Math.ceil(length / 8) }, (_, index) => String(index).padStart(8)).join(''),
  ).subarray(0, length);
}

describe('a spool', () => {
  test.each([
    ['in memory', 10 * block],
    ['partly in a file', 2 * block],
    ['in a file', 0],
  ])('%s gives back any range', async (_, limit) => {
    const bytes = numbered(5 * block + 123);
    const source = new SpooledSource('stdin', {
      memory: new SpoolMemory(limit),
      temporaryFolder: temporaryFolder(),
    });
    for (let at = 0; at < bytes.length; at += 10_007) await source.append(bytes.subarray(at, at + 10_007));
    expect(source.isComplete).toBe(false);
    expect(source.bytesTotal).toBe(null);
    source.finish();
    expect(source.bytesTotal).toBe(bytes.length);
    for (const [offset, length] of [
      [0, 10],
      [block - 3, 7],
      [2 * block - 5, 10],
      [block, 3 * block],
      [5 * block, 1000],
    ] as const) {
      const expected = bytes.subarray(offset, offset + length);
      expect(Buffer.from(await source.read(offset, length)).equals(expected)).toBe(true);
    }
    expect(await textOf(source, 77_777)).toBe(bytes.toString());
    await source.close();
  });

  test('takes no more of the shared memory than it holds, once its end is known, and gives all of it back', async () => {
    const memory = new SpoolMemory(3 * block);
    const sources = Array.from(
      { length: 100 },
      (_, place) => new SpooledSource(String(place), { memory, temporaryFolder: '/nowhere' }),
    );
    for (const source of sources) {
      await source.append(numbered(1000));
      source.finish();
    }
    for (const source of sources) {
      expect(Buffer.from(await source.read(10, 5000)).equals(numbered(1000).subarray(10))).toBe(true);
      await source.close();
    }
    expect(memory.take(3 * block)).toBe(true);
    expect(memory.take(1)).toBe(false);
  });

  test('leaves no name of its file behind, even while it is used', async () => {
    const folder = temporaryFolder();
    const source = new SpooledSource('stdin', { memory: new SpoolMemory(0), temporaryFolder: folder });
    await source.append(numbered(100));
    expect(readdirSync(folder)).toEqual([]);
    expect((await source.read(0, 100)).length).toBe(100);
    await source.close();
  });

  test('says so when there can be no file', async () => {
    const folder = join(temporaryFolder(), 'missing');
    const source = new SpooledSource('stdin', { memory: new SpoolMemory(0), temporaryFolder: folder });
    await expect(source.append(numbered(100))).rejects.toThrow(
      `no temporary file can be made in ${folder}: no such file or folder`,
    );
    await source.close();
  });

  test('shares its memory and gives it back', async () => {
    const memory = new SpoolMemory(block);
    const one = new SpooledSource('one', { memory });
    await one.append(numbered(10));
    expect(memory.take(block)).toBe(false);
    await one.close();
    expect(memory.take(block)).toBe(true);
  });

  test('lets its producer wait when that is far ahead of what was read', async () => {
    const source = new SpooledSource('stdin');
    let appended = 0;
    const producing = (async () => {
      for (; appended < 40; appended++) await source.append(Buffer.alloc(1024 * 1024));
      source.finish();
    })();
    while (appended < 32) await new Promise((resolve) => setImmediate(resolve));
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(appended).toBe(32);
    await textOf(source);
    await producing;
    expect(source.byteLength).toBe(40 * 1024 * 1024);
    await source.close();
  });

  test('wakes who waits for more, for the end, and for the closing', async () => {
    const source = new SpooledSource('stdin');
    const more = source.grown();
    await source.append(numbered(1));
    await more;
    const closed = source.grown();
    await source.close();
    await closed;
    await source.grown();
    await expect(source.read(0, 1)).rejects.toThrow('is closed');
  });
});
