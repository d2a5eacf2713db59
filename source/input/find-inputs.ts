/** Files, folders, globs and `-` as an ordered list of inputs. */
import { lstat, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FoundInput, MissingInput } from './found-input.ts';
import { failureWords } from './input-failure.ts';
import { linkWords, listFolder } from './list-folder.ts';

/**
 * What the arguments of the command line stand for, in their order: a file or pipe as it is named, whatever its ending; for a folder
 * all run files below it (see `listFolder`); for a glob that names nothing by itself what it matches, sorted by path; for `-` standard
 * input, once. Each thing that cannot be had is in the list with the reason in words. Nothing is opened.
 */
export async function findInputs(inputs: readonly string[]): Promise<readonly (FoundInput | MissingInput)[]> {
  const found: (FoundInput | MissingInput)[] = [];
  let hasStdin = false;
  for (const name of inputs) {
    if (name !== '-') {
      for (const input of await inputsAt(name)) found.push(input);
    } else if (hasStdin) {
      found.push({ kind: 'missing', name: 'stdin', reason: 'is named twice, but its bytes come only once' });
    } else {
      hasStdin = true;
      found.push({ kind: 'stdin', name: 'stdin' });
    }
  }
  return found;
}

async function inputsAt(name: string): Promise<readonly (FoundInput | MissingInput)[]> {
  if (name === '') return [{ kind: 'missing', name, reason: 'an empty name' }];
  if (name.includes('\0')) return [{ kind: 'missing', name, reason: 'no file name has a NUL in it' }];
  try {
    const stats = await stat(name);
    return stats.isDirectory() ? await listFolder(name) : [{ kind: 'file', name, path: name }];
  } catch (error) {
    const isLink = await lstat(name).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    if (isLink) return [{ kind: 'missing', name, reason: linkWords(error) }];
    if (isDynamicPattern(name)) return matchesOf(name);
    return [{ kind: 'missing', name, reason: failureWords(error) }];
  }
}

async function matchesOf(pattern: string): Promise<readonly (FoundInput | MissingInput)[]> {
  const paths = await glob(pattern, {
    absolute: isAbsolute(pattern),
    onlyFiles: false,
    expandDirectories: false,
    // As a shell does it: through links where the pattern names each level, not where it goes to any depth.
    followSymbolicLinks: !pattern.includes('**'),
  }).catch(() => []);
  const found: (FoundInput | MissingInput)[] = [];
  for (const path of paths.sort()) {
    const name = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    // A glob's folder would give again what the glob's deeper matches give: `**` means the files.
    if (name === '' || name === '.') continue;
    for (const input of await inputsOfMatch(name, pattern)) found.push(input);
  }
  if (found.length > 0) return found;
  return [{ kind: 'missing', name: pattern, reason: 'no file matches this pattern' }];
}

async function inputsOfMatch(name: string, pattern: string): Promise<readonly (FoundInput | MissingInput)[]> {
  const isFolder = await stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return inputsAt(name);
  return pattern.includes('**') ? [] : listFolder(name);
}
