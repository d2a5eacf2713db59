/** Where on this machine the file of a frame may lie: pure, nothing is looked at. */
import { isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import type { FrameLocation } from '../model/stack-frame.ts';

/** `--map FROM=TO`: what a frame's path begins with, and the folder that stands for it here. */
export interface PathMapping {
  readonly from: string;
  readonly to: string;
}

export interface SourceFolders {
  /** Folder below which files are looked for: `--source-root`, else the current one. Absolute. */
  readonly root: string;
  readonly mappings: readonly PathMapping[];
}

/** A file that may be it, and the folder that it must not lead out of; both absolute. */
export interface SourcePlace {
  readonly root: string;
  readonly file: string;
}

/** What a file of code is called. A stack may name any file at all: no other is ever read for it. */
const codeFile = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i;
/** Trigger.dev's own build folder; other hidden folders hold no code. */
const knownHidden = '.trigger';

/** Candidates in the order of trust: by the longest mapping that fits, else below the root, deployed code with its `/app/` taken off. */
export function sourcePlaces(
  location: FrameLocation,
  { root, mappings }: SourceFolders,
): readonly SourcePlace[] {
  const path = plainPath(location);
  const byLength = [...mappings].sort((first, second) => second.from.length - first.from.length);
  for (const { from, to } of byLength) {
    const rest = restAfter(path, from) ?? restAfter(location.file, from);
    if (rest !== null) return placesBelow(resolve(to), [rest]);
  }
  return placesBelow(root, [relativeTo(root, path), path.startsWith('/app/') ? path.slice(5) : null]);
}

/** The candidate itself where it is a file of code below `root`; null for any other. */
export function placeBelow(root: string, file: string): SourcePlace | null {
  const inside = normalize(relative(root, file));
  if (inside === '' || isAbsolute(inside) || !codeFile.test(inside) || inside.includes('\0')) return null;
  const parts = inside.split(sep);
  return parts.some((part) => part.startsWith('.') && part !== knownHidden) ? null : { root, file };
}

function placesBelow(root: string, paths: readonly (string | null)[]): readonly SourcePlace[] {
  return paths.flatMap((path) => (path === null ? [] : (placeBelow(root, join(root, path)) ?? [])));
}

/** The path below the root of one that is relative or lies there; null for any other. */
function relativeTo(root: string, path: string): string | null {
  // A scheme, or the drive of another system.
  if (!isAbsolute(path)) return /^[a-z][a-z0-9+.-]*:/i.test(path) ? null : path;
  const inside = relative(root, path);
  return inside.startsWith('..') || isAbsolute(inside) ? null : inside;
}

/** Without scheme, escapes and query of a URL. */
function plainPath({ path, file }: FrameLocation): string {
  if (!path.startsWith('file://')) return path.startsWith('webpack') ? file : path;
  try {
    const { pathname } = new URL(path);
    return decodeURIComponent(/^\/[a-z]:/i.test(pathname) ? pathname.slice(1) : pathname);
  } catch {
    return file;
  }
}

/** What follows a mapping's beginning, where that ends between two parts of the path. */
function restAfter(path: string, from: string): string | null {
  if (!path.startsWith(from)) return null;
  const rest = path.slice(from.length).replaceAll('\\', '/');
  return /[\\/]$/.test(from) || rest.startsWith('/') ? rest : null;
}
