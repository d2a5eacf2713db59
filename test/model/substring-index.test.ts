import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SubstringIndex } from '../../source/model/substring-index.ts';

test('holds just the substrings of the text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\ud83d'), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (text, part) => {
      const index = new SubstringIndex(text);
      expect(index.has(part)).toBe(text.includes(part));
      for (let start = 0; start <= text.length; start++) {
        for (let end = start; end <= text.length; end++) expect(index.has(text.slice(start, end))).toBe(true);
      }
    }),
  );
});
