/** Shows the code that a frame names where it is on this machine: read only when asked for, never changed. */
import { relative } from 'node:path';
import type { FilePlace, ReadSource, SourceExcerpt } from '../model/source-excerpt.ts';
import type { FrameLocation } from '../model/stack-frame.ts';
import { originalPlace } from './original-place.ts';
import { readPlace } from './read-place.ts';
import { type SourceFolders, type SourcePlace, sourcePlaces } from './source-places.ts';

/** No file that a person writes is larger. */
const mostBytes = 2 ** 20;
const linesAround = 2;
const longestLine = 1000;

/** A reader that looks below the given folders and nowhere else. */
export function sourceReader(folders: SourceFolders): ReadSource {
  return async (location) => {
    if (location.line < 1) return null;
    for (const place of sourcePlaces(location, folders)) {
      const excerpt = await excerptAt(place, location);
      if (excerpt !== null) return excerpt;
    }
    return null;
  };
}

async function excerptAt(place: SourcePlace, { line, column }: FrameLocation): Promise<SourceExcerpt | null> {
  const text = await readPlace(place, mostBytes);
  const here: Passage = { label: labelOf(place), line, column };
  if (isBuilt(place)) {
    const original = await originalPlace(place, text, line, column);
    const written = original?.place == null ? null : await readPlace(original.place, mostBytes);
    // What was built is what ran; the file may have changed since.
    const shown = original?.text ?? written;
    if (original !== null && shown !== null) {
      const isHere = written !== null && original.place !== null;
      const label = original.place === null ? original.name : labelOf(original.place);
      const passage: Passage = { label, line: original.line, column: original.column };
      if (isHere) return excerptOf(shown, passage, filePlace(original.place, passage));
      return excerptOf(shown, passage, filePlace(place, here));
    }
  }
  return text === null ? null : excerptOf(text, here, filePlace(place, here));
}

type Passage = Pick<SourceExcerpt, 'label' | 'line' | 'column'>;

function isBuilt({ file }: SourcePlace): boolean {
  return /\.[cm]?jsx?$/i.test(file);
}

function labelOf({ root, file }: SourcePlace): string {
  return relative(root, file);
}

function filePlace({ file }: SourcePlace, { line, column }: Passage): FilePlace {
  return { file, line, column };
}

/** Null where the text ends before the line: it is another version of the file. */
function excerptOf(text: string, passage: Passage, place: FilePlace): SourceExcerpt | null {
  const all = text.split('\n');
  if (passage.line > all.length) return null;
  const firstLine = Math.max(1, passage.line - linesAround);
  const lines = all.slice(firstLine - 1, passage.line + linesAround).map(cutLine);
  return { ...passage, place, firstLine, lines };
}

function cutLine(line: string): string {
  const text = line.replace(/\r$/, '');
  return text.length <= longestLine ? text : `${text.slice(0, longestLine)}…`;
}
