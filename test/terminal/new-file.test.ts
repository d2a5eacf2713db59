import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFile } from '../../source/terminal/new-file.ts';

let folder: string;
const place = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runlens-file-'));
  mkdirSync(place('folder'));
  writeFileSync(place('old'), 'old');
  symlinkSync(place('loop'), place('loop'));
  symlinkSync(place('old'), place('link'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('is written piece by piece', async () => {
  const file = await createFile(place('new'), false);
  await file.write('a');
  await file.write('é\n');
  await file.finish();
  expect(readFileSync(place('new'), 'utf8')).toBe('aé\n');
});

test('one that is there is replaced only where that is asked for, behind a link too', async () => {
  for (const name of ['old', 'link']) {
    await expect(createFile(place(name), false)).rejects.toThrow('is there already: save! replaces it');
    expect(readFileSync(place('old'), 'utf8')).toBe('old');
  }
  const file = await createFile(place('link'), true);
  await file.write('n');
  await file.finish();
  expect(readFileSync(place('old'), 'utf8')).toBe('n');
});

test('abandoned, a new one is gone again and one that was there stays', async () => {
  writeFileSync(place('kept'), 'kept');
  for (const [name, isOverwriting] of [
    ['half', false],
    ['kept', true],
  ] as const) {
    const file = await createFile(place(name), isOverwriting);
    await file.write('half');
    file.abandon();
  }
  expect(existsSync(place('half'))).toBe(false);
  expect(existsSync(place('kept'))).toBe(true);
});

describe('what cannot be written is told in words', () => {
  test.each([
    ['folder', true, 'is a folder'],
    ['no/a', false, 'cannot be made: its folder is not there'],
    ['old/a', false, 'cannot be made: what should be its folder is a file'],
    ['loop', true, 'is a link that leads back to itself'],
    ['x'.repeat(300), false, 'is too long a name'],
    ['a\0b', false, 'cannot be written'],
  ])('%s', async (name, isOverwriting, words) => {
    await expect(createFile(place(name), isOverwriting)).rejects.toThrow(words);
  });

  test.runIf(existsSync('/dev/full'))('a full disk', async () => {
    symlinkSync('/dev/full', place('full'));
    const file = await createFile(place('full'), true);
    await expect(file.write('a')).rejects.toThrow('cannot be written: no space is left on the device');
    file.abandon();
  });
});
