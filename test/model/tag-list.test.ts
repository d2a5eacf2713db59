import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagListText, tagsOfText } from '../../source/model/tag-list.ts';

test('gives back any list of tags', () => {
  const tag = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ':', '1:', '10:a', '\0'),
  );
  fc.assert(
    fc.property(fc.array(tag), (tags) => {
      expect(tagsOfText(tagListText(tags))).toEqual(tags);
    }),
  );
});
