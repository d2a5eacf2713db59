import { expect, test } from 'vitest';
import { hiddenInDocument } from '../../source/ingest/hidden-in-document.ts';

test.each([
  ['plain text', '{"a":"b"}', 0],
  ['raw characters, in keys too', '{"\u200ba":"\u202eb"}', 2],
  ['escaped characters', String.raw`{"\u200ba":"\u202Eb"}`, 2],
  ['an escaped backslash before a u', String.raw`{"a":"\\u200b"}`, 0],
  ['an emoji of several, escaped', String.raw`{"a":"\ud83d\udc68\u200d\ud83d\udc69"}`, 0],
  ['letters that are merely not ASCII', '{"a":"é漢字"}', 0],
  ['escaped controls, which are shown as pictures', String.raw`{"a":"\u001b[31m\u0000\u007f"}`, 0],
  ['line breaks of a stack', String.raw`{"a":"x\n\ty\u000a"}`, 0],
])('%s', (_, text, count) => {
  expect(hiddenInDocument(text)).toBe(count);
});

test('a text of nothing but escapes is counted to the last, no emoji parted', () => {
  const family = String.raw`\ud83d\udc68\u200d\ud83d\udc69`;
  expect(hiddenInDocument(`{"a":"${String.raw`\u200b`.repeat(200_000)}"}`)).toBe(200_000);
  expect(hiddenInDocument(`{"a":"${`${family}x`.repeat(50_000)}"}`)).toBe(0);
  expect(hiddenInDocument(`{"a":"${family.repeat(50_000)}"}`)).toBe(0);
  expect(hiddenInDocument(`{"a":"${String.raw`\u001b\u202e`.repeat(100_000)}"}`)).toBe(100_000);
});
