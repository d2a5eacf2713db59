/** Error messages with all that differs from run to run replaced, so that equal failures look equal (formats.md §4). */

/** Longer messages are compared by their beginning. */
const longestCompared = 2000;

/** A pattern, what it is replaced by, and a text without which there is nothing to look for. */
type Placeholder = readonly [pattern: RegExp, placeholder: string, sign: string];

/** In this order: a URL holds paths and ids, a time holds numbers. Each matches in bounded steps. */
const placeholders: readonly Placeholder[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<uuid>', '-'],
  [/\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'`<>)\]]{1,2000}/gi, '<url>', '://'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '<email>', '@'],
  [/\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?Z|[+-]\d\d:?\d\d)?)?/g, '<time>', '-'],
  [/\b0x[0-9a-f]{1,40}\b/gi, '<address>', '0'],
  [/\brun_[A-Za-z0-9]{1,60}\b/g, '<run>', 'run_'],
  [/(?<![\w/])(?:\.{0,2}\/[\w.@+~-]{1,100}){2,40}\/?/g, '<path>', '/'],
  [/\b[a-z]:\\[^\s"'`<>|]{1,300}/gi, '<path>', ':\\'],
  [/(?<!\w)(["'`])(?:(?!\1)[^\n]){20,2000}\1(?!\w)/g, '<quote>', ''],
];

/** The message with ids, times, numbers, URLs, paths, addresses and long quotes replaced by placeholders; white space is folded. */
export function messageShape(message: string): string {
  let shape = message.slice(0, longestCompared);
  for (const [pattern, placeholder, sign] of placeholders) {
    if (shape.includes(sign)) shape = shape.replace(pattern, placeholder);
  }
  if (shape.includes('_')) {
    shape = shape.replace(
      /\b[a-z]{2,24}(?:_[a-z]{1,12}){0,2}_([A-Za-z0-9]{4,64})\b/g,
      (id: string, end: string) => (isRandom(end) ? '<id>' : id),
    );
  }
  if (/\d/.test(shape)) shape = withoutNumbers(shape);
  return shape.replace(/\s+/g, ' ').trim();
}

function withoutNumbers(text: string): string {
  return text
    .replace(/\b[0-9a-f]{16,128}\b/gi, (word) => (/\d/.test(word) && /[a-f]/i.test(word) ? '<id>' : word))
    .replace(/(?<!\d)1\d{9}(?:\d{3})?(?!\d)/g, '<time>')
    .replace(/\d{4,}/g, '<number>');
}

/** `ord_9001` and `cus_NffrFeUfNVHib` are ids, `insufficient_funds` and `MAX_DURATION` are words. */
function isRandom(end: string): boolean {
  if (/\d/.test(end)) return true;
  return (
    end.length >= 10 &&
    /[a-z]/.test(end) &&
    /[A-Z]/.test(end.slice(1)) &&
    !/^[a-z]+(?:[A-Z][a-z]+)*$/.test(end)
  );
}
