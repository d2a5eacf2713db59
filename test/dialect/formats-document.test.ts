import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dialects } from '../../source/dialect/dialects.ts';
import { formatsDocument } from '../../source/dialect/formats-document.ts';

test('docs/formats.md is what the dialects make of it: run npm run docs', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
  expect(page).toBe(formatsDocument());
});

test('every dialect has a section with its smallest example, numbered in the order of detection', () => {
  const headings = [...formatsDocument().matchAll(/^## (\d+)\. (.+)$/gm)].map(([, , name]) => name);
  expect(headings.filter((name) => name !== 'Wrapped')).toEqual(dialects.map(({ name }) => name));
  const examples = [...formatsDocument().matchAll(/```json\n([\s\S]*?)\n```/g)].map(
    ([, text]) => JSON.parse(text ?? '') as unknown,
  );
  expect(examples).toEqual(dialects.map(({ example }) => example));
});

test('what is said of recognition has no full stop of its own', () => {
  for (const { recognisedBy } of dialects) expect(recognisedBy).not.toMatch(/\.$|^$/);
});
