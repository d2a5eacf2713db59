/** Reads JSONTestSuite and a list of naughty strings as run documents, where they lie beside this checkout. Nothing of them is kept here. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkLines } from './check-lines.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');
const manifest = join(corpus, 'manifest.tsv');

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly must: string;
}

const entries: readonly Entry[] = existsSync(manifest)
  ? readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([file = '', kind = '', , must = '']) => ({ file, kind, must }))
  : [];

/** What a terminal would act on or nobody would see. */
const unseen = /(?![\ufe00-\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

async function checked({ file }: Entry) {
  const { out, err } = await checkLines([join(corpus, file)], { isStrict: true, dialect: null });
  const [ok = Number.NaN, invalid = Number.NaN] = (out.at(-1) ?? '').match(/\d+/g)?.map(Number) ?? [];
  return { lines: [...out, ...err], ok, invalid };
}

if (entries.length === 0) console.warn(`No corpus at ${corpus}: its tests have nothing to check.`);

describe('the corpus, held against the run schema alone,', () => {
  const fits = (entry: Entry) => !entry.must.includes(' ok]');
  // The manifest's places are those of bytes; UTF-16 is sniffed, so its places are those of its text.
  const isTakenForUtf8 = ({ file }: Entry) => !/utf16/i.test(file);

  test('has what is valid taken', async () => {
    for (const entry of entries.filter(({ kind }) => kind.startsWith('valid')).filter(fits))
      expect((await checked(entry)).invalid, entry.file).toBe(0);
  });

  test('has what is to be rejected refused', async () => {
    for (const entry of entries.filter(({ kind }) => kind === 'reject').filter(fits)) {
      const { ok, invalid } = await checked(entry);
      expect(invalid > 0 || ok === 0, entry.file).toBe(true);
    }
  });

  test('is told at line and column', async () => {
    for (const entry of entries.filter(fits).filter(isTakenForUtf8)) {
      const [, line, column] = /names line (\d+) \(column (\d+)\)/.exec(entry.must) ?? [];
      if (line === undefined) continue;
      expect((await checked(entry)).lines.join('\n'), entry.file).toContain(`:${line}:${column}: `);
    }
  });

  test('is counted, and its problems named', async () => {
    for (const entry of entries) {
      const [, ok, bad] = /counts ok=(\d+) bad=(\d+)/.exec(entry.must) ?? [];
      const [, pointer = ''] = /names pointer (\/[^\s,;]+)/.exec(entry.must) ?? [];
      const isDuplicate = entry.must.includes('says duplicate');
      if (ok === undefined && pointer === '' && !isDuplicate) continue;
      const found = await checked(entry);
      const text = found.lines.join('\n');
      if (ok !== undefined) expect(found, entry.file).toMatchObject({ ok: Number(ok), invalid: Number(bad) });
      expect(text, entry.file).toContain(pointer);
      if (isDuplicate) expect(text, entry.file).toContain('duplicate');
    }
  });

  test('has nothing unseen in what is told of it', async () => {
    for (const entry of entries)
      for (const line of (await checked(entry)).lines) expect(line, entry.file).not.toMatch(unseen);
  });
});
