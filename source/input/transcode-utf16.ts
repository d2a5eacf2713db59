/** UTF-16 as UTF-8. */
import type { ReportProblem } from './report-problem.ts';

/** No byte of UTF-8 at all: who reads the text sees, and tells, that something stood here that is no character. */
const notUtf8 = Buffer.of(0xff);

const byteOrderMark = 0xfeff;

/** Yields the text without its byte order mark. Half a pair of surrogates becomes a byte that is no UTF-8; half a unit at the end is reported. */
export async function* transcodeUtf16(
  chunks: AsyncIterable<Uint8Array>,
  isBigEndian: boolean,
  report: ReportProblem,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  let isStart = true;
  for await (const chunk of chunks) {
    // A copy: swapping in place must not touch what a producer may still hold.
    const bytes = Buffer.concat([rest, chunk]);
    const end = wholeLength(bytes, isBigEndian);
    rest = Uint8Array.from(bytes.subarray(end));
    const text = textOf(bytes.subarray(0, end), isBigEndian);
    const hasMark = isStart && text.charCodeAt(0) === byteOrderMark;
    if (text !== '') {
      yield utf8Of(hasMark ? text.slice(1) : text);
      isStart = false;
    }
  }
  const last = rest.length - (rest.length % 2);
  if (last > 0) yield utf8Of(textOf(Buffer.from(rest.subarray(0, last)), isBigEndian));
  if (rest.length > last) report('truncated', 'the UTF-16 text ends within a character');
}

/** Bytes of whole units, without a last one that begins a pair. */
function wholeLength(bytes: Buffer, isBigEndian: boolean): number {
  const end = bytes.length - (bytes.length % 2);
  const lead = bytes[end - (isBigEndian ? 2 : 1)] ?? 0;
  return end > 0 && lead >= 0xd8 && lead <= 0xdb ? end - 2 : end;
}

function textOf(units: Buffer, isBigEndian: boolean): string {
  if (isBigEndian) units.swap16();
  return units.toString('utf16le');
}

function utf8Of(text: string): Uint8Array {
  if (!/\p{Cs}/u.test(text)) return Buffer.from(text, 'utf8');
  const parts = text.split(/\p{Cs}/u).map((part) => Buffer.from(part, 'utf8'));
  return Buffer.concat(parts.flatMap((part, place) => (place === 0 ? [part] : [notUtf8, part])));
}
