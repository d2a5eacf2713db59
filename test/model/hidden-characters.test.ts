import { expect, test } from 'vitest';
import { countHiddenCharacters, isHiddenCharacter } from '../../source/model/hidden-characters.ts';

test.each([
  [
    0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180e, 0x200b, 0x200d, 0x200f, 0x2028, 0x202e, 0x2060,
    0x206f,
  ],
  [
    0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffe, 0x1bca0, 0x1d173, 0xe0001, 0xe0067, 0xe0fff,
    0x1ffff,
  ],
])('unseen: U+%#', (...codes) => {
  for (const code of codes)
    expect([code.toString(16), isHiddenCharacter(code)]).toEqual([code.toString(16), true]);
});

test.each([
  [0x20, 0x41, 0xa0, 0xe9, 0x301, 0x5d0, 0x915, 0x202f, 0x2014, 0x2714, 0x3000, 0x6f22, 0x1f469, 0x1f3fb],
])('seen: U+%#', (...codes) => {
  for (const code of codes)
    expect([code.toString(16), isHiddenCharacter(code)]).toEqual([code.toString(16), false]);
});

test.each([
  ['plain', 0],
  ['zero\u200bwidth\u202e', 2],
  ['👩‍👩‍👧 and ❤️ and 1️⃣', 0],
  ['👩\u200d and a\ufe0f', 2],
  ['flag \u{1f3f4}\u{e0067}\u{e007f}', 2],
  ['\u001b[0m', 0],
])('%j has %i', (text, count) => {
  expect(countHiddenCharacters(text)).toBe(count);
});
