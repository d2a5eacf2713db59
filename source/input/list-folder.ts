/** All run files below a folder. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { FoundInput, MissingInput } from './found-input.ts';
import { failureWords } from './input-failure.ts';

const endings = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/;

const noRunFiles = 'has no .json, .jsonl or .ndjson file in it, nor one of these with .gz';

/**
 * Every `*.json`, `*.jsonl`, `*.ndjson` and their `.gz` in a folder and below, sorted by path. Links to folders are not followed
 * (what lies within is found anyhow); links to files are where these lie within the folder under another ending. What cannot be read
 * is listed with the reason; so is the folder itself when there is nothing in it.
 */
export async function listFolder(name: string): Promise<readonly (FoundInput | MissingInput)[]> {
  const found: (FoundInput | MissingInput)[] = [];
  const root = await realpath(name).catch(() => name);
  const folders: Place[] = [{ name, path: Buffer.from(name) }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent<Buffer>[];
    try {
      entries = await readdir(folder.path, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      found.push({ kind: 'missing', name: folder.name, reason: failureWords(error) });
      continue;
    }
    for (const entry of entries) {
      const place = within(folder, entry.name);
      if (entry.isDirectory()) folders.push(place);
      else if (endings.test(place.name)) {
        const input = entry.isFile() ? fileAt(place) : await specialAt(place, entry, root);
        if (input !== null) found.push(input);
      }
    }
  }
  if (found.length === 0) return [{ kind: 'missing', name, reason: noRunFiles }];
  return found.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** `name` is the path as text, for people; `path` its bytes, which need not be UTF-8. */
interface Place {
  readonly name: string;
  readonly path: Buffer;
}

function within(folder: Place, entry: Buffer): Place {
  const separator = folder.name.endsWith('/') || folder.name.endsWith(sep) ? '' : '/';
  return {
    name: `${folder.name}${separator}${entry.toString('utf8')}`,
    path: Buffer.concat([folder.path, Buffer.from(separator), entry]),
  };
}

function fileAt({ name, path }: Place): FoundInput {
  return { kind: 'file', name, path: path.equals(Buffer.from(name)) ? name : path };
}

/** A link to a file, if it is to be read; a reason for what is no file; null for what is passed over. */
async function specialAt(
  place: Place,
  entry: Dirent<Buffer>,
  root: string,
): Promise<FoundInput | MissingInput | null> {
  const { name } = place;
  if (!entry.isSymbolicLink()) {
    return { kind: 'missing', name, reason: 'is no file; it is read only when it is named itself' };
  }
  try {
    const target = await realpath(place.path, 'buffer');
    const targetName = target.toString('utf8');
    const isOutside = relative(root, targetName).split(sep)[0] === '..';
    if (isOutside || endings.test(targetName)) return null;
    return (await stat(target)).isFile() ? fileAt(place) : null;
  } catch (error) {
    return { kind: 'missing', name, reason: linkWords(error) };
  }
}

/** The reason why a link leads nowhere. */
export function linkWords(error: unknown): string {
  const words = failureWords(error);
  return words === 'no such file or folder' ? 'is a link to nothing' : words;
}
