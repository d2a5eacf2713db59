/** `:save FILE`: where to, as what, and how much of it. */
import type { Action } from './action.ts';
import type { Command } from './command.ts';

/** The same text as on the normal screen; a report of the run; the runs' documents in an array, or a line each. */
export type SavedFormat = 'text' | 'markdown' | 'json' | 'json-lines';

export interface SaveRequest {
  /** As the person gave it: raw text, relative to the current folder. */
  readonly path: string;
  readonly format: SavedFormat;
  /** Whether a file of that name is replaced. */
  readonly isOverwriting: boolean;
  /** Whether secrets are written as they are. */
  readonly isRaw: boolean;
}

const formats: ReadonlyMap<string, SavedFormat> = new Map([
  ['txt', 'text'],
  ['md', 'markdown'],
  ['json', 'json'],
  ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'],
]);

/** What the name of the file says is written; a notice where it says nothing. */
export function saveView(path: string, how: Pick<SaveRequest, 'isOverwriting' | 'isRaw'>): Action | Command {
  const extension = /[^/]\.([A-Za-z]+)$/.exec(path)?.[1]?.toLowerCase();
  const format = formats.get(extension ?? '');
  if (format !== undefined) return { kind: 'save-view', request: { path, format, ...how } };
  const wanted = 'a name that ends in .txt (as text), .md (a report), .json or .jsonl (the documents)';
  return { kind: 'noticed', text: `save wants ${wanted}` };
}
