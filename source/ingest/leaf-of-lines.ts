/** The lines of a trace export read again, as one array. */
import { splitDocuments } from '../input/split-documents.ts';
import type { Place } from '../model/document.ts';
import { documentText, documentValue } from './document-text.ts';
import { exportLineIn, isExportLine } from './export-lines.ts';
import { Leaf } from './leaf.ts';
import { leavesOf } from './leaves-of.ts';
import { noticesAgain, sourceOfBytes } from './notices-again.ts';

const comma = 0x2c;
const space = 0x20;
const lineFeed = 0x0a;

/** A line's place in the bytes. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The array of all lines in `bytes`, which begin at `start`. What stands between them is blank in it, so that each keeps its line and
 * column: the bracket that opens it stands one column before the first.
 */
export async function leafOfLines(
  bytes: Uint8Array,
  start: Place & { readonly byteOffset: number },
): Promise<Leaf> {
  const array = arrayOf(bytes, await linesIn(bytes));
  const { line, column, byteOffset } = start;
  const notices = await noticesAgain(array, byteOffset);
  const whole = { line, column: column - 1, byteOffset, bytes: array, isOfPage: false, notices };
  const text = documentText(array);
  const value = documentValue(text);
  return new Leaf(whole, text, Array.isArray(value) ? value.map(exportLineIn) : value);
}

async function linesIn(bytes: Uint8Array): Promise<readonly Stretch[]> {
  const lines: Stretch[] = [];
  for await (const { events } of splitDocuments(sourceOfBytes(bytes))) {
    for (const event of events) {
      if (event.kind !== 'document') continue;
      const { byteOffset, byteLength } = event;
      const held = bytes.subarray(byteOffset, byteOffset + byteLength);
      for (const leaf of leavesOf({ ...event, bytes: held, isOfPage: event.container === 'page-element' })) {
        if (isExportLine(leaf.value))
          lines.push({ start: leaf.byteOffset, end: leaf.byteOffset + leaf.bytes.length });
      }
    }
  }
  return lines;
}

function arrayOf(bytes: Uint8Array, lines: readonly Stretch[]): Uint8Array {
  const array = new Uint8Array(bytes.length + lines.length + 2);
  let length = 0;
  array[length++] = 0x5b;
  let end = 0;
  for (const [place, line] of lines.entries()) {
    let at = end;
    if (place > 0) {
      array[length++] = comma;
      // The comma takes the place of what stands there, unless that is the end of the line.
      if (at < line.start && bytes[at] !== lineFeed) at++;
    }
    for (; at < line.start; at++) {
      const byte = bytes[at] ?? 0;
      // Columns count code points: the bytes that go on with one take no place.
      if (byte === lineFeed) array[length++] = lineFeed;
      else if ((byte & 0xc0) !== 0x80) array[length++] = space;
    }
    array.set(bytes.subarray(line.start, line.end), length);
    length += line.end - line.start;
    end = line.end;
  }
  array[length++] = 0x5d;
  return array.subarray(0, length);
}
