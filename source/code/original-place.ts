/** From built code back to what was written: by the source map beside a file, or within it. */
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPlace } from './read-place.ts';
import { placeBelow, type SourcePlace } from './source-places.ts';

/** A place in the code as it was written. */
export interface OriginalPlace {
  /** Where that file lies below the root; null where the map alone knows of it. */
  readonly place: SourcePlace | null;
  /** What the map calls the file. */
  readonly name: string;
  /** The file's text as it was built, where the map has it. */
  readonly text: string | null;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

const mostMapBytes = 16 * 2 ** 20;
const dataUrl = /^data:application\/json[^,]{0,100};base64,/;

/** The original of a place in built code; null where it has no map or the map does not know. `text` is the built file's. Never rejects. */
export async function originalPlace(
  built: SourcePlace,
  text: string | null,
  line: number,
  column: number,
): Promise<OriginalPlace | null> {
  const map = await mapOf(built, text);
  if (map === null) return null;
  try {
    const { AnyMap, originalPositionFor, sourceContentFor } = await import('@jridgewell/trace-mapping');
    const trace = new AnyMap(map.text, pathToFileURL(map.file).href);
    const found = originalPositionFor(trace, { line, column: Math.max(0, column - 1) });
    if (found.source === null) return null;
    const isFile = found.source.startsWith('file://');
    const file = isFile ? fileURLToPath(found.source) : null;
    return {
      place: file === null ? null : placeBelow(built.root, file),
      name: file === null ? found.source : basename(file),
      text: sourceContentFor(trace, found.source),
      line: found.line,
      column: found.column + 1,
    };
  } catch {
    // A broken map is no map: the built code is still there to be shown.
    return null;
  }
}

interface FoundMap {
  readonly text: string;
  /** What its sources are named from. */
  readonly file: string;
}

async function mapOf(built: SourcePlace, text: string | null): Promise<FoundMap | null> {
  const beside = await readMap(built, `${built.file}.map`);
  if (beside !== null || text === null) return beside;
  const start = text.lastIndexOf('//# sourceMappingURL=');
  if (start < 0) return null;
  const url = text.slice(start + 21).split(/\s/, 1)[0] ?? '';
  if (dataUrl.test(url))
    return { text: Buffer.from(url.replace(dataUrl, ''), 'base64').toString(), file: built.file };
  const isFile = url.endsWith('.map') && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  return isFile ? readMap(built, join(dirname(built.file), url)) : null;
}

async function readMap({ root }: SourcePlace, file: string): Promise<FoundMap | null> {
  const text = await readPlace({ root, file }, mostMapBytes);
  return text === null ? null : { text, file };
}
