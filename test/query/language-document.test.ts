import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filterFields } from '../../source/query/filter-fields.ts';
import { languageDocument } from '../../source/query/language-document.ts';
import { parseFilter } from '../../source/query/parse-filter.ts';
import { printFilter } from '../../source/query/print-filter.ts';

test('the page of the filter language is that of the table: `node scripts/make-docs.js` writes it', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/query-language.md'), 'utf8');
  expect(page).toBe(languageDocument());
});

test('every example is a filter, and of the field that it stands for', () => {
  for (const { name, examples } of filterFields) {
    for (const example of examples) {
      const parsed = parseFilter(example);
      expect(parsed.kind === 'filter' ? printFilter(parsed.expression) : parsed.mistake).toMatch(
        new RegExp(`^!?${name}\\b`),
      );
    }
  }
});

test('every filter of the page is one', () => {
  const queries = [...languageDocument().matchAll(/--filter '([^']+)'/g)].map(([, query]) => query ?? '');
  expect(queries.length).toBeGreaterThan(3);
  for (const query of queries) expect(parseFilter(query)).toMatchObject({ kind: 'filter' });
});
