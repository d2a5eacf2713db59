import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInputs } from '../../source/input/find-inputs.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder with these files in it; a name that ends in a slash is a folder. */
function folderOf(names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    if (name.endsWith('/')) mkdirSync(join(folder, name), { recursive: true });
    else writeFileSync(join(folder, name), '{}');
  }
  return folder;
}

/** What the arguments give, below the folder. */
async function found(folder: string, ...inputs: readonly string[]): Promise<string[]> {
  const list = await findInputs(inputs.map((input) => (input === '-' ? input : join(folder, input))));
  return list.map((input) => {
    const name = input.name.replace(`${folder}/`, '').replace(folder, '.');
    return input.kind === 'missing' ? `${name}: ${input.reason}` : input.kind === 'stdin' ? '<stdin>' : name;
  });
}

describe('a file', () => {
  test('is taken whatever its name, in the order given, as often as given', async () => {
    const names = ['b.txt', '-x.json', 'a\u001b[31m.json', 'new\nline', 'a.json'];
    const folder = folderOf(names);
    expect(await found(folder, ...names, 'b.txt')).toEqual([...names, 'b.txt']);
  });

  test('with the characters of a glob is itself', async () => {
    const folder = folderOf(['a[1].json', 'a1.json', 'b*.json', 'b2.json']);
    expect(await found(folder, 'a[1].json', 'b*.json')).toEqual(['a[1].json', 'b*.json']);
  });

  test('that is not there is told, and the others go on', async () => {
    const folder = folderOf(['a.json']);
    symlinkSync('nowhere', join(folder, 'dangling'));
    symlinkSync('loop', join(folder, 'loop'));
    expect(await found(folder, 'x.json', 'dangling', 'loop', 'a.json', 'a.json/b')).toEqual([
      'x.json: no such file or folder',
      'dangling: is a link to nothing',
      'loop: is a link that leads back to itself',
      'a.json',
      'a.json/b: a part of the path is no folder',
    ]);
    expect(await findInputs([''])).toEqual([{ kind: 'missing', name: '', reason: 'an empty name' }]);
    expect(await findInputs(['a\0b'])).toEqual([
      { kind: 'missing', name: 'a\0b', reason: 'no file name has a NUL in it' },
    ]);
  });

  test('stdin is read once', async () => {
    const folder = folderOf(['a.json']);
    expect(await found(folder, '-', 'a.json', '-')).toEqual([
      '<stdin>',
      'a.json',
      'stdin: is named twice, but its bytes come only once',
    ]);
  });
});

describe('a folder', () => {
  test('gives its run files, deep, sorted by path', async () => {
    const folder = folderOf([
      'b/',
      'b/c/',
      'b.json',
      'b/z.ndjson',
      'b/c/a.jsonl.gz',
      'a.json.gz',
      'a.txt',
      'c.jsonx',
      'B.jsonl',
      '.h.json',
      'b/note.gz',
    ]);
    expect(await found(folder, '.')).toEqual([
      '.h.json',
      'B.jsonl',
      'a.json.gz',
      'b.json',
      'b/c/a.jsonl.gz',
      'b/z.ndjson',
    ]);
    expect(await found(folder, 'b/')).toEqual(['b/c/a.jsonl.gz', 'b/z.ndjson']);
  });

  test('does not lead out of itself or round in circles', async () => {
    const outside = folderOf(['secret.json']);
    const folder = folderOf(['sub/', 'sub/a.json', 'data.txt']);
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(join(outside, 'secret.json'), join(folder, 'out.json'));
    symlinkSync('..', join(folder, 'sub/up'));
    symlinkSync('sub', join(folder, 'same'));
    symlinkSync('sub/a.json', join(folder, 'again.json'));
    symlinkSync('data.txt', join(folder, 'data.json'));
    symlinkSync('nowhere', join(folder, 'gone.json'));
    expect(await found(folder, '.')).toEqual(['data.json', 'gone.json: is a link to nothing', 'sub/a.json']);
  });

  test('that is a link is followed when it is named itself', async () => {
    const folder = folderOf(['sub/', 'sub/a.json']);
    symlinkSync('sub', join(folder, 'link'));
    expect(await found(folder, 'link')).toEqual(['link/a.json']);
  });

  test('without run files says so', async () => {
    const folder = folderOf(['sub/', 'a.txt']);
    expect(await found(folder, '.', 'sub')).toEqual([
      '.: has no .json, .jsonl or .ndjson file in it, nor one of these with .gz',
      'sub: has no .json, .jsonl or .ndjson file in it, nor one of these with .gz',
    ]);
  });

  test('leaves what is no file alone', async () => {
    const folder = folderOf(['a.json']);
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    mkdirSync(join(folder, 'folder.json'));
    expect(await found(folder, '.')).toEqual([
      'a.json',
      'pipe.json: is no file; it is read only when it is named itself',
    ]);
  });

  test('gives names that are no UTF-8 with their bytes', async () => {
    const folder = temporaryFolder();
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.json')]);
    writeFileSync(path, '{}');
    expect(await findInputs([folder])).toEqual([{ kind: 'file', name: `${folder}/\ufffd.json`, path }]);
  });

  test('of any depth', async () => {
    const deep = Array.from({ length: 300 }, () => 'd').join('/');
    const folder = folderOf([`${deep}/`, `${deep}/a.json`]);
    expect(await found(folder, '.')).toEqual([`${deep}/a.json`]);
  });
});

describe('a glob', () => {
  test('gives what it matches, sorted; folders with their run files', async () => {
    const folder = folderOf(['a1.json', 'a2.txt', 'b.json', 'a3/', 'a3/x.json', 'a3/x.txt']);
    expect(await found(folder, 'a*')).toEqual(['a1.json', 'a2.txt', 'a3/x.json']);
    expect(await found(folder, '*.json')).toEqual(['a1.json', 'b.json']);
    expect(await found(folder, '**/*.json')).toEqual(['a1.json', 'a3/x.json', 'b.json']);
    expect(await found(folder, '{b,a1}.json', 'a[0-9].txt')).toEqual(['a1.json', 'b.json', 'a2.txt']);
  });

  test('that matches nothing says so', async () => {
    expect(await found(folderOf(['a.json']), '*.ndjson')).toEqual(['*.ndjson: no file matches this pattern']);
  });

  test('does not follow links round in circles', async () => {
    const folder = folderOf(['sub/', 'sub/a.json']);
    symlinkSync('..', join(folder, 'sub/up'));
    expect(await found(folder, '**/*.json')).toEqual(['sub/a.json']);
  });
});
